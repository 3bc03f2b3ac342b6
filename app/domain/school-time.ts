// Luxon, because Node 20 has no Temporal and time zones are no place for code of our own.
import { DateTime } from 'luxon'

/** School time without a zone: `YYYY-MM-DDTHH:MM:SS`. Compared as a string. */
export type SchoolTime = string

/** A day of the school's calendar: `YYYY-MM-DD`. */
export type SchoolDay = string

const SCHOOL_TIME = "yyyy-MM-dd'T'HH:mm:ss"

/** The school's zone; the process is started with `TZ` set to it (default Europe/Berlin). */
export const schoolZone = (): string => process.env.TZ || 'Europe/Berlin'

/** The wall clock of the school at this moment. */
export const toSchoolTime = (moment: Date, zone = schoolZone()): SchoolTime =>
  DateTime.fromJSDate(moment, { zone }).toFormat(SCHOOL_TIME)

/** The moment at which the school's clock shows this time (of two, in the hour that comes twice, the first). */
export const fromSchoolTime = (time: SchoolTime, zone = schoolZone()): Date =>
  DateTime.fromISO(time, { zone }).toJSDate()

export const schoolDay = (moment: Date, zone = schoolZone()): SchoolDay =>
  toSchoolTime(moment, zone).slice(0, 10)

/** `day` plus a number of calendar days (may be negative). */
export const addDays = (day: SchoolDay, days: number): SchoolDay =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: SchoolDay): number => DateTime.fromISO(day, { zone: 'utc' }).weekday
