import type { Mark, MarkDay } from './types.ts'

export type PlacedMark = { mark: Mark; x: number }
export type PlacedDay = { date: string; x: number; width: number }

/** Measures of a row of marks in drawing units (one mark is 7 wide): step inside a day, gap after a day, after a week. */
export const PLAIN = { step: 7, gap: 3, week: 6 }
export const WITH_DAYS = { step: 8, gap: 7, week: 9 }

/** Day of the week of a plain date, 0 is Sunday. Independent of the machine's time zone. */
export function weekday(date: string): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay()
}

/** Does a new week begin between these two school days? */
function weekBetween(before: string, after: string): boolean {
  const days = (Date.parse(`${after}T12:00:00Z`) - Date.parse(`${before}T12:00:00Z`)) / 86_400_000
  return days >= 7 || (weekday(after) + 6) % 7 < (weekday(before) + 6) % 7
}

/**
 * Places the marks of consecutive school days on one line: the marks of a day close together, a gap between days,
 * a wider one between weeks. A day without a lesson keeps the room of one.
 */
export function placeMarks(days: MarkDay[], measure: typeof PLAIN) {
  const marks: PlacedMark[] = []
  const placed: PlacedDay[] = []
  let x = 0
  days.forEach((day, i) => {
    const before = days[i - 1]
    if (before) x += measure.gap + (weekBetween(before.date, day.date) ? measure.week : 0)
    const width = (Math.max(day.marks.length, 1) - 1) * measure.step + 7
    day.marks.forEach((mark, j) => {
      marks.push({ mark, x: x + j * measure.step })
    })
    placed.push({ date: day.date, x, width })
    x += width
  })
  return { marks, days: placed, width: x }
}

/** How often each mark occurs, best first, without the lessons still to come. */
export function countMarks(days: MarkDay[], order: readonly Mark[]): { mark: Mark; count: number }[] {
  const all = days.flatMap((day) => day.marks)
  return order
    .filter((mark) => mark !== 'next')
    .map((mark) => ({ mark, count: all.filter((m) => m === mark).length }))
    .filter(({ count }) => count > 0)
}
