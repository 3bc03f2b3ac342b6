import { foldText } from '../intake/fold-text.ts'

/** Somebody a note can name. */
export type Nameable = { id: number; displayName: string; lastName: string }

/** A piece of a note; `ids`: whom it names. */
export type NotePart = { text: string; ids: number[] }

/** An `@` that begins a word: the one in a mail address names nobody. */
const AT = /(?<![\p{L}\p{N}._%+-])@(?=\p{L})/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/uy
const BETWEEN = /[ \u00a0]/y

/**
 * Cuts a note into plain pieces and names: "@keller", "@Frau Keller", umlauts in either spelling. The longest name that fits
 * counts. A last name that two people have names both: one mark too many is better than none. Pure.
 */
export function mentionsIn(body: string, people: readonly Nameable[]): NotePart[] {
  const byName = namesOf(people)
  const parts: NotePart[] = []
  let done = 0
  for (const { index } of body.matchAll(AT)) {
    if (index < done) continue
    const found = longest(body, index + 1, byName)
    if (!found) continue
    if (index > done) parts.push({ text: body.slice(done, index), ids: [] })
    parts.push({ text: body.slice(index, found.end), ids: found.ids })
    done = found.end
  }
  if (done < body.length) parts.push({ text: body.slice(done), ids: [] })
  return parts
}

/** Names in their comparable form: "Dr." is "dr", "Müller" and "Mueller" are one. */
const comparable = (name: string): string => foldText(name).replaceAll('.', '').trim()

function namesOf(people: readonly Nameable[]): Map<string, number[]> {
  const byName = new Map<string, number[]>()
  for (const { id, displayName, lastName } of people)
    for (const name of new Set([comparable(displayName), comparable(lastName)]))
      if (name) byName.set(name, [...(byName.get(name) ?? []), id])
  return byName
}

/** The longest name that stands at this place, with where it ends; a full stop behind it is none of it. */
function longest(body: string, from: number, byName: ReadonlyMap<string, number[]>) {
  const most = Math.max(0, ...[...byName.keys()].map((name) => name.split(' ').length))
  let found: { end: number; ids: number[] } | null = null
  let at = from
  for (let words = 0; words < most; words++) {
    if (words > 0) {
      BETWEEN.lastIndex = at
      if (!BETWEEN.test(body)) break
      at += 1
    }
    WORD.lastIndex = at
    const word = WORD.exec(body)?.[0]
    if (word === undefined) break
    const end = at + word.replace(/[.'’-]+$/u, '').length
    const ids = byName.get(comparable(body.slice(from, end)))
    if (ids) found = { end, ids }
    at += word.length
  }
  return found
}
