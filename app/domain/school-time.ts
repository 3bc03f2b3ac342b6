// Luxon, because Node 20 has no Temporal and time zones are no place for code of our own.
import { DateTime } from 'luxon'

/** School time without a zone: `YYYY-MM-DDTHH:MM:SS`. Compared as a string. */
export type SchoolTime = string

/** A day of the school's calendar: `YYYY-MM-DD`. */
export type SchoolDay = string

const SCHOOL_TIME = "yyyy-MM-dd'T'HH:mm:ss"

/** The school's zone; the process is started with `TZ` set to it (default Europe/Berlin). */
export const schoolZone = (): string => process.env.TZ || 'Europe/Berlin'

/** Keeps the answers of a pure function to recent questions: luxon takes long, and the same few days come again and again. */
function remembering<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= 5_000) known.clear()
    const value = answer(key)
    known.set(key, value)
    return value
  }
}

const QUARTER_MS = 900_000
const LAST_MS = Date.UTC(9999, 0)

/** How far the zone is ahead of UTC, in milliseconds; clocks are changed at full quarters of an hour. */
const offsetAt = remembering((key) => {
  const [quarter = '', zone] = key.split(' ')
  return DateTime.fromMillis(Number(quarter) * QUARTER_MS, { zone }).offset * 60_000
})

/** The wall clock of the school at this moment. */
export const toSchoolTime = (moment: Date, zone = schoolZone()): SchoolTime => {
  const ms = moment.getTime()
  if (!(ms > 0 && ms < LAST_MS)) return DateTime.fromJSDate(moment, { zone }).toFormat(SCHOOL_TIME)
  return new Date(ms + offsetAt(`${Math.floor(ms / QUARTER_MS)} ${zone}`)).toISOString().slice(0, 19)
}

const momentOf = remembering((key) => {
  const [time = '', zone] = key.split(' ')
  return DateTime.fromISO(time, { zone }).toMillis()
})

/** The moment at which the school's clock shows this time (of two, in the hour that comes twice, the first). */
export const fromSchoolTime = (time: SchoolTime, zone = schoolZone()): Date =>
  new Date(momentOf(`${time} ${zone}`))

export const schoolDay = (moment: Date, zone = schoolZone()): SchoolDay =>
  toSchoolTime(moment, zone).slice(0, 10)

const dayAfter = remembering((key) => {
  const [day = '', days] = key.split(' ')
  return DateTime.fromISO(day, { zone: 'utc' })
    .plus({ days: Number(days) })
    .toFormat('yyyy-MM-dd')
})

/** `day` plus a number of calendar days (may be negative). */
export const addDays = (day: SchoolDay, days: number): SchoolDay => dayAfter(`${day} ${days}`)

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = remembering(
  (day: SchoolDay): number => DateTime.fromISO(day, { zone: 'utc' }).weekday
)
