import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { anyOf, given, prepared } from '#db/prepared.ts'
import { groupMembers, groups, lessons } from '#db/schema/index.ts'
import { compareText } from '../connection/school-time.ts'
import { grouped } from '../grouped.ts'
import type { SchoolDay } from '../school-time.ts'

/** A lesson as pages and verbs know it; times are school time. */
export type SchoolLesson = {
  id: number
  groupId: number
  groupName: string
  hostId: number | null
  subject: string
  startsAt: string
  endsAt: string
  state: 'held' | 'cancelled' | 'incident'
  reportedAt: Date | null
}

/** Both days belong to it; an open end has no limit. */
export type DayRange = { from?: SchoolDay; until?: SchoolDay }

export type Membership = { studentId: number; groupId: number; fromDay: string; untilDay: string | null }

/** The lessons of one student, oldest first: those of all groups while the student belonged to them. */
export const lessonsOf = (db: Db, studentId: number, range: DayRange = {}): SchoolLesson[] =>
  lessonsOfMany(db, [studentId], range).get(studentId) ?? []

/** The calendars of many students in two queries. Lessons are shared between the lists, not copied. */
export function lessonsOfMany(
  db: Db,
  studentIds: readonly number[],
  range: DayRange = {}
): Map<number, SchoolLesson[]> {
  const memberships = membershipsOf(db, studentIds)
  const groupIds = [...new Set(memberships.map((membership) => membership.groupId))]
  const byStudent = new Map<number, SchoolLesson[]>(studentIds.map((id) => [id, []]))
  spreadOverMembers(memberships, lessonsOfGroups(db, groupIds, range), byStudent)
  return byStudent
}

/** To which groups these students belong and have belonged. */
export const membershipsOf = (db: Db, studentIds: readonly number[]): Membership[] =>
  findMemberships(db).all({ ids: JSON.stringify(studentIds) })

const findMemberships = prepared((db) =>
  db
    .select()
    .from(groupMembers)
    .where(inArray(groupMembers.studentId, anyOf('ids')))
    .prepare()
)

/** The lessons of some groups, oldest first. */
export function lessonsOfGroups(db: Db, groupIds: readonly number[], range: DayRange = {}): SchoolLesson[] {
  const { from = '', until } = range
  // Times are texts: '' is before all of them, '~' behind.
  return lessonsBetween(db).all({
    groupIds: JSON.stringify(groupIds),
    from,
    until: until === undefined ? '~' : `${until}T23:59:59`
  })
}

export function findLesson(db: Db, lessonId: number): SchoolLesson | null {
  return selectLessons(db).where(eq(lessons.id, lessonId)).get() ?? null
}

/** Everybody who belonged to the group on that day. */
export function membersOn(db: Db, groupId: number, day: SchoolDay): number[] {
  return db
    .select()
    .from(groupMembers)
    .where(and(eq(groupMembers.groupId, groupId), lte(groupMembers.fromDay, day)))
    .all()
    .filter((membership) => belongsOn(membership, day))
    .map((membership) => membership.studentId)
}

export const belongsOn = (membership: Pick<Membership, 'fromDay' | 'untilDay'>, day: SchoolDay): boolean =>
  membership.fromDay <= day && (membership.untilDay === null || day <= membership.untilDay)

/** Gives every member the lessons of the days on which they belonged to the group (lessons come oldest first). */
export function spreadOverMembers<L extends { id: number | string; groupId: number; startsAt: string }>(
  memberships: readonly Membership[],
  inOrder: readonly L[],
  into: Map<number, L[]>
): void {
  const byGroup = grouped(inOrder, (lesson) => lesson.groupId)
  for (const membership of memberships) {
    const list = into.get(membership.studentId)
    if (!list) continue
    const known = new Set(list.map((lesson) => lesson.id))
    for (const lesson of byGroup.get(membership.groupId) ?? [])
      if (belongsOn(membership, lesson.startsAt.slice(0, 10)) && !known.has(lesson.id)) list.push(lesson)
    if (known.size > 0)
      list.sort((a, b) => compareText(a.startsAt, b.startsAt) || compareText(`${a.id}`, `${b.id}`))
  }
}

const selectLessons = (db: Db) =>
  db
    .select({
      id: lessons.id,
      groupId: lessons.groupId,
      groupName: groups.name,
      hostId: lessons.hostId,
      subject: lessons.subject,
      startsAt: lessons.startsAt,
      endsAt: lessons.endsAt,
      state: lessons.state,
      reportedAt: lessons.reportedAt
    })
    .from(lessons)
    .innerJoin(groups, eq(groups.id, lessons.groupId))

const lessonsBetween = prepared((db) =>
  selectLessons(db)
    .where(
      and(
        inArray(lessons.groupId, anyOf('groupIds')),
        gte(lessons.startsAt, given(lessons.startsAt, 'from')),
        lte(lessons.startsAt, given(lessons.startsAt, 'until'))
      )
    )
    .orderBy(asc(lessons.startsAt), asc(lessons.id))
    .prepare()
)
