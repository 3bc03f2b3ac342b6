import { and, desc, eq, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { groups, lessons, observations, staff } from '#db/schema/index.ts'
import { type SchoolDay, toSchoolTime } from '../school-time.ts'

/** A finished lesson nobody has reported. */
export type UnreportedLesson = {
  lessonId: number
  groupName: string
  subject: string
  startsAt: string
  hostId: number | null
  hostName: string | null
}

/** How sure the numbers are (connection-status.md, section 11). */
export type Coverage = {
  /** Last day with finished lessons; null before the first. */
  day: SchoolDay | null
  finished: number
  reported: number
  missing: UnreportedLesson[]
  /** The same over the last five days with finished lessons. */
  fiveDays: { finished: number; reported: number }
}

const DAYS = 5

/** Finished lessons with at least one observation by the host, of the last day and of the last five. */
export function coverage(db: Db, now: Date): Coverage {
  const clock = toSchoolTime(now)
  const finished = and(lte(lessons.endsAt, clock), eq(lessons.state, 'held'))
  const day = sql<string>`substr(${lessons.startsAt}, 1, 10)`
  const days = db
    .selectDistinct({ day })
    .from(lessons)
    .where(finished)
    .orderBy(desc(day))
    .limit(DAYS)
    .all()
    .map((row) => row.day)
  const rows = db
    .select({
      lessonId: lessons.id,
      groupName: groups.name,
      subject: lessons.subject,
      startsAt: lessons.startsAt,
      hostId: lessons.hostId,
      hostName: staff.displayName,
      reported: sql<number>`exists (select 1 from ${observations}
        where ${observations.lessonId} = ${lessons.id} and ${observations.source} = 'host')`
    })
    .from(lessons)
    .innerJoin(groups, eq(groups.id, lessons.groupId))
    .leftJoin(staff, eq(staff.id, lessons.hostId))
    .where(and(finished, sql`${day} >= ${days.at(-1) ?? '9999'}`))
    .orderBy(lessons.startsAt, groups.name)
    .all()
  const lastDay = days[0] ?? null
  const ofLastDay = rows.filter((row) => row.startsAt.slice(0, 10) === lastDay)
  return {
    day: lastDay,
    ...tally(ofLastDay),
    missing: ofLastDay.filter((row) => !row.reported).map(({ reported: _reported, ...row }) => row),
    fiveDays: tally(rows)
  }
}

const tally = (rows: readonly { reported: number }[]) => ({
  finished: rows.length,
  reported: rows.filter((row) => row.reported).length
})
