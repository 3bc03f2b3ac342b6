import { addDays, fromSchoolTime, type SchoolDay, schoolDay, weekdayOf } from '../school-time.ts'

/** The days around now that the sample school has lessons on. Weekends are skipped; it has no holidays. */
export type SampleDays = {
  /** Ten past school days, oldest first. */
  past: SchoolDay[]
  /** Today, if it is a school day. */
  today: SchoolDay | null
  /** The next five school days. */
  coming: SchoolDay[]
}

const PAST = 10
const COMING = 5

export function sampleDays(now: Date): SampleDays {
  const today = schoolDay(now)
  return {
    past: walk(today, -1, PAST).reverse(),
    today: isSchoolDay(today) ? today : null,
    coming: walk(today, 1, COMING)
  }
}

const isSchoolDay = (day: SchoolDay): boolean => weekdayOf(day) <= 5

function walk(from: SchoolDay, step: 1 | -1, count: number): SchoolDay[] {
  const days: SchoolDay[] = []
  for (let day = addDays(from, step); days.length < count; day = addDays(day, step))
    if (isSchoolDay(day)) days.push(day)
  return days
}

const OPENS = 'T07:30:00'
const CLOSES = 'T17:30:00'

/**
 * The moment so many minutes of working time ago: on Monday at 7:40, twenty minutes ago is Friday at 17:20. So what
 * "just happened" has happened in the hours in which people write and call, whenever the sample is made.
 */
export function workAgo(now: Date, minutes: number): Date {
  let left = minutes * 60_000
  let day = schoolDay(now)
  let end = now.getTime()
  for (;;) {
    if (isSchoolDay(day)) {
      const opens = fromSchoolTime(`${day}${OPENS}`).getTime()
      const until = Math.min(end, fromSchoolTime(`${day}${CLOSES}`).getTime())
      if (until - left >= opens) return new Date(until - left)
      left -= Math.max(0, until - opens)
    }
    day = addDays(day, -1)
    end = Number.POSITIVE_INFINITY
  }
}

/** A moment of a school day, `minutes` after a time of its clock. */
export const momentOf = (day: SchoolDay, time: string, minutes = 0): Date =>
  new Date(fromSchoolTime(`${day}T${time}:00`).getTime() + minutes * 60_000)
