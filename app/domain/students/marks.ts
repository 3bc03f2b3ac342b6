import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { anyOf, prepared } from '#db/prepared.ts'
import { connectionEvents, observations } from '#db/schema/index.ts'
import { type LessonMark, lessonMark } from '../connection/lesson-mark.ts'
import type { Observation } from '../connection/records.ts'
import { visibleRecords } from '../connection/visible-records.ts'
import { grouped } from '../grouped.ts'
import { type DayRange, lessonsOfMany, type SchoolLesson } from '../lessons/calendar.ts'
import { addDays, schoolDay, toSchoolTime, weekdayOf } from '../school-time.ts'
import { otherRecord } from './facts.ts'

/** One lesson as a small mark; `day` is `YYYY-MM-DD`, times are school time. */
export type MarkedLesson = {
  lessonId: number
  groupName: string
  subject: string
  day: string
  startsAt: string
  endsAt: string
  mark: LessonMark
}

export type MarkedLessonWithVoices = MarkedLesson & {
  hostId: number | null
  /** What each source said last, the counting ones. */
  said: Observation[]
}

/** Monday of last week to Sunday of this one. */
export function fortnightOf(now: Date): { from: string; until: string } {
  const today = schoolDay(now)
  const monday = addDays(today, 1 - weekdayOf(today))
  return { from: addDays(monday, -7), until: addDays(monday, 6) }
}

/** Lesson marks of this and last week for many students, oldest first, in four queries. */
export function marksOf(db: Db, studentIds: readonly number[], now: Date): Map<number, MarkedLesson[]> {
  const marks = new Map<number, MarkedLesson[]>()
  for (const [studentId, marked] of markedLessons(db, studentIds, fortnightOf(now), now))
    marks.set(
      studentId,
      marked.map(({ said: _said, hostId: _hostId, ...mark }) => mark)
    )
  return marks
}

/** The lessons of these students in a range of days, each with its mark and what the sources said. */
export function markedLessons(
  db: Db,
  studentIds: readonly number[],
  range: Required<DayRange>,
  now: Date
): Map<number, MarkedLessonWithVoices[]> {
  if (studentIds.length === 0) return new Map()
  const clock = toSchoolTime(now)
  const calendars = lessonsOfMany(db, studentIds, range)
  const said = observationsIn(db, calendars)
  const takenBack = withdrawalsOf(db, studentIds)
  const marked = new Map<number, MarkedLessonWithVoices[]>()
  for (const [studentId, calendar] of calendars) {
    const records = [...(said.get(studentId) ?? []), ...(takenBack.get(studentId) ?? [])]
    const { observations: counting } = visibleRecords(
      records.map(({ record }) => record),
      clock
    )
    marked.set(
      studentId,
      calendar.map((lesson) => markOf(lesson, counting.get(String(lesson.id)) ?? [], clock))
    )
  }
  return marked
}

function markOf(lesson: SchoolLesson, said: Observation[], clock: string): MarkedLessonWithVoices {
  const { startsAt, endsAt, state, groupName, subject, hostId } = lesson
  const asFolded = { id: String(lesson.id), start: startsAt, end: endsAt, state }
  return {
    lessonId: lesson.id,
    groupName,
    subject,
    hostId,
    day: startsAt.slice(0, 10),
    startsAt,
    endsAt,
    mark: lessonMark(asFolded, said, clock),
    said
  }
}

/** Looked up by lesson and child: all that a child ever did in many months is not read for two weeks of it. */
function observationsIn(db: Db, calendars: ReadonlyMap<number, readonly SchoolLesson[]>) {
  const pairs = [...calendars].flatMap(([studentId, calendar]) => calendar.map(({ id }) => [id, studentId]))
  const records = observationsOfPairs(db)
    .all({ pairs: JSON.stringify(pairs) })
    .map(({ studentId, lessonId, cause, detail, ...row }) => ({
      studentId,
      record: {
        ...row,
        type: 'observation' as const,
        lesson: String(lessonId),
        cause: cause ?? undefined,
        detail: detail ?? undefined
      }
    }))
  return grouped(records, (one) => one.studentId)
}

const observationsOfPairs = prepared((db) =>
  db
    .select({
      studentId: observations.studentId,
      id: observations.id,
      at: observations.at,
      lessonId: observations.lessonId,
      source: observations.source,
      result: observations.result,
      cause: observations.cause,
      detail: observations.detail,
      suspect: observations.suspect
    })
    .from(sql`json_each(${sql.placeholder('pairs')}) as pair`)
    .innerJoin(
      observations,
      and(eq(observations.lessonId, sql`pair.value ->> 0`), eq(observations.studentId, sql`pair.value ->> 1`))
    )
    .prepare()
)

function withdrawalsOf(db: Db, studentIds: readonly number[]) {
  const rows = withdrawals(db).all({ ids: JSON.stringify(studentIds) })
  return grouped(
    rows.map((row) => ({ studentId: row.studentId, record: otherRecord(row) })),
    (one) => one.studentId
  )
}

const withdrawals = prepared((db) =>
  db
    .select()
    .from(connectionEvents)
    .where(and(inArray(connectionEvents.studentId, anyOf('ids')), eq(connectionEvents.type, 'withdraw')))
    .prepare()
)
