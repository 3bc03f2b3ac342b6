import { atomically, type Db } from '#db/client.ts'
import { findLesson } from './calendar.ts'
import { type Exception, reportLesson } from './report-lesson.ts'

/** Why a report through a teacher's link of the day is refused. */
export type Refusal =
  | 'unknown_lesson'
  | 'other_host'
  | 'other_day'
  | 'cancelled'
  | 'not_begun'
  | 'not_member'
  | 'nobody_named'
  | 'nobody_ticked'
  | 'told_meanwhile'

/** How the form was sent: one tap for all, those who were not there, or those who were (a test day). */
export type ReportForm = 'all' | 'exceptions' | 'ticks'

/**
 * A teacher's report through the link of the day: only their own lessons of that day that have begun and took place.
 *
 * @param report.form with `exceptions` at least one child has to be named, with `ticks` somebody ticked or explained
 * @returns null, or why it is refused
 */
export function reportByLink(
  db: Db,
  report: {
    staffId: number
    day: string
    lessonId: number
    form: ReportForm
    exceptions: readonly Exception[]
    /** With `ticks`: whether anybody was ticked, or something else than "nicht gesehen" was chosen. */
    touched?: boolean
    seen?: Date | null
  },
  now: Date
): Refusal | null {
  return atomically(db, () => {
    const { staffId, day, lessonId, form, seen } = report
    const lesson = findLesson(db, lessonId)
    if (!lesson) return 'unknown_lesson'
    if (lesson.hostId !== staffId) return 'other_host'
    if (!lesson.startsAt.startsWith(day)) return 'other_day'
    if (lesson.state === 'cancelled') return 'cancelled'
    if (form === 'exceptions' && report.exceptions.length === 0) return 'nobody_named'
    if (form === 'ticks' && report.touched !== true) return 'nobody_ticked'
    const exceptions = form === 'all' ? [] : report.exceptions
    const outcome = reportLesson(db, { lessonId, hostId: staffId, exceptions, seen }, now)
    if (outcome.ok) return null
    if (outcome.reason === 'too_late') return 'other_day'
    return outcome.reason === 'not_host' ? 'other_host' : outcome.reason
  })
}
