import type { LessonState } from '../words.ts'

type Asked = { startsAt: string; endsAt: string; state: LessonState }

/**
 * Which lesson the family page asks about, and until when an answer can be given or changed: the last one that took
 * place and is over, as long as the next one has not begun (people.md, LNK-04).
 *
 * @param lessons of one child, oldest first, future ones included
 * @param clock school time
 * @param after only a lesson that ended later than this is worth asking about
 */
export function askedLesson<L extends Asked>(
  lessons: readonly L[],
  clock: string,
  after: string
): { lesson: L; next: L | null } | null {
  const held = lessons.filter((lesson) => lesson.state === 'held')
  const index = held.findLastIndex((lesson) => lesson.startsAt <= clock)
  const lesson = held[index]
  if (!lesson || lesson.endsAt > clock || lesson.endsAt <= after) return null
  return { lesson, next: held[index + 1] ?? null }
}
