import { atomically, type Db } from '#db/client.ts'
import type { Cause, ObservedResult } from '../connection/records.ts'
import { byStaff, recordEvent } from '../events.ts'
import { toSchoolTime } from '../school-time.ts'
import { refreshStatus } from '../students/refresh-status.ts'
import { lessonsOf } from './calendar.ts'
import { observe } from './observe.ts'

/** A volunteer watched the child join, on the phone or beside it. */
export type Watched = {
  lessonId: number
  studentId: number
  staffId: number
  result: ObservedResult
  cause?: Cause
  ticketId?: number | null
}

/** Writes what a volunteer saw in a lesson of this child; false if it is none of the child's, or has not begun. */
export function recordWatchedLesson(db: Db, watched: Watched, now: Date): boolean {
  return atomically(db, () => {
    const { lessonId, studentId, staffId, result, ticketId = null } = watched
    const lesson = lessonsOf(db, studentId).find((one) => one.id === lessonId)
    if (!lesson || lesson.startsAt > toSchoolTime(now)) return false
    const [id] = observe(db, [{ ...watched, source: 'volunteer' }], now)
    recordEvent(db, {
      type: 'student.record',
      at: now,
      actor: byStaff(staffId),
      studentId,
      lessonId,
      ticketId,
      data: { id, type: 'observation', result }
    })
    refreshStatus(db, [studentId], now)
    return true
  })
}
