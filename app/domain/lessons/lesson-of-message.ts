import { DateTime } from 'luxon'
import { compareText } from '../connection/school-time.ts'
import type { LessonState } from '../words.ts'

const MINUTES_BEFORE = 15

/**
 * Which lesson a family's message about trouble speaks of (connection-status.md, section 3, "One message, one record"):
 * the last one, held or an incident, on the day of the message whose start is at most 15 minutes after it.
 *
 * @param at school time of the message
 */
export function lessonOfMessage<L extends { id: number; startsAt: string; state: LessonState }>(
  lessons: readonly L[],
  at: string
): L | null {
  const latestStart = DateTime.fromISO(at, { zone: 'utc' })
    .plus({ minutes: MINUTES_BEFORE })
    .toFormat("yyyy-MM-dd'T'HH:mm:ss")
  const candidates = lessons.filter(
    ({ startsAt, state }) =>
      state !== 'cancelled' && startsAt.slice(0, 10) === at.slice(0, 10) && startsAt <= latestStart
  )
  return candidates.sort((a, b) => compareText(a.startsAt, b.startsAt) || a.id - b.id).at(-1) ?? null
}
