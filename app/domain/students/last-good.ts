import type { Db } from '#db/client.ts'
import type { LessonMark } from '../connection/lesson-mark.ts'
import { addDays } from '../school-time.ts'
import { fortnightOf, type MarkedLesson, markedLessons, marksOf } from './marks.ts'

/** Two weeks as marks, and the start of the last lesson that went well (school time; null: none is known). */
export type Weeks = { marks: MarkedLesson[]; lastGoodAt: string | null }

const GOOD: readonly LessonMark[] = ['ok', 'fam']

/** The two weeks of some children; only of those without a good lesson in them the time before is read. */
export function weeksOf(db: Db, studentIds: readonly number[], now: Date): Map<number, Weeks> {
  const weeks = new Map<number, Weeks>()
  for (const [id, marks] of marksOf(db, studentIds, now))
    weeks.set(id, { marks, lastGoodAt: lastGood(marks) })
  const longAgo = studentIds.filter((id) => !weeks.get(id)?.lastGoodAt)
  const before = { from: '0000', until: addDays(fortnightOf(now).from, -1) }
  for (const [id, marks] of markedLessons(db, longAgo, before, now)) {
    const known = weeks.get(id)
    if (known) known.lastGoodAt = lastGood(marks)
  }
  return weeks
}

const lastGood = (marks: readonly Pick<MarkedLesson, 'mark' | 'startsAt'>[]): string | null =>
  marks.findLast(({ mark }) => GOOD.includes(mark))?.startsAt ?? null
