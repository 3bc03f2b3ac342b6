import { addDays, type SchoolDay, schoolDay } from './school-time.ts'

const MOST_DAYS = 400

/**
 * A day from today on, as it is typed (a device is wanted back, a lesson is moved). An empty one is none.
 *
 * @returns the day, null, or why it cannot be one: no day of the calendar, in the past, or years away (a slip of the keys)
 */
export function readComingDay(
  typed: string,
  now: Date
): SchoolDay | null | { wrong: 'bad_day' | 'past_day' } {
  const text = typed.trim()
  if (text === '') return null
  const moment = new Date(`${text}T00:00:00Z`)
  const isDay =
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
  if (!isDay) return { wrong: 'bad_day' }
  const today = schoolDay(now)
  if (text < today) return { wrong: 'past_day' }
  return text > addDays(today, MOST_DAYS) ? { wrong: 'bad_day' } : text
}
