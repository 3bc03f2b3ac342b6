import { HOST_RESULTS, type HostResult } from '../../components/host-lesson.tsx'
import type { HostLesson } from '../../domain/lessons/host-day.ts'
import type { Exception } from '../../domain/lessons/report-lesson.ts'

/** What a teacher named in the form, or has reported before. */
export type Said = { said: Record<string, HostResult>; ours: string[] }

export const saidOf = (lesson: HostLesson): Said => ({
  said: Object.fromEntries(lesson.said.map(({ studentId, result }) => [String(studentId), result])),
  ours: lesson.said.filter(({ cause }) => cause === 'school').map(({ studentId }) => String(studentId))
})

/** The names that were tapped, each with what was the matter; without a choice "nicht gesehen". */
export function namedIn(form: FormData): Said {
  const ids = form.getAll('child').filter((id): id is string => typeof id === 'string')
  const resultOf = (id: string) =>
    HOST_RESULTS.find((result) => result === form.get(`result-${id}`)) ?? 'not_seen'
  return {
    said: Object.fromEntries(ids.map((id) => [id, resultOf(id)])),
    ours: ids.filter((id) => form.get(`school-${id}`) === 'yes')
  }
}

export const exceptionsOf = ({ said, ours }: Said): Exception[] =>
  Object.entries(said).map(([id, result]) => ({
    studentId: Number(id),
    result,
    ...(ours.includes(id) && result !== 'excused' ? { cause: 'school' as const } : {})
  }))
