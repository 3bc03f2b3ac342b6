import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { groups, lessons, staff, students } from '#db/schema/index.ts'
import type { Cause, ObservedResult } from '../connection/records.ts'
import { type SchoolDay, toSchoolTime } from '../school-time.ts'
import type { LessonState } from '../words.ts'
import { membersOn } from './calendar.ts'
import { lastSaid } from './observe.ts'

/** One lesson of a teacher's day; times are school time. */
export type HostLesson = {
  id: number
  groupName: string
  subject: string
  startsAt: string
  endsAt: string
  state: LessonState
  begun: boolean
  reportedAt: Date | null
  /** First names only; two of the same name get the letter of their last name (people.md, LNK-07). */
  children: { id: number; name: string }[]
  /** What this teacher said about those who were not simply there. */
  said: { studentId: number; result: Exclude<ObservedResult, 'ok'>; cause: Cause | null }[]
}

/** All lessons of a teacher on one day, cancelled ones too, in the order of the clock. */
export function hostDay(db: Db, host: { staffId: number; day: SchoolDay }, now: Date): HostLesson[] {
  const clock = toSchoolTime(now)
  return db
    .select({ lesson: lessons, groupName: groups.name })
    .from(lessons)
    .innerJoin(groups, eq(groups.id, lessons.groupId))
    .where(
      and(
        eq(lessons.hostId, host.staffId),
        gte(lessons.startsAt, host.day),
        lte(lessons.startsAt, `${host.day}T23:59:59`)
      )
    )
    .orderBy(asc(lessons.startsAt))
    .all()
    .map(({ lesson, groupName }) => ({
      id: lesson.id,
      groupName,
      subject: lesson.subject,
      startsAt: lesson.startsAt,
      endsAt: lesson.endsAt,
      state: lesson.state,
      begun: lesson.startsAt <= clock,
      reportedAt: lesson.reportedAt,
      children: namesOf(db, membersOn(db, lesson.groupId, host.day)),
      said: [...lastSaid(db, lesson.id, 'host').values()].flatMap(({ studentId, result, cause }) =>
        result === 'ok' ? [] : [{ studentId, result, cause }]
      )
    }))
}

/** "Frau Hoffmann", as everybody reads it. */
export const hostName = (db: Db, staffId: number): string =>
  db.select({ name: staff.displayName }).from(staff).where(eq(staff.id, staffId)).get()?.name ?? ''

function namesOf(db: Db, ids: number[]): { id: number; name: string }[] {
  const rows = db
    .select({ id: students.id, firstName: students.firstName, lastName: students.lastName })
    .from(students)
    .where(and(inArray(students.id, ids), eq(students.active, true)))
    .all()
  return rows
    .map(({ id, firstName, lastName }) => {
      const twins = rows.filter((row) => row.firstName === firstName).length > 1
      return { id, name: twins ? `${firstName} ${lastName[0]}.` : firstName }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))
}
