import { and, eq, gt, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { slotOffers, tickets } from '#db/schema/index.ts'
import { lessonsOfMany } from '../../lessons/calendar.ts'
import { isCallingTime, nextSchoolDay } from '../../routing/school-hours.ts'
import {
  fromSchoolTime,
  type SchoolDay,
  type SchoolTime,
  schoolDay,
  toSchoolTime
} from '../../school-time.ts'
import { holidaysOf } from '../../settings/holidays.ts'
import { chosenStudents } from '../chosen-students.ts'

/** A call and its note need about so long. */
const CALL_MS = 20 * 60_000
/** Nobody reads a mail at once. */
const SOONEST_MS = 90 * 60_000
/** Links of a family are good for 7 days. */
export const SLOT_DAYS = 6
const CLOCKS = ['16:00', '12:45', '17:00', '08:15', '14:00', '10:00', '15:00', '11:00', '13:30', '09:00']

export type Busy = { from: SchoolTime; until: SchoolTime }

/**
 * Three times for a call: the rest of today and the next school days, one a day first, in calling hours, beside every
 * lesson of the children and every call agreed on. Fewer if there are none.
 */
export function slotsBeside(
  busy: readonly Busy[],
  now: Date,
  holidays: ReadonlySet<SchoolDay>
): SchoolTime[] {
  const last = now.getTime() + SLOT_DAYS * 86_400_000
  const free: SchoolTime[] = []
  for (const clock of CLOCKS)
    for (let day = schoolDay(now); ; day = nextSchoolDay(fromSchoolTime(`${day}T12:00:00`), holidays)) {
      const slot = `${day}T${clock}:00`
      const at = fromSchoolTime(slot)
      if (at.getTime() > last) break
      if (at.getTime() - now.getTime() < SOONEST_MS || !isCallingTime(at, holidays)) continue
      const until = toSchoolTime(new Date(at.getTime() + CALL_MS))
      if (!busy.some((one) => one.from < until && slot < one.until)) free.push(slot)
    }
  const days = new Map<string, SchoolTime>()
  // Different times of the day: who cannot at four can perhaps at noon.
  for (const slot of free) {
    const used = [...days.values()].map((one) => one.slice(11))
    const day = slot.slice(0, 10)
    if (!days.has(day) && !used.includes(slot.slice(11))) days.set(day, slot)
  }
  return [...new Set([...[...days.values()].sort().slice(0, 3), ...free])].slice(0, 3).sort()
}

/** Times that suit this matter; `staffId` is who will call. */
export function proposeSlots(db: Db, about: { ticketId: number; staffId: number }, now: Date): SchoolTime[] {
  const lessons = [
    ...lessonsOfMany(db, chosenStudents(db, about.ticketId), { from: schoolDay(now) }).values()
  ]
  const busy = lessons
    .flat()
    .filter((lesson) => lesson.state === 'held')
    .map((lesson) => ({ from: lesson.startsAt, until: lesson.endsAt }))
  const calls = callBacksOf(db, about.staffId, now).map(({ at }) => ({
    from: toSchoolTime(new Date(at.getTime() - CALL_MS + 1)),
    until: toSchoolTime(new Date(at.getTime() + CALL_MS))
  }))
  return slotsBeside([...busy, ...calls], now, holidaysOf(db))
}

/** The calls somebody has agreed on, with their matter: of a free one it is whoever offered the time. */
export const callBacksOf = (db: Db, staffId: number, now: Date): { ticketId: number; at: Date }[] =>
  db
    .select({
      ticketId: tickets.id,
      at: tickets.callBackAt,
      caller: sql<number | null>`coalesce(${tickets.claimedBy}, ${slotOffers.staffId})`
    })
    .from(tickets)
    .leftJoin(slotOffers, and(eq(slotOffers.ticketId, tickets.id), isNotNull(slotOffers.chosen)))
    .where(and(isNotNull(tickets.callBackAt), gt(tickets.callBackAt, now)))
    .all()
    .flatMap(({ ticketId, at, caller }) => (at && caller === staffId ? [{ ticketId, at }] : []))
