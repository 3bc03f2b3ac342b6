/** What the server does not have yet, kept by the browser alone until it does. */
type Kept = {
  text: string
  sentCount: number
  /** The draft of the server that this text grew out of (drafts.ts). */
  base: number
  /** When it was kept. */
  at: number
}

/** Where words belong: to one form of one person. At the computer in the staff room the next one must not find them. */
export type WordsOf = { action: string; staffId: number }

const PREFIX = 'lotse-draft:'
/** Words of families do not lie in a browser for ever. */
const LONGEST_MS = 14 * 24 * 60 * 60_000

const pathOf = (action: string): string => action.split('?')[0] ?? action
const keyOf = ({ action, staffId }: WordsOf) => `${PREFIX}${staffId}:${pathOf(action)}`

/** Private windows may refuse to keep anything: then there is nothing to be done. */
function quietly<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}

const read = (key: string): Kept | null =>
  quietly(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null)

/** Keeps words, with every key that is typed. */
export const keepWords = (of: WordsOf, kept: Omit<Kept, 'at'>) =>
  quietly(() => localStorage.setItem(keyOf(of), JSON.stringify({ ...kept, at: Date.now() })))

/** Forgets the words of a form; with `text` only those: another window may have kept its own meanwhile. */
export function forgetWords(of: WordsOf, text?: string): void {
  if (text === undefined || read(keyOf(of))?.text === text) quietly(() => localStorage.removeItem(keyOf(of)))
}

/** Kept words of this form; those of what has gone out since (more than `sentCount` then) are forgotten. */
export function keptWords(of: WordsOf, sentCount: number): Kept | null {
  forgetOld()
  const kept = read(keyOf(of))
  if (!kept) return null
  if (kept.sentCount >= sentCount) return kept
  forgetWords(of)
  return null
}

/** All that this browser keeps for a person. */
export const allWordsOf = (staffId: number): (WordsOf & { text: string })[] =>
  keys().flatMap((key) => {
    const kept = key.startsWith(`${PREFIX}${staffId}:`) ? read(key) : null
    return kept ? [{ action: key.slice(`${PREFIX}${staffId}:`.length), staffId, text: kept.text }] : []
  })

/** Whoever kept them: nobody else will. */
function forgetOld(): void {
  for (const key of keys())
    if (!((read(key)?.at ?? 0) > Date.now() - LONGEST_MS)) quietly(() => localStorage.removeItem(key))
}

const keys = (): string[] =>
  quietly(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) ?? []
