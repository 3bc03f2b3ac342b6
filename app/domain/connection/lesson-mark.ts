import type { Lesson, Observation } from './records.ts'
import type { SchoolTime } from './school-time.ts'
import { judge, type VerdictRule } from './verdict.ts'

/**
 * The ten marks a lesson can carry on a screen, from best to nothing: `ok` good, `fam` good as the family says, `weak`, `bad`,
 * `split` weak by contradiction, `open` not seen, `void` does not count, `excused`, `none` no report, `next` still to come.
 */
export const LESSON_MARKS = [
  'ok',
  'fam',
  'weak',
  'bad',
  'split',
  'open',
  'void',
  'excused',
  'none',
  'next'
] as const
export type LessonMark = (typeof LESSON_MARKS)[number]

const MARK_OF: Record<VerdictRule, LessonMark> = {
  V1: 'void',
  V2: 'excused',
  V3: 'void',
  V4: 'split',
  V5: 'bad',
  V6: 'weak',
  V7: 'ok',
  V8: 'open',
  V9: 'fam',
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
  if (lesson.state === 'held' && lesson.start > now) return 'next'
  return MARK_OF[judge(lesson.state, observations).rule]
}
