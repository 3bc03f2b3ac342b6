import type { InterfaceLanguage } from './resources.ts'
import { clock, dayDistance, dayInWords } from './times.ts'

const LOCALE = { de: 'de-DE', en: 'en-GB' } as const

const part = (
  moment: Date,
  language: InterfaceLanguage,
  zone: string,
  options: Intl.DateTimeFormatOptions
): string =>
  new Intl.DateTimeFormat(LOCALE[language], { timeZone: zone, ...options }).format(moment).replace('.', '')

/** `12. März`, `12 March` */
export const dayAndMonth = (moment: Date, language: InterfaceLanguage, zone: string): string =>
  new Intl.DateTimeFormat(LOCALE[language], { timeZone: zone, day: 'numeric', month: 'long' }).format(moment)

/** `Mi 18. März` */
export const shortDay = (moment: Date, language: InterfaceLanguage, zone: string): string =>
  `${part(moment, language, zone, { weekday: 'short' })} ${dayAndMonth(moment, language, zone)}`

/** `Mi 18.`: below a pile of the curve. */
export function tinyDay(moment: Date, language: InterfaceLanguage, zone: string): string {
  const number = part(moment, language, zone, { day: 'numeric' })
  const day = part(moment, language, zone, { weekday: 'short' })
  return language === 'de' ? `${day} ${number}.` : `${day} ${number}`
}

/** `heute`, `gestern`, within a week `Dienstag`, else `12. März`: to stand behind "seit" or "am". */
export function nearDay(moment: Date, now: Date, language: InterfaceLanguage, zone: string): string {
  const distance = dayDistance(moment, now, zone)
  if (Math.abs(distance) <= 1) return dayInWords(moment, now, language, zone)
  return Math.abs(distance) < 7
    ? part(moment, language, zone, { weekday: 'long' })
    : dayAndMonth(moment, language, zone)
}

/** `heute 10:15`, `morgen 8:45`, `Mi 8:45`, `Mi 18. März, 8:45` */
export function shortDayAndClock(moment: Date, now: Date, language: InterfaceLanguage, zone: string): string {
  const time = clock(moment, language, zone)
  const distance = Math.abs(dayDistance(moment, now, zone))
  if (distance <= 1) return `${dayInWords(moment, now, language, zone)} ${time}`
  if (distance < 7) return `${part(moment, language, zone, { weekday: 'short' })} ${time}`
  return `${shortDay(moment, language, zone)}, ${time}`
}
