import { isCallingTime, isSchoolDay, nextSchoolDay } from '../routing/school-hours.ts'
import { fromSchoolTime, type SchoolDay, schoolDay, toSchoolTime } from '../school-time.ts'

/** Why a call now needs a second thought: the family's wish first, then the hours of the school. */
export type QuietReason = 'writing_only' | 'wish' | 'night' | 'no_school_day'

const HOUR = String.raw`(\d{1,2})(?:[:.](\d\d))?\s*(?:uhr|h\b)`
const FROM = new RegExp(`\\b(?:ab|nach|after|from)\\s+${HOUR}`, 'i')
const UNTIL = new RegExp(`\\b(?:bis|vor|until|before)\\s+${HOUR}`, 'i')

/** "Nur schriftlich", as a mark or in the family's own words. */
export const wantsNoCalls = (family: { wish: string; writingOnly: boolean }): boolean =>
  family.writingOnly || /nur schriftlich|nur schreiben|nicht anrufen/i.test(family.wish)

/**
 * Is this no moment to ring that family up (people.md, UX-07)? The number is shown all the same, but only on a second
 * tap that says why.
 */
export function whyNotCall(
  family: { wish: string; writingOnly: boolean },
  now: Date,
  holidays: ReadonlySet<SchoolDay>
): QuietReason | null {
  if (wantsNoCalls(family)) return 'writing_only'
  if (!isSchoolDay(schoolDay(now), holidays)) return 'no_school_day'
  if (!isCallingTime(now, holidays)) return 'night'
  const clock = toSchoolTime(now).slice(11, 16)
  const from = clockIn(FROM, family.wish)
  const until = clockIn(UNTIL, family.wish)
  return (from && clock < from) || (until && clock >= until) ? 'wish' : null
}

function clockIn(pattern: RegExp, wish: string): string | null {
  const found = pattern.exec(wish)
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : null
}

/**
 * The next moment of calling hours at which the school's clock shows this time: today or on the next school day.
 *
 * @param time `HH:MM`
 * @returns null if nobody is called at that time of the day
 */
export function callBackTime(time: string, now: Date, holidays: ReadonlySet<SchoolDay>): Date | null {
  const today = fromSchoolTime(`${schoolDay(now)}T${time}:00`)
  if (today > now && isCallingTime(today, holidays)) return today
  const next = fromSchoolTime(`${nextSchoolDay(now, holidays)}T${time}:00`)
  return isCallingTime(next, holidays) ? next : null
}
