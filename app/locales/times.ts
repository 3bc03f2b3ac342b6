import type { InterfaceLanguage } from './resources.ts'

const LOCALE = { de: 'de-DE', en: 'en-GB' } as const

/** Intl formatters are slow to make and cheap to use. */
const made = new Map<string, Intl.DateTimeFormat>()
function formatter(language: InterfaceLanguage, zone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${zone} ${JSON.stringify(options)}`
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(LOCALE[language], { timeZone: zone, ...options })
  made.set(key, fresh)
  return fresh
}

/** `9:45` */
export const clock = (moment: Date, language: InterfaceLanguage, zone: string): string =>
  formatter(language, zone, { hour: 'numeric', minute: '2-digit' })
    .format(moment)
    .replace(/^0(?=\d)/, '')

/** `Montag, 16. März` */
export const longDay = (moment: Date, language: InterfaceLanguage, zone: string): string =>
  formatter(language, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(moment)

/** `2026-03-16`, the calendar day in the zone. */
const dayKey = (moment: Date, zone: string): string =>
  formatter('en', zone, { year: 'numeric', month: '2-digit', day: '2-digit' })
    .format(moment)
    .split('/')
    .reverse()
    .join('-')

/** Whole calendar days from `now` to `moment`: 0 today, 1 tomorrow, -1 yesterday. */
export const dayDistance = (moment: Date, now: Date, zone: string): number =>
  Math.round((Date.parse(dayKey(moment, zone)) - Date.parse(dayKey(now, zone))) / 86_400_000)

const NEAR_DAYS: Record<InterfaceLanguage, Record<string, string>> = {
  de: { '-1': 'gestern', '0': 'heute', '1': 'morgen' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }
}

/** `heute`, `morgen`, `gestern`, else `Montag, 16. März`. */
export const dayInWords = (moment: Date, now: Date, language: InterfaceLanguage, zone: string): string =>
  NEAR_DAYS[language][String(dayDistance(moment, now, zone))] ?? longDay(moment, language, zone)

/** `heute um 9:45 Uhr`, `Montag, 16. März, um 9:45 Uhr`; English without "Uhr". */
export function dayAndClock(moment: Date, now: Date, language: InterfaceLanguage, zone: string): string {
  const day = dayInWords(moment, now, language, zone)
  const time = clock(moment, language, zone)
  const comma = day.includes(',') ? ',' : ''
  return language === 'de' ? `${day}${comma} um ${time} Uhr` : `${day}${comma} at ${time}`
}

/** Always with weekday and date, for mails that are read later: `Montag, 16. März, um 9:45 Uhr`. */
export const fullDayAndClock = (moment: Date, language: InterfaceLanguage, zone: string): string =>
  language === 'de'
    ? `${longDay(moment, language, zone)}, um ${clock(moment, language, zone)} Uhr`
    : `${longDay(moment, language, zone)}, at ${clock(moment, language, zone)}`

/** `vor 12 s`, `vor 5 Minuten`, `vor 3 Stunden`, `vor 2 Tagen`; also `in 22 Minuten`. */
export function relative(moment: Date, now: Date, language: InterfaceLanguage): string {
  const seconds = Math.round((moment.getTime() - now.getTime()) / 1000)
  const size = Math.abs(seconds)
  const words = new Intl.RelativeTimeFormat(LOCALE[language], { numeric: 'always' })
  if (size < 60) return words.format(seconds, 'second')
  if (size < 3600) return words.format(Math.trunc(seconds / 60), 'minute')
  if (size < 86_400) return words.format(Math.trunc(seconds / 3600), 'hour')
  return words.format(Math.trunc(seconds / 86_400), 'day')
}
