import { grouped } from '../grouped.ts'
import type { Identity, KnownIdentity } from './identify.ts'

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
  for (const { index, draft } of news) {
    for (const student of byClass.get(draft.className) ?? []) {
      const letters = differenceOf(draft, student)
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
function oneLastNameInOther({ folded: a }: Identity, { folded: b }: Identity): boolean {
  if (a.first !== b.first) return false
  const [one, other] = [` ${a.last} `, ` ${b.last} `]
  return one.includes(other) || other.includes(one)
}

/** A letter that is exchanged changes two bits at most, so names with more of them apart need no look. */
function differenceOf({ folded: a }: Identity, { folded: b }: Identity): number {
  let apart = a.letters ^ b.letters
  let bits = 0
  for (; apart !== 0; apart &= apart - 1) bits += 1
  return bits > 2 * MOST_LETTERS ? MOST_LETTERS + 1 : letterDifference(a.full, b.full)
}

/** How many letters have to be put in, taken out or exchanged; what is beyond the limit is just above it. */
export function letterDifference(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_LETTERS) return MOST_LETTERS + 1
  return within(a, b, MOST_LETTERS)
}

/** Where letters differ, each of the three ways to go on costs one; `left` of them are still to be had. */
function within(a: string, b: string, left: number): number {
  let [start, endA, endB] = [0, a.length, b.length]
  while (start < endA && start < endB && a[start] === b[start]) start += 1
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1
    endB -= 1
  }
  if (start === endA || start === endB) return Math.min(endA - start + endB - start, left + 1)
  if (left === 0 || Math.abs(endA - endB) > left) return left + 1
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)]
  return (
    1 +
    Math.min(
      within(restA.slice(1), restB, left - 1),
      within(restA, restB.slice(1), left - 1),
      within(restA.slice(1), restB.slice(1), left - 1)
    )
  )
}
