import type { Lesson, Observation } from './records.ts'
import type { SchoolTime } from './school-time.ts'
import { judge, type VerdictRule } from './verdict.ts'

/** The ten marks a lesson can carry on a screen; their words are in `app/locales/connection.de.ts`. */
export const LESSON_MARKS = [
  'good',
  'good_family',
  'weak',
  'bad',
  'disputed',
  'not_seen',
  'void',
  'excused',
  'none',
  'upcoming'
] as const
export type LessonMark = (typeof LESSON_MARKS)[number]

const MARK_OF: Record<VerdictRule, LessonMark> = {
  V1: 'void',
  V2: 'excused',
  V3: 'void',
  V4: 'disputed',
  V5: 'bad',
  V6: 'weak',
  V7: 'good',
  V8: 'not_seen',
  V9: 'good_family',
  V10: 'none'
}

/**
 * What to show for one lesson. A lesson that is called off beforehand is not "still to come": it shows at once that it
 * does not count.
 * @param observations the counting ones of this lesson, one per source (`visibleRecords`)
 */
export function lessonMark(
  lesson: Lesson,
  observations: readonly Observation[],
  now: SchoolTime
): LessonMark {
  if (lesson.state === 'held' && lesson.start > now) return 'upcoming'
  return MARK_OF[judge(lesson.state, observations).rule]
}
