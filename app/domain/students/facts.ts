import { and, asc, eq, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { anyOf, given, prepared } from '#db/prepared.ts'
import { connectionEvents, groupMembers, lessons, observations, students } from '#db/schema/index.ts'
import type { ConnectionRecord, Lesson } from '../connection/records.ts'
import { membershipsOf, spreadOverMembers } from '../lessons/calendar.ts'
import { type SchoolTime, toSchoolTime } from '../school-time.ts'

/** What the fold is computed from: the calendar and the records of one student. */
export type Facts = { lessons: Lesson[]; records: ConnectionRecord[] }

type CalendarLesson = Lesson & { groupId: number; startsAt: string }

/**
 * Loads the facts of many students in four queries. Lessons that have not begun do not exist for the status and are
 * left out; lesson ids become strings, as the fold compares them.
 *
 * @param studentIds null: everybody on the roster
 */
export function loadFacts(db: Db, studentIds: readonly number[] | null, now: Date): Map<number, Facts> {
  const ids = studentIds ?? allStudentIds(db)
  const calendars = loadCalendars(db, ids, studentIds === null, toSchoolTime(now))
  const facts = new Map<number, Facts>()
  for (const [id, ofStudent] of calendars) facts.set(id, { lessons: ofStudent, records: [] })
  const add = (studentId: number, record: ConnectionRecord) => facts.get(studentId)?.records.push(record)
  loadObservations(db, studentIds, add)
  loadOtherRecords(db, studentIds, add)
  return facts
}

const allStudentIds = (db: Db): number[] =>
  db
    .select({ id: students.id })
    .from(students)
    .where(eq(students.active, true))
    .all()
    .map((student) => student.id)

function loadCalendars(
  db: Db,
  ids: readonly number[],
  everybody: boolean,
  clock: SchoolTime
): Map<number, CalendarLesson[]> {
  const memberships = everybody ? db.select().from(groupMembers).all() : membershipsOf(db, ids)
  const groupIds = [...new Set(memberships.map((membership) => membership.groupId))]
  const rows = everybody
    ? begunLessons(db).all({ clock })
    : begunLessonsOf(db).all({ clock, groupIds: JSON.stringify(groupIds) })
  const inOrder = rows.map((row) => ({
    id: String(row.id),
    groupId: row.groupId,
    start: row.startsAt,
    startsAt: row.startsAt,
    end: row.endsAt,
    state: row.state
  }))
  const calendars = new Map<number, CalendarLesson[]>(ids.map((id) => [id, []]))
  spreadOverMembers(memberships, inOrder, calendars)
  return calendars
}

const begun = (db: Db, where?: SQL) =>
  db
    .select({
      id: lessons.id,
      groupId: lessons.groupId,
      startsAt: lessons.startsAt,
      endsAt: lessons.endsAt,
      state: lessons.state
    })
    .from(lessons)
    .where(and(lte(lessons.startsAt, given(lessons.startsAt, 'clock')), where))
    .orderBy(asc(lessons.startsAt), asc(lessons.id))
    .prepare()
const begunLessons = prepared((db) => begun(db))
const begunLessonsOf = prepared((db) => begun(db, inArray(lessons.groupId, anyOf('groupIds'))))

type Add = (studentId: number, record: ConnectionRecord) => void

function loadObservations(db: Db, studentIds: readonly number[] | null, add: Add): void {
  const rows = studentIds
    ? observationsOf(db).all({ ids: JSON.stringify(studentIds) })
    : observationsOfAll(db).all()
  for (const { studentId, packed } of rows)
    for (const [id, lessonId, at, source, result, cause, suspect] of JSON.parse(packed) as Packed[])
      add(studentId, {
        type: 'observation',
        id,
        at,
        lesson: String(lessonId),
        source,
        result,
        cause: cause ?? undefined,
        suspect: suspect === 1
      })
}

function loadOtherRecords(db: Db, studentIds: readonly number[] | null, add: Add): void {
  const rows = studentIds
    ? eventsOf(db).all({ ids: JSON.stringify(studentIds) })
    : db.select().from(connectionEvents).all()
  for (const row of rows) add(row.studentId, otherRecord(row))
}

/** The `CHECK`s of the table make the empty cases impossible; a row that broke them would change nothing. */
export function otherRecord(row: typeof connectionEvents.$inferSelect): ConnectionRecord {
  const { id, at, type } = row
  switch (type) {
    case 'blocker':
      return { id, at, type, reason: row.reason ?? 'other', on: row.on ?? false }
    case 'exempt':
      return { id, at, type, on: row.on ?? false }
    case 'withdraw':
      return { id, at, type, event: row.withdraws ?? '' }
    default:
      return { id, at, type }
  }
}

type Said = typeof observations.$inferSelect
type Packed = [
  id: string,
  lessonId: number,
  at: SchoolTime,
  source: Said['source'],
  result: Said['result'],
  cause: Said['cause'],
  suspect: 0 | 1
]

/** One row a student: to fetch 400,000 observations row by row takes three times as long (`npm run bench -- status`). */
const said = (db: Db, where?: SQL) =>
  db
    .select({
      studentId: observations.studentId,
      packed: sql<string>`json_group_array(json_array(${observations.id}, ${observations.lessonId}, ${observations.at},
        ${observations.source}, ${observations.result}, ${observations.cause}, ${observations.suspect}))`
    })
    .from(observations)
    .where(where)
    .groupBy(observations.studentId)
    .prepare()
const observationsOfAll = prepared((db) => said(db))
const observationsOf = prepared((db) => said(db, inArray(observations.studentId, anyOf('ids'))))

const eventsOf = prepared((db) =>
  db
    .select()
    .from(connectionEvents)
    .where(inArray(connectionEvents.studentId, anyOf('ids')))
    .prepare()
)
