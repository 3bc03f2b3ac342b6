import type { Mark, MarkDay } from './types.ts'

/** Lessons as the row of marks wants them: one entry for every school day of the two weeks, also for one without a lesson. */
export function markDays(lessons: readonly { day: string; mark: Mark }[]): MarkDay[] {
  const days = new Map<string, Mark[]>()
  for (const { day, mark } of lessons) days.set(day, [...(days.get(day) ?? []), mark])
  const first = [...days.keys()].sort()[0]
  if (!first) return []
  const monday = dayNumber(first) - ((new Date(`${first}T12:00:00Z`).getUTCDay() + 6) % 7)
  for (const offset of [0, 1, 2, 3, 4, 7, 8, 9, 10, 11]) {
    const date = new Date((monday + offset) * DAY_MS).toISOString().slice(0, 10)
    if (!days.has(date)) days.set(date, [])
  }
  return [...days].sort(([a], [b]) => a.localeCompare(b)).map(([date, marks]) => ({ date, marks }))
}

const DAY_MS = 86_400_000
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
