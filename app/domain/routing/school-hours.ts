import { addDays, fromSchoolTime, type SchoolDay, toSchoolTime, weekdayOf } from '../school-time.ts'

/** Hours in which Lotse notifies and expects calls (product.md, Routing: quiet 18 to 8, weekends, holidays). */
const OPENS = 'T08:00:00'
const CLOSES = 'T18:00:00'

/** For what is made up and knows no holidays. */
export const NO_HOLIDAYS: ReadonlySet<SchoolDay> = new Set()

/** Monday to Friday and no holiday. */
export const isSchoolDay = (day: SchoolDay, holidays: ReadonlySet<SchoolDay>): boolean =>
  weekdayOf(day) <= 5 && !holidays.has(day)

/** Is this moment within calling hours? */
export function isCallingTime(now: Date, holidays: ReadonlySet<SchoolDay>): boolean {
  const time = toSchoolTime(now)
  const clock = time.slice(10)
  return isSchoolDay(time.slice(0, 10), holidays) && clock >= OPENS && clock < CLOSES
}

/** The next school day after the day of `now`. */
export function nextSchoolDay(now: Date, holidays: ReadonlySet<SchoolDay>): SchoolDay {
  let day = addDays(toSchoolTime(now).slice(0, 10), 1)
  // A year of holidays would be a broken calendar; stop there.
  for (let tries = 0; tries < 366 && !isSchoolDay(day, holidays); tries += 1) day = addDays(day, 1)
  return day
}

/** `now` inside calling hours, else the moment the next calling hours begin. */
export function nextCallingTime(now: Date, holidays: ReadonlySet<SchoolDay>): Date {
  if (isCallingTime(now, holidays)) return now
  const time = toSchoolTime(now)
  const today = time.slice(0, 10)
  const beforeOpening = isSchoolDay(today, holidays) && time.slice(10) < OPENS
  return fromSchoolTime(`${beforeOpening ? today : nextSchoolDay(now, holidays)}${OPENS}`)
}

/** How much calling time lies between two moments, in milliseconds: nights, weekends and holidays do not count. */
export function callingMsBetween(from: Date, to: Date, holidays: ReadonlySet<SchoolDay>): number {
  let sum = 0
  let start = nextCallingTime(from, holidays)
  while (start < to) {
    const close = fromSchoolTime(`${toSchoolTime(start).slice(0, 10)}${CLOSES}`)
    sum += Math.min(close.getTime(), to.getTime()) - start.getTime()
    start = nextCallingTime(close, holidays)
  }
  return sum
}

/** Why Lotse is quiet at this moment, or null if it notifies. */
export function quietReason(
  now: Date,
  holidays: ReadonlySet<SchoolDay>
): 'night' | 'weekend' | 'holiday' | null {
  if (isCallingTime(now, holidays)) return null
  const day = toSchoolTime(now).slice(0, 10)
  if (holidays.has(day)) return 'holiday'
  return weekdayOf(day) > 5 ? 'weekend' : 'night'
}

const DUE_BEFORE_LESSON_MS = 15 * 60_000

/**
 * Due time of a ticket: 15 minutes before the child's next lesson, or at once if the lesson is nearer than that;
 * without a known lesson the next school day at 08:00 (product.md, Routing).
 */
export function dueTime(nextLessonStart: Date | null, now: Date, holidays: ReadonlySet<SchoolDay>): Date {
  if (!nextLessonStart) return fromSchoolTime(`${nextSchoolDay(now, holidays)}${OPENS}`)
  return new Date(Math.max(now.getTime(), nextLessonStart.getTime() - DUE_BEFORE_LESSON_MS))
}
