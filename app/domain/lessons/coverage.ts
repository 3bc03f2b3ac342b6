import { and, count, eq, gte, lte, not, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { groups, lessons, observations, staff } from '#db/schema/index.ts'
import { type SchoolDay, toSchoolTime } from '../school-time.ts'
import { finishedDays } from './lesson-days.ts'

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
const ENOUGH = 0.8

/**
 * Are so many lessons without a report that a good number can come from silence? Usual are nine of ten; a whole day
 * without reports among five is below the line. Nobody knows anything before the first lesson is over.
 */
export const isLow = ({ finished, reported }: { finished: number; reported: number }): boolean =>
  finished > 0 && reported < finished * ENOUGH

/** Finished lessons with at least one observation by the host, of the last day and of the last five. */
export function coverage(db: Db, now: Date): Coverage {
  const clock = toSchoolTime(now)
  const days = finishedDays(db, now, DAYS)
  const day = days[0] ?? null
  const missing = unreported(db).all({ clock, from: day ?? '~' })
  const finished = tally(db).get({ clock, from: day ?? '~' })?.finished ?? 0
  const all = tally(db).get({ clock, from: days.at(-1) ?? '~' })
  return {
    day,
    finished,
    reported: finished - missing.length,
    missing,
    fiveDays: { finished: all?.finished ?? 0, reported: all?.reported ?? 0 }
  }
}

const finishedSince = () =>
  and(
    gte(lessons.startsAt, given(lessons.startsAt, 'from')),
    lte(lessons.endsAt, given(lessons.endsAt, 'clock')),
    eq(lessons.state, 'held')
  )

const byHost = sql<number>`exists (select 1 from ${observations}
  where ${observations.lessonId} = ${lessons.id} and ${observations.source} = 'host')`

const tally = prepared((db) =>
  db
    .select({ finished: count(), reported: sql<number>`coalesce(sum(${byHost}), 0)` })
    .from(lessons)
    .where(finishedSince())
    .prepare()
)

const unreported = prepared((db) =>
  db
    .select({
      lessonId: lessons.id,
      groupName: groups.name,
      subject: lessons.subject,
      startsAt: lessons.startsAt,
      hostId: lessons.hostId,
      hostName: staff.displayName
    })
    .from(lessons)
    .innerJoin(groups, eq(groups.id, lessons.groupId))
    .leftJoin(staff, eq(staff.id, lessons.hostId))
    .where(and(finishedSince(), not(byHost)))
    .orderBy(lessons.startsAt, groups.name)
    .prepare()
)
