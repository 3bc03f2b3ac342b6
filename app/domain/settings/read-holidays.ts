import { addDays, type SchoolDay } from '../school-time.ts'

/** Days without school, both ends included; one day has the same twice. */
export type Holiday = { from: SchoolDay; until: SchoolDay; name: string }

/** Longer than any holidays: a wrong year in a date would else make a year silent. */
export const LONGEST_DAYS = 70
/** So many lines are a whole school life; more is a wrong file. */
export const MOST_RANGES = 300

/** What is wrong with a line, as a code for the locale files. */
export type LineProblem = { line: number; text: string; problem: 'date' | 'order' | 'long' | 'many' }

const DATE = String.raw`(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})|(\d{4})-(\d{2})-(\d{2})`
const LINE = new RegExp(
  String.raw`^\s*(?:${DATE})(?:\s*(?:-|–|—|bis|to)\s*(?:${DATE}))?\s*[:,;]?\s*(.*?)\s*$`,
  'iu'
)

/**
 * Holidays as somebody types them, one a line: "21.12.2026 – 06.01.2027 Weihnachtsferien", "03.10.2026", or with dates as
 * 2026-12-21. Empty lines are passed over. Nothing is guessed: a line that cannot be read is named.
 */
export function readHolidays(typed: string): { holidays: Holiday[]; problems: LineProblem[] } {
  const holidays: Holiday[] = []
  const problems: LineProblem[] = []
  typed.split(/\r?\n/u).forEach((text, index) => {
    if (text.trim() === '') return
    const read = readLine(text)
    if (typeof read !== 'string') holidays.push(read)
    else problems.push({ line: index + 1, text: text.trim().slice(0, 80), problem: read })
  })
  if (holidays.length > MOST_RANGES) problems.push({ line: MOST_RANGES + 1, text: '', problem: 'many' })
  return { holidays, problems }
}

function readLine(text: string): Holiday | LineProblem['problem'] {
  const parts = text.match(LINE)
  if (!parts) return 'date'
  const from = dayOf(parts.slice(1, 7))
  const hasEnd = parts.slice(7, 13).some((part) => part !== undefined)
  const until = hasEnd ? dayOf(parts.slice(7, 13)) : from
  if (!from || !until) return 'date'
  return rangeOf({ from, until, name: (parts[13] ?? '').slice(0, 80) })
}

/** The range itself, or what is wrong with it. */
export function rangeOf(range: Holiday): Holiday | 'order' | 'long' {
  if (range.until < range.from) return 'order'
  return range.until > addDays(range.from, LONGEST_DAYS - 1) ? 'long' : range
}

function dayOf([d, m, y, year, month, date]: (string | undefined)[]): SchoolDay | null {
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0')
  const day = y ? `${y}-${two(m)}-${two(d)}` : `${year}-${month}-${date}`
  const moment = new Date(`${day}T00:00:00Z`)
  // 31.2. is no day: the calendar would make another one of it.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === day ? day : null
}

/** The same lines as they are shown and typed again. */
export const holidayLines = (holidays: readonly Holiday[]): string =>
  holidays
    .map(({ from, until, name }) =>
      [from === until ? german(from) : `${german(from)} – ${german(until)}`, name].filter(Boolean).join(' ')
    )
    .join('\n')

const german = (day: SchoolDay): string => day.split('-').reverse().join('.')

/** Both lists in one; a range that is there already is not there twice. */
export function joinHolidays(known: readonly Holiday[], added: readonly Holiday[]): Holiday[] {
  const fresh = added.filter((one) => !known.some((old) => old.from === one.from && old.until === one.until))
  return [...known, ...fresh]
}
