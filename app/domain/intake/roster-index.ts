import { wordsOf } from './fold-text.ts'
import type { KnownStudent } from './intake-knowledge.ts'
import { isShortFormOf } from './nicknames.ts'

/** A roster prepared for many mails: who could be meant by a word. */
export type RosterIndex = {
  /** Every student whose name one of these words could be, in the order of the roster; more than really are, never fewer. */
  possiblyNamed(words: readonly string[]): KnownStudent[]
  /** The roster's spelling of its classes. */
  classNames: readonly string[]
}

/** Words of one roster's mails; a text of made-up words must not fill the memory. */
const MOST_WORDS = 20_000

const indexes = new WeakMap<readonly KnownStudent[], RosterIndex>()

/** The index of this very list, made once: a list that is loaded anew without a change is the same list (load-roster.ts). */
export function rosterIndex(students: readonly KnownStudent[]): RosterIndex {
  const known = indexes.get(students)
  if (known) return known
  const index = makeIndex(students)
  indexes.set(students, index)
  return index
}

function makeIndex(students: readonly KnownStudent[]): RosterIndex {
  const byFirst = positionsBy(students, (student) => wordsOf(student.firstName))
  const byLast = positionsBy(students, (student) => wordsOf(student.lastName))
  const meant = new Map<string, readonly number[]>()

  const meantBy = (word: string): readonly number[] => {
    const before = meant.get(word)
    if (before) return before
    // "Mias" is a genitive of Mia, "Maxis" one of the short form Maxi.
    const bare = word.endsWith('s') ? word.slice(0, -1) : word
    const found = [word, bare].flatMap((name) => [...(byFirst.get(name) ?? []), ...(byLast.get(name) ?? [])])
    for (const [name, positions] of byFirst)
      if (isShortFormOf(word, name) || isShortFormOf(bare, name)) found.push(...positions)
    if (meant.size >= MOST_WORDS) meant.clear()
    meant.set(word, found)
    return found
  }

  return {
    possiblyNamed(words) {
      const positions = new Set([...new Set(words)].flatMap(meantBy))
      return [...positions].sort((a, b) => a - b).flatMap((at) => students[at] ?? [])
    },
    classNames: [...new Set(students.map((student) => student.className))]
  }
}

function positionsBy(
  students: readonly KnownStudent[],
  namesOf: (student: KnownStudent) => string[]
): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  students.forEach((student, at) => {
    for (const name of namesOf(student)) positions.set(name, [...(positions.get(name) ?? []), at])
  })
  return positions
}
