import { useTranslation } from 'react-i18next'
import { tinyDay } from '../locales/short-times.ts'
import { clock, dayAndClock, dayDistance, dayInWords } from '../locales/times.ts'

/** The reader's clock: what every time on a page is worded with. */
export type Clock = { now: Date; language: 'de' | 'en'; timeZone: string }

const MINUTE = 60_000

/** Words for moments, as the lists and the ticket use them. */
export function useClockWords({ now, language, timeZone }: Clock) {
  const { t } = useTranslation('queue')
  const time = (moment: Date) => clock(moment, language, timeZone)
  const oclock = (moment: Date) => t('time.oclock', { time: time(moment) })
  return {
    time,
    oclock,
    /** When something happened, inside a sentence: `um 9:45 Uhr`, `gestern um 9:45 Uhr`, `am Montag, 16. März`. */
    when: (moment: Date) => {
      const days = dayDistance(moment, now, timeZone)
      if (days === 0) return t('time.at', { time: time(moment) })
      return Math.abs(days) === 1
        ? dayAndClock(moment, now, language, timeZone)
        : t('time.onDay', { day: dayInWords(moment, now, language, timeZone) })
    },
    /** Since when: `9:45 Uhr`, `gestern`, `Montag, 16. März`. */
    since: (moment: Date) =>
      dayDistance(moment, now, timeZone) === 0 ? oclock(moment) : dayInWords(moment, now, language, timeZone),
    full: (moment: Date) => dayAndClock(moment, now, language, timeZone),
    day: (moment: Date) => dayInWords(moment, now, language, timeZone),
    /** For narrow columns: `heute`, `gestern`, else `Di 17.` */
    tinyDay: (moment: Date) =>
      Math.abs(dayDistance(moment, now, timeZone)) <= 1
        ? dayInWords(moment, now, language, timeZone)
        : tinyDay(moment, language, timeZone),
    /** ISO 8601 for `<time>`, with the exact words for the hover. */
    moment: (moment: Date, text: string) => ({
      at: moment.toISOString(),
      text,
      exact: dayAndClock(moment, now, language, timeZone)
    }),
    /** "nächste Stunde in 22 min", past an hour the time of day; running: how long it lasts. */
    due: (lesson: { start: Date; end: Date } | null): { lead?: string; text: string; at: string } | null => {
      if (lesson === null) return null
      const at = lesson.start.toISOString()
      const left = Math.ceil((lesson.start.getTime() - now.getTime()) / MINUTE)
      if (left <= 0) {
        const minutes = Math.max(0, Math.ceil((lesson.end.getTime() - now.getTime()) / MINUTE))
        return { lead: t('due.running'), text: t('due.still', { minutes }), at }
      }
      if (left < 60) return { lead: t('due.in'), text: t('due.minutes', { minutes: left }), at }
      if (dayDistance(lesson.start, now, timeZone) === 0) return { text: oclock(lesson.start), at }
      return { text: dayAndClock(lesson.start, now, language, timeZone), at }
    }
  }
}
