import { addDays, fromSchoolTime, schoolDay } from '../../school-time.ts'

/** What can be picked by one tap; `time` comes with a day and a time. */
export const SNOOZE_CHOICES = ['hour', 'lesson', 'morning', 'time'] as const
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number]

/** Nobody plans further; what rests longer is forgotten. */
export const LONGEST_SNOOZE_DAYS = 60

/**
 * When a ticket comes back.
 *
 * @param typed the browser's `YYYY-MM-DDTHH:MM`, in school time
 * @param lessonEnd end of the child's next lesson, null: none is planned
 * @returns the moment, or why there is none
 */
export function snoozeUntil(
  choice: SnoozeChoice,
  given: { typed: string; lessonEnd: Date | null },
  now: Date
): Date | 'no_lesson' | 'no_time' | 'past' | 'far' {
  switch (choice) {
    case 'hour':
      return new Date(now.getTime() + 3_600_000)
    case 'lesson':
      return given.lessonEnd ?? 'no_lesson'
    case 'morning':
      return fromSchoolTime(`${addDays(schoolDay(now), 1)}T08:00:00`)
    default:
      return typedTime(given.typed, now)
  }
}

function typedTime(typed: string, now: Date): Date | 'no_time' | 'past' | 'far' {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed) || Number.isNaN(Date.parse(`${typed}:00Z`))) return 'no_time'
  const until = fromSchoolTime(`${typed}:00`)
  if (until <= now) return 'past'
  return until.getTime() - now.getTime() > LONGEST_SNOOZE_DAYS * 86_400_000 ? 'far' : until
}
