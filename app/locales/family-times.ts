import type { Language } from '#app/domain/words.ts'
import { clock, dayAndClock, dayDistance } from './times.ts'

// Latin digits also in Arabic, as on the clock and in the mail.
const LOCALE = {
  tr: 'tr-TR',
  ar: 'ar-u-nu-latn',
  ru: 'ru-RU',
  uk: 'uk-UA',
  pl: 'pl-PL',
  ro: 'ro-RO'
} as const

const NEAR: Record<keyof typeof LOCALE, Record<string, string>> = {
  tr: { '-1': 'dün', '0': 'bugün', '1': 'yarın' },
  ar: { '-1': 'أمس', '0': 'اليوم', '1': 'غدًا' },
  ru: { '-1': 'вчера', '0': 'сегодня', '1': 'завтра' },
  uk: { '-1': 'вчора', '0': 'сьогодні', '1': 'завтра' },
  pl: { '-1': 'wczoraj', '0': 'dzisiaj', '1': 'jutro' },
  ro: { '-1': 'ieri', '0': 'astăzi', '1': 'mâine' }
}

function plain(moment: Date, now: Date, language: keyof typeof LOCALE, zone: string): string {
  const day =
    NEAR[language][String(dayDistance(moment, now, zone))] ??
    new Intl.DateTimeFormat(LOCALE[language], {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long'
    }).format(moment)
  return `${day}${language === 'ar' ? '،' : ','} ${clock(moment, 'de', zone)}`
}

/** "heute um 9:31 Uhr", "am Montag, 16. März, um 9:45 Uhr"; in the other languages so that it can stand in brackets. */
export function familyWhen(moment: Date, now: Date, language: Language, zone: string): string {
  if (language === 'en') return dayAndClock(moment, now, language, zone)
  if (language !== 'de') return plain(moment, now, language, zone)
  const words = dayAndClock(moment, now, language, zone)
  return words.includes(',') ? `am ${words}` : words
}

/** What follows "bis": today only the time, "10:00 Uhr". */
export function familyBy(moment: Date, now: Date, language: Language, zone: string): string {
  const today = dayDistance(moment, now, zone) === 0
  if (!today)
    return language === 'de' || language === 'en'
      ? dayAndClock(moment, now, language, zone)
      : plain(moment, now, language, zone)
  const time = clock(moment, 'de', zone)
  return language === 'de' ? `${time} Uhr` : time
}
