import type { Clock } from './clock-words.ts'

/** `YYYY-MM-DD` of the reader's today in the school's zone, the same on the server and in the browser. */
export const schoolDayIn = ({ now, timeZone }: Pick<Clock, 'now' | 'timeZone'>): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    now
  )
