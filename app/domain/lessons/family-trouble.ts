import { and, eq, inArray, isNull } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { connectionEvents, observations } from '#db/schema/index.ts'
import { FAMILY, recordEvent } from '../events.ts'
import { lessonEffect } from '../guides/problem-types.ts'
import { fromSchoolTime, schoolDay, toSchoolTime } from '../school-time.ts'
import { recordFact, withdrawRecord } from '../students/records.ts'
import { refreshStatus } from '../students/refresh-status.ts'
import { lessonsOf } from './calendar.ts'
import { lessonOfMessage } from './lesson-of-message.ts'
import { observe, withdrawnAmong } from './observe.ts'

export type Trouble = {
  studentId: number
  ticketId: number
  /** P-01 … P-43, also if only suggested; null: no type is known, so nothing is recorded yet. */
  problem: string | null
  /** When the family said it (a mail's arrival), if that was earlier than `now`. */
  saidAt?: Date
}

/**
 * A family's message about trouble becomes at most one record (connection-status.md, section 3): an observation for the
 * lesson it can be about, a `report` if there is none, nothing for mere information. The same message twice changes nothing.
 *
 * @returns id of the record, or null if the message is none
 */
export function recordFamilyTrouble(db: Db, trouble: Trouble, now: Date): string | null {
  return atomically(db, () => {
    const { studentId, ticketId, saidAt = now } = trouble
    const effect = lessonEffect(trouble.problem)
    if (effect === null || effect === 'information') return null
    const at = toSchoolTime(saidAt)
    const told = troubleRecords(db, ticketId, studentId).find((record) => record.at === at)
    if (told) return told.id

    const day = schoolDay(saidAt)
    const lesson = lessonOfMessage(lessonsOf(db, studentId, { from: day, until: day }), at)
    if (!lesson && effect === 'degrades') return null
    if (!lesson) return recordFact(db, { studentId, ticketId }, { type: 'report' }, now, saidAt)
    const result = effect === 'degrades' ? 'degraded' : 'failed'
    const [id = null] = observe(
      db,
      [{ studentId, lessonId: lesson.id, source: 'parent', result, ticketId, at: saidAt }],
      now
    )
    recordEvent(db, {
      type: 'student.record',
      at: now,
      actor: FAMILY,
      studentId,
      ticketId,
      lessonId: lesson.id,
      data: { id, type: 'observation', result }
    })
    refreshStatus(db, [studentId], now)
    return id
  })
}

/**
 * A volunteer has corrected the problem type or the child: what was recorded because of this ticket's messages is taken
 * back, for one child or for all of them. Make it anew with `recordFamilyTrouble`, or use `correctFamilyTrouble`.
 *
 * @returns the times at which the family had said it
 */
export function withdrawTicketRecords(
  db: Db,
  about: { ticketId: number; studentId?: number; staffId?: number | null },
  now: Date
): Date[] {
  return atomically(db, () => {
    const records = troubleRecords(db, about.ticketId, about.studentId)
    for (const { id, studentId } of records)
      withdrawRecord(
        db,
        { recordId: id, studentId, staffId: about.staffId ?? null, ticketId: about.ticketId },
        now
      )
    return records.map((record) => record.saidAt)
  })
}

/**
 * Type or children of a ticket as they are right now: takes the old records back and makes them anew with the times at which
 * the family wrote.
 *
 * @param correction.saidAt when the family wrote, for tickets that had no record so far
 */
export function correctFamilyTrouble(
  db: Db,
  correction: {
    ticketId: number
    studentIds: readonly number[]
    problem: string | null
    saidAt: readonly Date[]
    staffId?: number | null
  },
  now: Date
): void {
  atomically(db, () => {
    const { ticketId, studentIds, problem, staffId } = correction
    const withdrawn = withdrawTicketRecords(db, { ticketId, staffId }, now)
    const times = new Map(
      [...correction.saidAt, ...withdrawn].map((saidAt) => [toSchoolTime(saidAt), saidAt])
    )
    for (const studentId of studentIds)
      for (const saidAt of times.values())
        recordFamilyTrouble(db, { studentId, ticketId, problem, saidAt }, now)
  })
}

type TroubleRecord = { id: string; studentId: number; at: string; saidAt: Date }

/** What was recorded because of this ticket's messages and has not been taken back. */
function troubleRecords(db: Db, ticketId: number, studentId?: number): TroubleRecord[] {
  const said = db
    .select({ id: observations.id, studentId: observations.studentId, at: observations.at })
    .from(observations)
    .where(
      and(
        eq(observations.ticketId, ticketId),
        inArray(observations.source, ['parent', 'student']),
        studentId === undefined ? undefined : eq(observations.studentId, studentId)
      )
    )
    .all()
  const reports = db
    .select({ id: connectionEvents.id, studentId: connectionEvents.studentId, at: connectionEvents.at })
    .from(connectionEvents)
    .where(
      and(
        eq(connectionEvents.ticketId, ticketId),
        eq(connectionEvents.type, 'report'),
        isNull(connectionEvents.staffId),
        studentId === undefined ? undefined : eq(connectionEvents.studentId, studentId)
      )
    )
    .all()
  const all = [...said, ...reports]
  const gone = withdrawnAmong(
    db,
    all.map((record) => record.id)
  )
  return all
    .filter((record) => !gone.has(record.id))
    .map((record) => ({ ...record, saidAt: fromSchoolTime(record.at) }))
}
