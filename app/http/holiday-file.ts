// ical.js: Mozilla's reader of calendars (RFC 5545), no dependencies; the same one that reads appointments in mails.
import ICAL from 'ical.js'
import { addDays } from '../domain/school-time.ts'
import { type Holiday, MOST_RANGES, rangeOf } from '../domain/settings/read-holidays.ts'

/**
 * The whole-day entries of a calendar file as the ministries and calendar programs write them; the day on which an entry
 * ends is the day after its last one (RFC 5545, 3.6.1).
 *
 * @returns null: no calendar, or none of its entries is a whole day
 */
export function holidaysInFile(text: string): Holiday[] | null {
  let events: ICAL.Component[]
  try {
    events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  } catch {
    return null
  }
  const holidays = events.slice(0, MOST_RANGES).flatMap((event) => holidayOf(event) ?? [])
  return holidays.length > 0 ? holidays : null
}

function holidayOf(event: ICAL.Component): Holiday | null {
  const start = event.getFirstPropertyValue('dtstart')
  const end = event.getFirstPropertyValue('dtend')
  if (!(start instanceof ICAL.Time) || !start.isDate) return null
  const from = start.toString().slice(0, 10)
  const after = end instanceof ICAL.Time && end.isDate ? end.toString().slice(0, 10) : null
  const until = after && after > from ? addDays(after, -1) : from
  const name = String(event.getFirstPropertyValue('summary') ?? '').replace(/\s+/gu, ' ')
  const range = rangeOf({ from, until, name: name.trim().slice(0, 80) })
  return typeof range === 'string' ? null : range
}
