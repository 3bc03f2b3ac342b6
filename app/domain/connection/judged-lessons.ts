import type { Lesson, Observation } from './records.ts'
import { compareText, dayOf, type SchoolDay, type SchoolTime } from './school-time.ts'
import { type Judgement, judge } from './verdict.ts'

/** A lesson that has begun, with its verdict. */
export interface JudgedLesson extends Lesson {
  day: SchoolDay
  judgement: Judgement
}

/** Every lesson that has begun by `now`, oldest first (by start, then id). Later ones do not exist yet. */
export function judgeLessons(
  lessons: readonly Lesson[],
  observations: ReadonlyMap<string, readonly Observation[]>,
  now: SchoolTime
): JudgedLesson[] {
  return lessons
    .filter((lesson) => lesson.start <= now)
    .map(({ id, start, end, state }) => ({
      id,
      start,
      end,
      state,
      day: dayOf(start),
      judgement: judge(state, observations.get(id) ?? [])
    }))
    .sort((a, b) => compareText(a.start, b.start) || compareText(a.id, b.id))
}

/** Held and over (connection-status.md, section 10). */
export function isFinished(lesson: Lesson, now: SchoolTime): boolean {
  return lesson.state === 'held' && lesson.end <= now
}

/** How many different days the lessons lie on. */
export function countDays(lessons: readonly JudgedLesson[]): number {
  return new Set(lessons.map((lesson) => lesson.day)).size
}
