import type { i18n } from 'i18next'
import { fromSchoolTime, schoolDay } from '../domain/school-time.ts'
import { nameInSentence } from '../locales/names.ts'
import { nearDay, shortDay, shortDayAndClock, tinyDay } from '../locales/short-times.ts'
import { clock, dayDistance, dayInWords, longDay, relative } from '../locales/times.ts'
import { screenTexts } from './screen-texts.ts'

/** How this person is written to: their texts, and times in words of their language and the school's clock. */
export type Reader = {
  t: i18n['t']
  now: Date
  /** `heute 10:15` */
  when: (moment: Date | string) => string
  /** `10:15` */
  clock: (moment: Date | string) => string
  /** `gestern`, `Dienstag`, `12. März` */
  near: (moment: Date | string) => string
  /** `gestern`, `am Dienstag`, `am 12. März` */
  onDay: (moment: Date | string) => string
  /** `heute`, `Montag, 16. März` */
  day: (moment: Date | string) => string
  /** `Montag, 16. März`, also for today */
  longDay: (moment: Date | string) => string
  /** `Mi 18. März` */
  shortDay: (moment: Date | string) => string
  /** `Mi 18.` */
  tinyDay: (moment: Date | string) => string
  /** `vor 5 Minuten` */
  ago: (moment: Date) => string
  /** `YYYY-MM-DD` of the school's calendar */
  dayOf: (moment: Date) => string
  /** `1,6 %` of a share from 0 to 1 */
  percent: (share: number) => string
  /** `Herrn Tran`: a name behind "bei", "an" or "von". */
  inSentence: (name: string) => string
  /** Whole minutes until then, rounded up. */
  minutesTo: (moment: Date | string) => number
  /** Calendar days from today, negative in the past. */
  daysFromToday: (moment: Date | string) => number
}

/** Moments are dates, or school time (`YYYY-MM-DDTHH:MM:SS`, also a plain day). */
export function readerOf({
  language,
  timeZone,
  now
}: {
  language: 'de' | 'en'
  timeZone: string
  now: Date
}): Reader {
  const date = (moment: Date | string): Date =>
    typeof moment === 'string' ? fromSchoolTime(moment, timeZone) : moment
  const { t } = screenTexts(language)
  const near = (moment: Date | string) => nearDay(date(moment), now, language, timeZone)
  const daysFromToday = (moment: Date | string) => dayDistance(date(moment), now, timeZone)
  return {
    t,
    now,
    when: (moment) => shortDayAndClock(date(moment), now, language, timeZone),
    clock: (moment) => clock(date(moment), language, timeZone),
    near,
    onDay: (moment) =>
      Math.abs(daysFromToday(moment)) <= 1 ? near(moment) : t('board:onDay', { day: near(moment) }),
    day: (moment) => dayInWords(date(moment), now, language, timeZone),
    longDay: (moment) => longDay(date(moment), language, timeZone),
    shortDay: (moment) => shortDay(date(moment), language, timeZone),
    tinyDay: (moment) => tinyDay(date(moment), language, timeZone),
    ago: (moment) => relative(moment, now, language),
    dayOf: (moment) => schoolDay(moment, timeZone),
    minutesTo: (moment) => Math.max(0, Math.ceil((date(moment).getTime() - now.getTime()) / 60_000)),
    daysFromToday,
    percent: (share) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share),
    inSentence: (name) => nameInSentence(name, language)
  }
}
