import { and, asc, eq, gt, inArray, lt, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { anyOf, given, prepared } from '#db/prepared.ts'
import { groups, lessons } from '#db/schema/index.ts'
import { grouped } from '../grouped.ts'
import { addDays, schoolDay, toSchoolTime } from '../school-time.ts'
import { holidaysOf } from '../settings/holidays.ts'
import { belongsOn, membershipsOf } from './calendar.ts'

/** The lesson a child is in or comes to next; times are school time. */
export type NextLesson = {
  lessonId: number
  groupId: number
  groupName: string
  subject: string
  hostId: number | null
  startsAt: string
  endsAt: string
  /** It runs now: a call can still save it. */
  running: boolean
}

// Beyond this nobody plans; it keeps the query small in a full school year.
const DAYS_AHEAD = 30
const MOST_GROUPS = 20

/** The lesson that runs now or comes next; null if none is planned. Cancelled ones, incidents and holidays are passed over. */
export const nextLessonOf = (db: Db, studentId: number, now: Date): NextLesson | null =>
  nextLessonsOf(db, [studentId], now).get(studentId) ?? null

/** The same for many students in two queries; who has none is not in the map. */
export function nextLessonsOf(db: Db, studentIds: readonly number[], now: Date): Map<number, NextLesson> {
  if (studentIds.length === 0) return new Map()
  const memberships = membershipsOf(db, studentIds)
  // One child's groups are quickly read; for a whole school the list of all lessons is shorter than their names.
  const groupIds = [...new Set(memberships.map((membership) => membership.groupId))]
  const byGroup = upcomingByGroup(db, now, groupIds.length <= MOST_GROUPS ? groupIds : undefined)
  const next = new Map<number, NextLesson>()
  for (const membership of memberships) {
    const first = byGroup
      .get(membership.groupId)
      ?.find((lesson) => belongsOn(membership, lesson.startsAt.slice(0, 10)))
    const known = next.get(membership.studentId)
    if (first && (!known || first.startsAt < known.startsAt)) next.set(membership.studentId, first)
  }
  return next
}

/**
 * Lessons that run now or come, oldest first, by group.
 *
 * @param groupIds of these groups only
 */
export function upcomingByGroup(db: Db, now: Date, groupIds?: readonly number[]): Map<number, NextLesson[]> {
  const clock = toSchoolTime(now)
  const time = { after: addDays(schoolDay(now), -1), before: addDays(schoolDay(now), DAYS_AHEAD), clock }
  const rows = groupIds
    ? upcomingOfGroups(db).all({ ...time, groupIds: JSON.stringify(groupIds) })
    : upcomingOfAll(db).all(time)
  const holidays = holidaysOf(db)
  return grouped(
    rows
      .filter((row) => !holidays.has(row.startsAt.slice(0, 10)))
      .map((row) => ({ ...row, running: row.startsAt <= clock })),
    (lesson) => lesson.groupId
  )
}

const upcoming = (db: Db, where?: SQL) =>
  db
    .select({
      lessonId: lessons.id,
      groupId: lessons.groupId,
      groupName: groups.name,
      subject: lessons.subject,
      hostId: lessons.hostId,
      startsAt: lessons.startsAt,
      endsAt: lessons.endsAt
    })
    .from(lessons)
    .innerJoin(groups, eq(groups.id, lessons.groupId))
    .where(
      and(
        where,
        gt(lessons.startsAt, given(lessons.startsAt, 'after')),
        lt(lessons.startsAt, given(lessons.startsAt, 'before')),
        gt(lessons.endsAt, given(lessons.endsAt, 'clock')),
        eq(lessons.state, 'held')
      )
    )
    .orderBy(asc(lessons.startsAt), asc(lessons.id))
    .prepare()
const upcomingOfAll = prepared((db) => upcoming(db))
const upcomingOfGroups = prepared((db) => upcoming(db, inArray(lessons.groupId, anyOf('groupIds'))))
