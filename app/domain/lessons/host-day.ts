import { and, asc, eq, gte, inArray, lte, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events, groups, lessons, staff, students } from '#db/schema/index.ts'
import type { Cause, ObservedResult } from '../connection/records.ts'
import { type SchoolDay, toSchoolTime } from '../school-time.ts'
import { isTestDay } from '../timetable/test-day.ts'
import type { HostDetail, LessonState } from '../words.ts'
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
  /** It was given to somebody else for that day: whose name, or null if it is still this teacher's. */
  heldBy: string | null
  /** A test day: the class is a list to tick. */
  checklist: boolean
  /** First names only; two of the same name get the letter of their last name (people.md, LNK-07). */
  children: { id: number; name: string }[]
  /** What this teacher said about those who were not simply there. */
  said: {
    studentId: number
    result: Exclude<ObservedResult, 'ok'>
    cause: Cause | null
    detail: HostDetail | null
  }[]
}

/** All lessons of a teacher on one day, cancelled ones and those given away too, in the order of the clock. */
export function hostDay(db: Db, host: { staffId: number; day: SchoolDay }, now: Date): HostLesson[] {
  const clock = toSchoolTime(now)
  const checklist = isTestDay(db, host.day)
  return db
    .select({ lesson: lessons, groupName: groups.name, hostName: staff.displayName })
    .from(lessons)
    .innerJoin(groups, eq(groups.id, lessons.groupId))
    .leftJoin(staff, eq(staff.id, lessons.hostId))
    .where(
      and(
        or(eq(lessons.hostId, host.staffId), inArray(lessons.id, givenAway(db, host.staffId))),
        gte(lessons.startsAt, host.day),
        lte(lessons.startsAt, `${host.day}T23:59:59`)
      )
    )
    .orderBy(asc(lessons.startsAt))
    .all()
    .map(({ lesson, groupName, hostName }) => {
      const isMine = lesson.hostId === host.staffId
      const children = isMine ? namesOf(db, membersOn(db, lesson.groupId, host.day)) : []
      return {
        id: lesson.id,
        groupName,
        subject: lesson.subject,
        startsAt: lesson.startsAt,
        endsAt: lesson.endsAt,
        state: lesson.state,
        begun: lesson.startsAt <= clock,
        reportedAt: isMine ? lesson.reportedAt : null,
        heldBy: isMine ? null : (hostName ?? ''),
        checklist,
        children,
        said: isMine ? saidBy(db, lesson.id, new Set(children.map((child) => child.id))) : []
      }
    })
}

/** Lessons this teacher was to hold before somebody else got them for the day. */
const givenAway = (db: Db, staffId: number) =>
  db
    .select({ id: sql<number>`${events.lessonId}` })
    .from(events)
    .where(and(eq(events.type, 'lesson.changed'), sql`json_extract(${events.data}, '$.before') = ${staffId}`))

const saidBy = (db: Db, lessonId: number, listed: ReadonlySet<number>): HostLesson['said'] =>
  [...lastSaid(db, lessonId, 'host').values()].flatMap(({ studentId, result, cause, detail }) =>
    result === 'ok' || !listed.has(studentId) ? [] : [{ studentId, result, cause, detail }]
  )

/** "Frau Hoffmann", as everybody reads it. */
export const hostName = (db: Db, staffId: number): string =>
  db.select({ name: staff.displayName }).from(staff).where(eq(staff.id, staffId)).get()?.name ?? ''

/** Children as their teacher reads them, by name; who has left the school is in no list. */
export function namesOf(db: Db, ids: number[]): { id: number; name: string }[] {
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
