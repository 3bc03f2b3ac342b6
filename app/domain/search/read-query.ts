import { type ChildPlatform, type Platform, TICKET_STATES, type TicketState } from '../words.ts'

/** One thing that was asked for; all of them must be there. `said` is how it was typed. */
export type Term = { said: string } & (
  | { kind: 'text'; text: string; phrase: boolean }
  | { kind: 'number'; id: number; strict: boolean }
  | { kind: 'state'; state: TicketState }
  | { kind: 'platform'; platform: ChildPlatform; strict: boolean }
  | { kind: 'klasse'; klasse: string }
  | { kind: 'problem'; code: string; strict: boolean }
  | { kind: 'person'; name: string }
)

/** `tooMany`: only the first of them are looked for, and the page says so. */
export type Query = { terms: Term[]; tooMany: boolean }

const MOST_LETTERS = 300
const MOST_TERMS = 12

const STATES: Readonly<Record<string, TicketState>> = {
  offen: 'open',
  offene: 'open',
  open: 'open',
  wartend: 'waiting',
  wartende: 'waiting',
  wartet: 'waiting',
  waiting: 'waiting',
  erledigt: 'done',
  erledigte: 'done',
  geschlossen: 'done',
  done: 'done',
  closed: 'done'
}

const DEVICES: Readonly<Record<Platform | 'chromeos', readonly string[]>> = {
  windows: ['windows', 'win'],
  mac: ['mac', 'macbook', 'imac', 'macos'],
  android: ['android'],
  ios: ['ipad', 'iphone', 'ios', 'ipados'],
  chromeos: ['chromebook', 'chromeos']
}

/** Words before a colon, German and English, without umlauts too. */
const FIELDS: Readonly<Record<string, Term['kind']>> = {
  status: 'state',
  gerät: 'platform',
  geraet: 'platform',
  device: 'platform',
  klasse: 'klasse',
  class: 'klasse',
  problem: 'problem',
  bei: 'person',
  with: 'person'
}

/**
 * What somebody typed into the search, taken apart: words, "phrases in quotes", `#12`, `7c`, `ipad`, `offen`, `P-07`, `bei:keller`.
 * Whatever cannot be read is a word to look for; nothing is an error.
 */
export function readQuery(typed: string): Query {
  const clean = typed.slice(0, MOST_LETTERS).replace(/\p{C}/gu, ' ')
  const parts = clean.match(/[\p{L}]+:"[^"]*"?|"[^"]*"?|[^\s"]+/gu) ?? []
  const terms = parts.flatMap((part) => readTerm(part) ?? [])
  return {
    terms: terms.slice(0, MOST_TERMS),
    tooMany: terms.length > MOST_TERMS || typed.length > MOST_LETTERS
  }
}

function readTerm(said: string): Term | null {
  if (said.startsWith('"')) return textTerm(said, said, true)
  const named = /^(\p{L}+):(.+)$/u.exec(said)
  const field = named && FIELDS[named[1]?.toLowerCase() ?? '']
  if (named && field)
    return fieldTerm(said, field, (named[2] ?? '').replaceAll('"', '')) ?? textTerm(said, said, false)
  return plainTerm(said) ?? textTerm(said, said, false)
}

/** `bei:keller`: says what it is, so it is only that. */
function fieldTerm(said: string, field: Term['kind'], value: string): Term | null {
  const word = value.trim().toLowerCase()
  if (!isSomething(word)) return null
  if (field === 'person') return { said, kind: 'person', name: word }
  if (field === 'klasse') return { said, kind: 'klasse', klasse: word }
  if (field === 'state') return stateTerm(said, word)
  if (field === 'platform') {
    const platform = platformOf(word) ?? (word === 'unklar' || word === 'unknown' ? 'unknown' : null)
    return platform && { said, kind: 'platform', platform, strict: true }
  }
  return problemTerm(said, word, true)
}

/** A bare word that may mean more than its letters. */
function plainTerm(said: string): Term | null {
  const word = said.toLowerCase()
  const number = /^(#?)(\d{1,9})$/.exec(word)
  if (number) return { said, kind: 'number', id: Number(number[2]), strict: number[1] === '#' }
  const platform = platformOf(word)
  if (platform) return { said, kind: 'platform', platform, strict: false }
  return stateTerm(said, word) ?? problemTerm(said, word, false)
}

const stateTerm = (said: string, word: string): Term | null => {
  const state = Object.hasOwn(STATES, word) ? STATES[word] : TICKET_STATES.find((one) => one === word)
  return state ? { said, kind: 'state', state } : null
}

const problemTerm = (said: string, word: string, strict: boolean): Term | null => {
  const found = /^p-?(\d{2})$/.exec(word)
  return found ? { said, kind: 'problem', code: `P-${found[1]}`, strict } : null
}

const platformOf = (word: string): ChildPlatform | null =>
  (Object.keys(DEVICES) as (keyof typeof DEVICES)[]).find((platform) => DEVICES[platform].includes(word)) ??
  null

const textTerm = (said: string, text: string, phrase: boolean): Term | null =>
  isSomething(text) ? { said, kind: 'text', text: text.replaceAll('"', ' ').trim(), phrase } : null

/** Signs alone are nothing to look for. */
const isSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
