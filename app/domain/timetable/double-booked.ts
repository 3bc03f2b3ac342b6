import { grouped } from '../grouped.ts'
import type { DayLesson } from './change-lesson.ts'

/**
 * Lessons of one teacher that take place at the same time. It is said and not refused: two groups can share a room, and whoever
 * stands in for somebody sometimes looks after two.
 *
 * @param lessons of one day
 * @returns by lesson the others that its teacher holds meanwhile; lessons without a clash are left out
 */
export function doubleBooked(lessons: readonly DayLesson[]): Map<number, DayLesson[]> {
  const held = lessons.filter(({ state, hostId }) => state !== 'cancelled' && hostId !== null)
  const clashes = new Map<number, DayLesson[]>()
  for (const ofTeacher of grouped(held, ({ hostId }) => hostId).values())
    for (const lesson of ofTeacher) {
      const others = ofTeacher.filter((other) => other.id !== lesson.id && overlap(lesson, other))
      if (others.length > 0) clashes.set(lesson.id, others)
    }
  return clashes
}

/** One that begins when the other ends is the next one. */
const overlap = (a: DayLesson, b: DayLesson): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt
