import { atomically, type Db } from '#db/client.ts'
import type { ObservedResult } from '../connection/records.ts'
import { FAMILY, recordEvent } from '../events.ts'
import { toSchoolTime } from '../school-time.ts'
import { refreshStatus } from '../students/refresh-status.ts'
import { lessonsOf } from './calendar.ts'
import { lastSaid, observe } from './observe.ts'

/** ja = `ok`, mit Aussetzern = `degraded`, nein = `failed`, war nicht dabei = `excused`. */
export type FamilyAnswer = {
  lessonId: number
  studentId: number
  result: Exclude<ObservedResult, 'not_seen'>
  /** Looks like a machine's (people.md, LNK-05): kept and shown, never counted. */
  suspect: boolean
  source: 'parent' | 'student'
  /** Where it is told in the conversation. The observation itself belongs to the lesson, not to a ticket. */
  ticketId?: number | null
  /** When the family said it (a mail's arrival), if that was earlier than `now`. */
  saidAt?: Date
}

export type AnswerOutcome =
  | { ok: true; recorded: boolean }
  | { ok: false; reason: 'unknown_lesson' | 'not_begun' }

/**
 * "Hat die Videokonferenz geklappt?" An answer can be changed; all are kept, the last human one counts
 * (people.md, LNK-04). The same answer twice changes nothing.
 */
export function recordFamilyAnswer(db: Db, answer: FamilyAnswer, now: Date): AnswerOutcome {
  return atomically(db, () => {
    const { lessonId, studentId, source } = answer
    const lesson = lessonsOf(db, studentId).find((one) => one.id === lessonId)
    if (!lesson) return { ok: false, reason: 'unknown_lesson' }
    if (lesson.startsAt > toSchoolTime(now)) return { ok: false, reason: 'not_begun' }
    const said = lastSaid(db, lessonId, source).get(studentId)
    if (said?.result === answer.result && said.suspect === answer.suspect)
      return { ok: true, recorded: false }
    const { result, suspect, ticketId = null, saidAt: at } = answer
    observe(db, [{ lessonId, studentId, result, suspect, source, at }], now)
    recordEvent(db, {
      type: 'lesson.answered',
      at: now,
      actor: FAMILY,
      studentId,
      lessonId,
      ticketId,
      data: { result, suspect, source }
    })
    refreshStatus(db, [studentId], now)
    return { ok: true, recorded: true }
  })
}
