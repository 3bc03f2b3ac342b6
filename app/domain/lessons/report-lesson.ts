import { eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { lessons } from '#db/schema/index.ts'
import type { Cause, ObservedResult } from '../connection/records.ts'
import { byStaff, recordEvent } from '../events.ts'
import { schoolDay, toSchoolTime } from '../school-time.ts'
import { refreshStatus } from '../students/refresh-status.ts'
import { findLesson, membersOn } from './calendar.ts'
import { lastSaid, observe } from './observe.ts'

/** Somebody who was not simply there. */
export type Exception = { studentId: number; result: Exclude<ObservedResult, 'ok'>; cause?: Cause }

export type LessonReport = { lessonId: number; hostId: number; exceptions: readonly Exception[] }

export type ReportOutcome =
  | { ok: true; recorded: number }
  /** `not_member`: a child is named who did not belong to the group on that day. */
  | { ok: false; reason: 'unknown_lesson' | 'not_host' | 'not_begun' | 'too_late' | 'not_member' }

/**
 * "Alle da außer …": one observation for every member of the group, `ok` for all who are not named. Until the end of the
 * day it can be sent again; then only what differs is added, because of each source only its last statement counts
 * (connection-status.md, sections 3 and 4). The same report twice changes nothing.
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
    const members = membersOn(db, lesson.groupId, day)
    const named = new Map(exceptions.map((exception) => [exception.studentId, exception]))
    if ([...named.keys()].some((id) => !members.includes(id))) return { ok: false, reason: 'not_member' }

    const before = lastSaid(db, lessonId, 'host')
    const statements = members
      .map((studentId) => ({
        studentId,
        lessonId,
        source: 'host' as const,
        result: named.get(studentId)?.result ?? ('ok' as const),
        cause: named.get(studentId)?.cause ?? null,
        staffId: hostId
      }))
      .filter(({ studentId, result, cause }) => {
        const said = before.get(studentId)
        return said?.result !== result || said.cause !== cause
      })
    if (statements.length === 0) return { ok: true, recorded: 0 }

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
