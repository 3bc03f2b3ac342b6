/**
 * School time: `YYYY-MM-DDTHH:MM:SS`, the clock on the wall of the school, without a zone. The fixed width makes the
 * order of the strings the order of the times, so nothing here turns one into a moment of the world.
 */
export type SchoolTime = string

/** The first ten characters of a school time: `YYYY-MM-DD`. */
export type SchoolDay = string

const SHAPE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

/** Is this a school time of a day that the calendar has? `2020-02-30T08:00:00` is not. */
export function isSchoolTime(text: string): boolean {
  if (!SHAPE.test(text)) return false
  return Number(text.slice(8, 10)) <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
}

/** The day of a time; the day of a lesson is the day of its start. */
export function dayOf(time: SchoolTime): SchoolDay {
  return time.slice(0, 10)
}

/** Order of times and ids, code unit by code unit (connection-status.md, section 6); never by the rules of a language. */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}
