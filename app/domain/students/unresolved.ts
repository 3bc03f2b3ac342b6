import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { connectionStatus, students } from '#db/schema/index.ts'
import { compareText } from '../connection/school-time.ts'
import { type NextLesson, nextLessonsOf } from '../lessons/next-lesson.ts'
import type { ChildPlatform } from '../words.ts'
import { type Care, carersOf, lastContactsOf } from './carers.ts'
import { urgencyOf } from './list-choices.ts'
import { type NextStep, nextStep } from './next-step.ts'
import { type StatusView, statusView, UNRESOLVED_STATES } from './status-view.ts'

/** One line of "Wer noch nicht"; its two weeks and last good lesson are read for those that are shown (`list-unresolved.ts`). */
export type UnresolvedStudent = {
  id: number
  firstName: string
  lastName: string
  className: string
  platform: ChildPlatform
  deviceNote: string
  status: StatusView
  care: Care | null
  lastContactAt: Date | null
  nextLesson: NextLesson | null
  nextStep: NextStep
}

/** Everybody whose connection is not reliable yet, the most urgent first: by face, then by next lesson. */
export function unresolvedStudents(db: Db, now: Date): UnresolvedStudent[] {
  const rows = db
    .select({ student: students, status: connectionStatus })
    .from(connectionStatus)
    .innerJoin(students, eq(students.id, connectionStatus.studentId))
    .where(and(eq(students.active, true), inArray(connectionStatus.state, [...UNRESOLVED_STATES])))
    .all()
  const ids = rows.map((row) => row.student.id)
  const carers = carersOf(db, ids, now)
  const contacted = lastContactsOf(db, ids)
  const upcoming = nextLessonsOf(db, ids, now)
  return rows
    .map(({ student, status: row }) => {
      const status = statusView(row)
      const care = carers.get(student.id) ?? null
      const { id, firstName, lastName, className, platform, deviceNote } = student
      return {
        id,
        firstName,
        lastName,
        className,
        platform,
        deviceNote,
        status,
        care,
        lastContactAt: contacted.get(id) ?? null,
        nextLesson: upcoming.get(id) ?? null,
        nextStep: nextStep(status, {
          calling: care?.calling ?? false,
          deviceKnown: platform !== 'unknown'
        })
      }
    })
    .sort(mostUrgentFirst)
}

const mostUrgentFirst = (a: UnresolvedStudent, b: UnresolvedStudent): number =>
  urgencyOf(a.status) - urgencyOf(b.status) ||
  compareText(a.nextLesson?.startsAt ?? '9999', b.nextLesson?.startsAt ?? '9999') ||
  a.id - b.id
