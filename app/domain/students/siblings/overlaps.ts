/**
 * Which lessons of two children run at the same time. Pure.
 */

/** What it takes of a lesson; times are school time. */
type Timed = { id: number; startsAt: string; endsAt: string }

/** Two lessons at one time, each with what it is. */
export type Overlap<Lesson extends Timed> = { one: Lesson; other: Lesson }

/**
 * Every pair of lessons that run at the same time, oldest first. One ends when the next begins: no overlap. The same
 * lesson twice is none either: two children of one class can sit before it together.
 *
 * @param ones oldest first, as `others`
 */
export function overlapsOf<Lesson extends Timed>(
  ones: readonly Lesson[],
  others: readonly Lesson[]
): Overlap<Lesson>[] {
  return ones.flatMap((one) =>
    others
      .filter((other) => other.id !== one.id && other.startsAt < one.endsAt && one.startsAt < other.endsAt)
      .map((other) => ({ one, other }))
  )
}
