import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { connectionStatus, loans, students } from '#db/schema/index.ts'
import { grouped } from '../../grouped.ts'
import { lessonsOfMany, type SchoolLesson } from '../../lessons/calendar.ts'
import { addDays, schoolDay, toSchoolTime } from '../../school-time.ts'
import { holidaysOf } from '../../settings/holidays.ts'
import { type Overlap, overlapsOf } from './overlaps.ts'
import { type ChildDevice, type Sharing, sharesDevice } from './shares-device.ts'

type Child = ChildDevice & { id: number; householdId: number; lastName: string; className: string }

/** Two children of one household with one device whose lessons of the next two weeks run at the same time. */
export type Collision = {
  one: Child
  other: Child
  sharing: Exclude<Sharing, 'no'>
  /** Never empty, oldest first. */
  overlaps: Overlap<SchoolLesson>[]
}

const DAYS_AHEAD = 14

/**
 * Computed from the timetable before anybody fails. Certain ones first, then by the first time they happen.
 *
 * @param householdId only this one; left out: all
 */
export function collisionsOf(db: Db, now: Date, householdId?: number): Collision[] {
  const pairs = [...grouped(siblings(db, householdId), (child) => child.householdId).values()].flatMap(
    pairsOf
  )
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one.id, other.id]))]
  const ahead = lessonsAhead(db, ids, now)
  return pairs
    .map((pair) => ({ ...pair, overlaps: overlapsOf(ahead(pair.one.id), ahead(pair.other.id)) }))
    .filter(({ overlaps }) => overlaps.length > 0)
    .sort((a, b) => rank(a) - rank(b) || (firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : 0))
}

const rank = ({ sharing }: Collision): number => (sharing === 'same' ? 0 : 1)
const firstOf = ({ overlaps }: Collision): string => overlaps[0]?.one.startsAt ?? ''

function pairsOf(children: readonly Child[]) {
  return children.flatMap((one, i) =>
    children.slice(i + 1).flatMap((other) => {
      const sharing = sharesDevice(one, other)
      return sharing === 'no' ? [] : [{ one, other, sharing }]
    })
  )
}

/** The lessons of each child from now on that take place, oldest first. */
function lessonsAhead(db: Db, ids: readonly number[], now: Date): (id: number) => SchoolLesson[] {
  if (ids.length === 0) return () => []
  const today = schoolDay(now)
  const clock = toSchoolTime(now)
  const holidays = holidaysOf(db)
  const calendars = lessonsOfMany(db, ids, { from: today, until: addDays(today, DAYS_AHEAD - 1) })
  return (id) =>
    (calendars.get(id) ?? []).filter(
      ({ state, startsAt, endsAt }) =>
        state === 'held' && endsAt > clock && !holidays.has(startsAt.slice(0, 10))
    )
}

/** Active children who take part and have an active sibling. */
function siblings(db: Db, householdId?: number): Child[] {
  const withSibling = db
    .select({ id: students.householdId })
    .from(students)
    .where(eq(students.active, true))
    .groupBy(students.householdId)
    .having(sql`count(*) > 1`)
  return db
    .select({
      id: students.id,
      householdId: students.householdId,
      firstName: students.firstName,
      lastName: students.lastName,
      className: students.className,
      platform: students.platform,
      deviceNote: students.deviceNote,
      loan: loans.id,
      reasons: connectionStatus.reasons
    })
    .from(students)
    .leftJoin(connectionStatus, eq(connectionStatus.studentId, students.id))
    .leftJoin(loans, and(eq(loans.studentId, students.id), isNull(loans.returnedAt)))
    .where(
      and(
        eq(students.active, true),
        sql`coalesce(${connectionStatus.state}, 'unknown') <> 'exempt'`,
        householdId === undefined
          ? inArray(students.householdId, withSibling)
          : eq(students.householdId, householdId)
      )
    )
    .groupBy(students.id)
    .orderBy(asc(students.id))
    .all()
    .map(({ loan, reasons, ...child }) => ({
      ...child,
      hasLoan: loan !== null,
      inConflict: reasons?.includes('device_conflict') ?? false
    }))
}
