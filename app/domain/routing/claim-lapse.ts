import type { SchoolDay } from '../school-time.ts'
import { isCalling } from '../tickets/is-calling.ts'
import { callingMsBetween, isCallingTime } from './school-hours.ts'

const IDLE_MS = 2 * 3_600_000
const BEFORE_LESSON_MS = 20 * 60_000

/** What decides whether a claim lapses. */
export type Claim = {
  claimedAt: Date
  /** The claimer's last action on the ticket (answer, call, note); taking it is none. */
  lastActionAt: Date | null
  /** When the ticket last came back to work: the family wrote, an answer was lost, the child failed again. */
  returnedAt: Date | null
  callingSince: Date | null
  /** The family expects a call then. */
  callBackAt?: Date | null
  nextLessonStart: Date | null
  /** The ticket waits for the family: nothing is owed by the volunteer. */
  waiting: boolean
}

/**
 * Does this claim lapse now? After 2 hours of calling time without any action, counted from the claim, the last action or
 * the ticket's return, whichever is latest; or 20 minutes before the child's next lesson if nothing was done since the
 * claim or the return. "On the phone" does not lapse, and is believed for an hour (product.md, Routing); a claim with a call
 * agreed on stands until then, and its two hours begin then.
 *
 * @returns the reason, or null if the claim stands
 */
export function claimLapse(
  claim: Claim,
  now: Date,
  holidays: ReadonlySet<SchoolDay>
): 'idle' | 'lesson_near' | null {
  if (isCalling(claim.callingSince, now) || claim.waiting || !isCallingTime(now, holidays)) return null
  const callBack = claim.callBackAt?.getTime() ?? 0
  if (callBack > now.getTime()) return null
  const since = Math.max(claim.claimedAt.getTime(), claim.returnedAt?.getTime() ?? 0, callBack)
  const acted = claim.lastActionAt?.getTime() ?? 0
  if (callingMsBetween(new Date(Math.max(since, acted)), now, holidays) >= IDLE_MS) return 'idle'
  if (!claim.nextLessonStart || acted >= since) return null
  const lapseAt = claim.nextLessonStart.getTime() - BEFORE_LESSON_MS
  // Whoever gets it inside the last 20 minutes has it to help before this very lesson.
  const wasEarly = since < lapseAt
  return wasEarly && now.getTime() >= lapseAt && now < claim.nextLessonStart ? 'lesson_near' : null
}
