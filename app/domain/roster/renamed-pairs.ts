import { grouped } from '../grouped.ts'
import { fullNameOf, type Identity, type KnownIdentity } from './identify.ts'
import { foldName } from './person-name.ts'

/** A new child of the file that is perhaps a missing one of the database. */
export type Pair = { index: number; id: number }

const MOST_LETTERS = 2

/** Section 7, "Renamed": the closest pairs first, each child in one pair at most. */
export function findRenamed(
  news: readonly { index: number; draft: Identity }[],
  missing: readonly KnownIdentity[]
): Pair[] {
  const byClass = grouped(missing, ({ className }) => className)
  const pairs: (Pair & { letters: number })[] = []
  const named = new Map(missing.map((student) => [student.id, fullNameOf(student)]))
  for (const { index, draft } of news) {
    const name = fullNameOf(draft)
    for (const student of byClass.get(draft.className) ?? []) {
      const letters = letterDifference(name, named.get(student.id) ?? '')
      if (letters <= MOST_LETTERS || oneLastNameInOther(draft, student))
        pairs.push({ index, id: student.id, letters })
    }
  }
  const [seen, used] = [new Set<number>(), new Set<number>()]
  return pairs
    .sort((a, b) => a.letters - b.letters)
    .filter(({ index, id }) => {
      if (seen.has(index) || used.has(id)) return false
      seen.add(index)
      used.add(id)
      return true
    })
    .map(({ index, id }) => ({ index, id }))
}

/** "Müller" and "Müller-Schmidt" with one first name. */
function oneLastNameInOther(a: Identity, b: Identity): boolean {
  if (foldName(a.firstName) !== foldName(b.firstName)) return false
  const [one, other] = [` ${foldName(a.lastName)} `, ` ${foldName(b.lastName)} `]
  return one.includes(other) || other.includes(one)
}

/** How many letters have to be put in, taken out or exchanged; what is beyond the limit is just above it. */
export function letterDifference(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_LETTERS) return MOST_LETTERS + 1
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  if (start === a.length && start === b.length) return 0
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return within(restA, restB, MOST_LETTERS)
}

/** The first letters differ: each of the three ways to go on costs one letter. */
function within(a: string, b: string, left: number): number {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA === '' || restB === '') return Math.min(restA.length + restB.length, left + 1)
  if (left === 0) return 1
  return (
    1 +
    Math.min(
      within(restA.slice(1), restB, left - 1),
      within(restA, restB.slice(1), left - 1),
      within(restA.slice(1), restB.slice(1), left - 1)
    )
  )
}
