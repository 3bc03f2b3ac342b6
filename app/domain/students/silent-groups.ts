import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  connectionStatus,
  groupMembers,
  groups,
  lessons,
  observations,
  staff,
  staffAddresses,
  students
} from '#db/schema/index.ts'
import { grouped } from '../grouped.ts'
import { finishedDays } from '../lessons/lesson-days.ts'
import { schoolDay, toSchoolTime } from '../school-time.ts'

/** A group for which nobody reports (connection-status.md, section 10). */
export type SilentGroup = {
  groupId: number
  name: string
  /** Children nobody has seen yet, and how many of them somebody has to ask about. */
  unknown: number
  toAsk: number
  /** Every lesson of the last days is reported: then it is these children nobody has seen, not the reports. */
  reported: boolean
  /** The teachers of the last lessons without a report, else of the last lesson, each with the address to write to. */
  hosts: { id: number; name: string; address: string | null }[]
}

const DAYS = 5

/** Groups with the task `check` for more than half of their unknown children: one line instead of many tasks. */
export function silentGroups(db: Db, now: Date): SilentGroup[] {
  const today = schoolDay(now)
  const toAsk = sql<number>`coalesce(sum(exists (select 1 from json_each(${connectionStatus.tasks}) as task
    where task.value ->> 'kind' = 'check')), 0)`
  const silent = db
    .select({ groupId: groups.id, name: groups.name, unknown: sql<number>`count(*)`, toAsk })
    .from(connectionStatus)
    .innerJoin(students, and(eq(students.id, connectionStatus.studentId), eq(students.active, true)))
    .innerJoin(groupMembers, eq(groupMembers.studentId, students.id))
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(
      and(
        eq(connectionStatus.state, 'unknown'),
        sql`${groupMembers.fromDay} <= ${today} and coalesce(${groupMembers.untilDay}, '9999') >= ${today}`
      )
    )
    .groupBy(groups.id)
    .having(sql`${toAsk} * 2 > count(*)`)
    .orderBy(asc(groups.id))
    .all()
  const hosts = hostsOf(
    db,
    silent.map((group) => group.groupId),
    now
  )
  return silent.map((group) => {
    const all = hosts.get(group.groupId) ?? []
    const without = all.filter((host) => !host.reported)
    const named = without.length > 0 ? without : all.slice(0, 1)
    return {
      ...group,
      reported: without.length === 0 && all.length > 0,
      hosts: [...new Map(named.map(({ id, name, address }) => [id, { id, name, address }])).values()]
    }
  })
}

/** Who held the lessons of these groups lately, newest first. The first address is the one mails go to. */
function hostsOf(db: Db, groupIds: readonly number[], now: Date) {
  const from = finishedDays(db, now, DAYS).at(-1) ?? '~'
  const rows = db
    .select({
      groupId: lessons.groupId,
      id: staff.id,
      name: staff.displayName,
      address: sql<string | null>`(select address from ${staffAddresses} as known
        where known.staff_id = ${staff.id} order by known.position, known.address limit 1)`,
      reported: sql<number>`exists (select 1 from ${observations}
        where ${observations.lessonId} = ${lessons.id} and ${observations.source} = 'host')`
    })
    .from(lessons)
    .innerJoin(staff, eq(staff.id, lessons.hostId))
    .where(
      and(
        inArray(lessons.groupId, [...groupIds]),
        eq(lessons.state, 'held'),
        sql`${lessons.startsAt} >= ${from} and ${lessons.endsAt} <= ${toSchoolTime(now)}`
      )
    )
    .orderBy(desc(lessons.startsAt))
    .all()
  return grouped(rows, (row) => row.groupId)
}
