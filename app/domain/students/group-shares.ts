import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { connectionStatus, groupMembers, groups, students } from '#db/schema/index.ts'
import { type NextLesson, upcomingByGroup } from '../lessons/next-lesson.ts'
import { schoolDay } from '../school-time.ts'

/** How many children of a group are not reliable yet. */
export type GroupShare = {
  groupId: number
  name: string
  unresolved: number
  /** Members without the exempt ones. */
  counted: number
  /** Over the line: "then it does not work" for the whole lesson. */
  alarm: boolean
  nextLesson: NextLesson | null
}

// connection-status.md, section 11: alarm at 10 % and at least 2.
const ALARM_SHARE = 0.1
const ALARM_COUNT = 2

export const isAlarm = (unresolved: number, counted: number): boolean =>
  unresolved >= ALARM_COUNT && unresolved >= counted * ALARM_SHARE

/** All groups with their share, the highest first. */
export function groupShares(db: Db, now: Date): GroupShare[] {
  const today = schoolDay(now)
  const upcoming = upcomingByGroup(db, now)
  return db
    .select({
      groupId: groups.id,
      name: groups.name,
      unresolved: sql<number>`coalesce(sum(${connectionStatus.state} in ('failing', 'blocked', 'trial')), 0)`,
      counted: sql<number>`coalesce(sum(coalesce(${connectionStatus.state}, 'unknown') <> 'exempt'), 0)`
    })
    .from(groups)
    .innerJoin(
      groupMembers,
      and(
        eq(groupMembers.groupId, groups.id),
        sql`${groupMembers.fromDay} <= ${today} and coalesce(${groupMembers.untilDay}, '9999') >= ${today}`
      )
    )
    .innerJoin(students, and(eq(students.id, groupMembers.studentId), eq(students.active, true)))
    .leftJoin(connectionStatus, eq(connectionStatus.studentId, students.id))
    .groupBy(groups.id)
    .all()
    .map((row) => ({
      ...row,
      alarm: isAlarm(row.unresolved, row.counted),
      nextLesson: upcoming.get(row.groupId)?.[0] ?? null
    }))
    .sort((a, b) => shareOf(b) - shareOf(a) || b.unresolved - a.unresolved || a.groupId - b.groupId)
}

const shareOf = ({ unresolved, counted }: GroupShare): number => (counted === 0 ? 0 : unresolved / counted)
