import { and, eq, inArray } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { lessons, students } from '#db/schema/index.ts'
import type { Cause, ObservedResult } from '../connection/records.ts'
import { byStaff, recordEvent } from '../events.ts'
import { schoolDay, toSchoolTime } from '../school-time.ts'
import { refreshStatus } from '../students/refresh-status.ts'
import type { HostDetail } from '../words.ts'
import { findLesson, membersOn, type SchoolLesson } from './calendar.ts'
import { lastSaid, observe, type Statement } from './observe.ts'
import { putWithdrawal } from './record-fact.ts'

/** Somebody who was not simply there. */
export type Exception = {
  studentId: number
  result: Exclude<ObservedResult, 'ok'>
  cause?: Cause
  detail?: HostDetail
}

export type LessonReport = {
  lessonId: number
  hostId: number
  exceptions: readonly Exception[]
  /** The report that stood on the page when it was filled in; left out: whatever there is may be replaced. */
  seen?: Date | null
}

export type ReportOutcome =
  | { ok: true; recorded: number }
  /**
   * `not_member`: a child is named who did not belong to the group on that day, or has left the school.
   * `told_meanwhile`: another page has reported something else since.
   */
  | {
      ok: false
      reason: 'unknown_lesson' | 'not_host' | 'not_begun' | 'too_late' | 'not_member' | 'told_meanwhile'
    }

/**
 * "Alle da außer …": one observation for every member of the group, `ok` for all who are not named. Until the end of the
 * day it can be sent again; then what differs is withdrawn and said anew, so that no clock can bring the old statement
 * back (connection-status.md, sections 3 and 4). The same report twice changes nothing.
 */
export function reportLesson(db: Db, report: LessonReport, now: Date): ReportOutcome {
  return atomically(db, () => {
    const { lessonId, hostId, exceptions } = report
    const lesson = findLesson(db, lessonId)
    if (!lesson) return { ok: false, reason: 'unknown_lesson' }
    if (lesson.hostId !== null && lesson.hostId !== hostId) return { ok: false, reason: 'not_host' }
    if (lesson.startsAt > toSchoolTime(now)) return { ok: false, reason: 'not_begun' }
    const day = lesson.startsAt.slice(0, 10)
    if (schoolDay(now) !== day) return { ok: false, reason: 'too_late' }
    const members = activeOf(db, membersOn(db, lesson.groupId, day))
    const named = new Map(exceptions.map((exception) => [exception.studentId, exception]))
    if ([...named.keys()].some((id) => !members.includes(id))) return { ok: false, reason: 'not_member' }

    const before = lastSaid(db, lessonId, 'host')
    const statements = members
      .map((studentId) => statementOf(report, studentId, named.get(studentId)))
      .filter((statement) => !isSaid(before.get(statement.studentId), statement, now))
    if (statements.length === 0) return { ok: true, recorded: 0 }
    if (isToldMeanwhile(lesson, report)) return { ok: false, reason: 'told_meanwhile' }

    for (const { studentId } of statements) {
      const old = before.get(studentId)
      if (old) putWithdrawal(db, { recordId: old.id, studentId, staffId: hostId }, now)
    }
    observe(db, statements, now)
    db.update(lessons).set({ reportedAt: now }).where(eq(lessons.id, lessonId)).run()
    recordEvent(db, {
      type: 'lesson.reported',
      at: now,
      actor: byStaff(hostId),
      lessonId,
      data: { members: members.length, exceptions: named.size, again: before.size > 0 }
    })
    refreshStatus(
      db,
      statements.map((statement) => statement.studentId),
      now
    )
    return { ok: true, recorded: statements.length }
  })
}

const statementOf = (
  { lessonId, hostId }: LessonReport,
  studentId: number,
  exception: Exception | undefined
): Statement => ({
  studentId,
  lessonId,
  source: 'host',
  result: exception?.result ?? 'ok',
  cause: exception?.cause ?? null,
  detail: exception?.detail ?? null,
  staffId: hostId
})

type Said = ReturnType<typeof lastSaid> extends Map<number, infer One> ? One : never

/** A statement of a clock that was ahead counts only when that time has come: it is said again with the right one. */
const isSaid = (said: Said | undefined, statement: Statement, now: Date): boolean =>
  said !== undefined &&
  said.result === statement.result &&
  said.cause === statement.cause &&
  said.detail === statement.detail &&
  said.at <= toSchoolTime(now)

const isToldMeanwhile = ({ reportedAt }: SchoolLesson, { seen }: LessonReport): boolean =>
  seen !== undefined && reportedAt !== null && seen?.getTime() !== reportedAt.getTime()

/** Who has left the school since is in nobody's list, and nothing is said about them. */
const activeOf = (db: Db, ids: readonly number[]): number[] =>
  db
    .select({ id: students.id })
    .from(students)
    .where(and(inArray(students.id, [...ids]), eq(students.active, true)))
    .all()
    .map((row) => row.id)
