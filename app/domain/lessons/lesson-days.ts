import { and, desc, eq, lt, lte, ne, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { lessons } from '#db/schema/index.ts'
import { addDays, type SchoolDay, schoolDay, toSchoolTime } from '../school-time.ts'

/** The last days on which a lesson was held and is over, newest first. */
export const finishedDays = (db: Db, now: Date, most: number): SchoolDay[] =>
  daysBack((before) => lastFinished(db).get({ before, clock: toSchoolTime(now) }), now, most)

/** The last days up to today for which a lesson is planned or was held, newest first. */
export const plannedDays = (db: Db, now: Date, most: number): SchoolDay[] =>
  daysBack((before) => lastPlanned(db).get({ before }), now, most)

/** From day to day by the index of the starts: a year of lessons is not read for ten days of it. */
function daysBack(
  lastBefore: (before: string) => { startsAt: string } | undefined,
  now: Date,
  most: number
): SchoolDay[] {
  const days: SchoolDay[] = []
  let before = addDays(schoolDay(now), 1)
  while (days.length < most) {
    const day = lastBefore(before)?.startsAt.slice(0, 10)
    if (!day) break
    days.push(day)
    before = day
  }
  return days
}

const lastStart = (db: Db, where: SQL | undefined) =>
  db
    .select({ startsAt: lessons.startsAt })
    .from(lessons)
    .where(and(lt(lessons.startsAt, given(lessons.startsAt, 'before')), where))
    .orderBy(desc(lessons.startsAt))
    .limit(1)
    .prepare()
const lastFinished = prepared((db) =>
  lastStart(db, and(lte(lessons.endsAt, given(lessons.endsAt, 'clock')), eq(lessons.state, 'held')))
)
const lastPlanned = prepared((db) => lastStart(db, ne(lessons.state, 'cancelled')))
