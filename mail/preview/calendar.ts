// ical.js: Mozilla's reader of calendars (RFC 5545), no dependencies; knows Outlook's own time zones from the file.
import ICAL from 'ical.js'
import type { AboutFile } from '#app/domain/previews/preview.ts'
import { decodeText } from '../read/charset-repair.ts'
import { cleanLine } from '../read/clean-text.ts'
import { findSecrets, maskSecrets } from '../read/mask-secrets.ts'

/** Larger ones are whole calendars, not an appointment. */
const MAX_BYTES = 1_000_000
const MAX_WORDS = 200

/**
 * The first appointment of a calendar file; null if there is none that has a time. Its place is often the meeting link
 * with its passcode, so what is shown is masked as a mail is (people.md, DP-12).
 */
export function aboutCalendar(bytes: Buffer): AboutFile | null {
  if (bytes.length > MAX_BYTES) return null
  const calendar = new ICAL.Component(ICAL.parse(decodeText(bytes, null).text))
  const event = calendar.getFirstSubcomponent('vevent')
  const start = event?.getFirstPropertyValue('dtstart')
  if (!event || !(start instanceof ICAL.Time)) return null
  const words = (name: string) => {
    const line = cleanLine(String(event.getFirstPropertyValue(name) ?? ''))
    return maskSecrets(line, findSecrets([line])).slice(0, MAX_WORDS)
  }
  return {
    kind: 'event',
    title: words('summary'),
    place: words('location'),
    // Without a zone the time of this machine counts, which is the school's.
    start: start.isDate ? start.toString() : start.toJSDate().toISOString(),
    isWholeDay: start.isDate,
    repeats: event.hasProperty('rrule'),
    cancelled:
      String(calendar.getFirstPropertyValue('method')).toUpperCase() === 'CANCEL' ||
      String(event.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED'
  }
}
