import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { connectionEvents, observations } from '#db/schema/index.ts'
import { FAMILY, recordEvent } from '../events.ts'
import { lessonEffect } from '../guides/problem-types.ts'
import { schoolDay, toSchoolTime } from '../school-time.ts'
import { refreshStatus } from '../students/refresh-status.ts'
import { lessonsOf } from './calendar.ts'
import { lessonOfMessage } from './lesson-of-message.ts'
import { lastSaid, observe, withdrawnAmong } from './observe.ts'
import { recordFact, withdrawRecord } from './record-fact.ts'

export type Trouble = {
  studentId: number
  ticketId: number
  /** P-01 … P-43, also if only suggested; null: no type is known, so nothing is recorded yet. */
  problem: string | null
  /** When the family said it (a mail's arrival), if that was earlier than `now`. */
  reportedAt?: Date
  /** The lesson our question had asked about, if this answers it; else it is found by the time of the message. */
  lessonId?: number
}

/**
 * A family's message about trouble becomes at most one record (connection-status.md, section 3): an observation for the
 * lesson it can be about, a `report` if there is none, nothing for mere information. The same message twice changes nothing,
 * nor do more words on a ticket about the same lesson, or without a lesson on the same day, nor what the family has answered
 * for this lesson itself.
 *
 * @returns id of the record, or null if the message is none
 */
export function recordFamilyTrouble(db: Db, trouble: Trouble, now: Date): string | null {
  return atomically(db, () => {
    const { studentId, ticketId, lessonId, reportedAt = now } = trouble
    const effect = lessonEffect(trouble.problem)
    if (effect === null || effect === 'information') return null
    const at = toSchoolTime(reportedAt)
    const told = troubleRecords(db, ticketId, studentId)
    const same = told.find((record) => record.at === at)
    if (same) return same.id

    const day = schoolDay(reportedAt)
    const lesson =
      (lessonId === undefined ? undefined : lessonsOf(db, studentId).find((one) => one.id === lessonId)) ??
      lessonOfMessage(lessonsOf(db, studentId, { from: day, until: day }), at)
    if (!lesson && effect === 'degrades') return null
    const report = told.find((record) => record.isReport && record.at.slice(0, 10) === day)
    if (!lesson && report) return report.id
    if (!lesson) return recordFact(db, { studentId, ticketId }, { type: 'report' }, now, reportedAt)
    const result = effect === 'degrades' ? 'degraded' : 'failed'
    const said = lastSaid(db, lesson.id, 'parent').get(studentId)
    // Without a ticket it is the family's own answer to the question about this lesson.
    const isTold = said?.ticketId === ticketId || (said?.ticketId === null && !said.suspect)
    if (said && isTold && said.result === result) return said.id
    const [id = null] = observe(
      db,
      [{ studentId, lessonId: lesson.id, source: 'parent', result, ticketId, at: reportedAt }],
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
 * back, for one child or for all of them. Where it is right it is made anew with `recordFamilyTrouble`.
 */
export function withdrawTicketRecords(
  db: Db,
  ticketId: number,
  now: Date,
  by: { studentId?: number; staffId?: number } = {}
): void {
  atomically(db, () => {
    for (const { id, studentId } of troubleRecords(db, ticketId, by.studentId))
      withdrawRecord(db, { recordId: id, studentId, staffId: by.staffId ?? null, ticketId }, now)
  })
}

/** Whether anything was ever recorded because of this ticket's messages; what a person took back counts as recorded. */
export const hasTroubleRecord = (db: Db, ticketId: number): boolean => everRecorded(db, ticketId).length > 0

type TroubleRecord = { id: string; studentId: number; at: string; isReport: boolean }

/** What was recorded because of this ticket's messages and has not been taken back. */
function troubleRecords(db: Db, ticketId: number, studentId?: number): TroubleRecord[] {
  const all = everRecorded(db, ticketId, studentId)
  const gone = withdrawnAmong(
    db,
    all.map((record) => record.id)
  )
  return all.filter((record) => !gone.has(record.id))
}

function everRecorded(db: Db, ticketId: number, studentId?: number): TroubleRecord[] {
  const ofOne = { ticketId, studentId }
  const said = studentId === undefined ? saidOnTicket(db).all({ ticketId }) : saidOfStudent(db).all(ofOne)
  const reports =
    studentId === undefined ? reportsOnTicket(db).all({ ticketId }) : reportsOfStudent(db).all(ofOne)
  return [
    ...said.map((record) => ({ ...record, isReport: false })),
    ...reports.map((record) => ({ ...record, isReport: true }))
  ]
}

const said = (db: Db, where?: SQL) =>
  db
    .select({ id: observations.id, studentId: observations.studentId, at: observations.at })
    .from(observations)
    .where(
      and(
        eq(observations.ticketId, given(observations.ticketId, 'ticketId')),
        inArray(observations.source, ['parent', 'student']),
        where
      )
    )
    .prepare()
const saidOnTicket = prepared((db) => said(db))
const saidOfStudent = prepared((db) =>
  said(db, eq(observations.studentId, given(observations.studentId, 'studentId')))
)

const reports = (db: Db, where?: SQL) =>
  db
    .select({ id: connectionEvents.id, studentId: connectionEvents.studentId, at: connectionEvents.at })
    .from(connectionEvents)
    .where(
      and(
        eq(connectionEvents.ticketId, given(connectionEvents.ticketId, 'ticketId')),
        eq(connectionEvents.type, 'report'),
        isNull(connectionEvents.staffId),
        where
      )
    )
    .prepare()
const reportsOnTicket = prepared((db) => reports(db))
const reportsOfStudent = prepared((db) =>
  reports(db, eq(connectionEvents.studentId, given(connectionEvents.studentId, 'studentId')))
)
