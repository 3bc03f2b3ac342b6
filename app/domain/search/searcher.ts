/** Who searches, and when: what is shown depends on it. */
export type Searcher = { staffId: number; isAdmin: boolean; now: Date }

/** So long after its end the texts of a matter can be searched by volunteers (people.md, DP-31). */
const TEXT_AFTER_END_MS = 14 * 86_400_000

/** Matters that ended before this moment are found by number, child, class and device alone; null: nothing is held back. */
export const textsHiddenBefore = ({ isAdmin, now }: Searcher): Date | null =>
  isAdmin ? null : new Date(now.getTime() - TEXT_AFTER_END_MS)
