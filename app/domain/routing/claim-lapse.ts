const IDLE_MS = 2 * 3_600_000
const BEFORE_LESSON_MS = 20 * 60_000

/** What decides whether a claim lapses. */
export type Claim = {
  claimedAt: Date
  /** The claimer's last action on the ticket (answer, call, note). */
  lastActionAt: Date | null
  callingSince: Date | null
  nextLessonStart: Date | null
  /** The ticket waits for the family: nothing is owed by the volunteer. */
  waiting: boolean
}

/**
 * Does this claim lapse now? After 2 hours in calling hours without any action, or 20 minutes before the child's next
 * lesson if nothing was done since the claim; "on the phone" does not lapse (product.md, Routing).
 *
 * @returns the reason, or null if the claim stands
 */
export function claimLapse(claim: Claim, now: Date, isCallingTime: boolean): 'idle' | 'lesson_near' | null {
  if (claim.callingSince || claim.waiting || !isCallingTime) return null
  const last = Math.max(claim.claimedAt.getTime(), claim.lastActionAt?.getTime() ?? 0)
  if (now.getTime() - last >= IDLE_MS) return 'idle'
  if (!claim.nextLessonStart) return null
  const lapseAt = claim.nextLessonStart.getTime() - BEFORE_LESSON_MS
  // Whoever claims inside the last 20 minutes does so to help before this very lesson.
  const untouched = last < lapseAt
  return untouched && now.getTime() >= lapseAt && now < claim.nextLessonStart ? 'lesson_near' : null
}
