import { HOST_RESULTS, type HostResult } from '../../components/host-results.ts'
import type { HostLesson } from '../../domain/lessons/host-day.ts'
import type { ReportForm } from '../../domain/lessons/report-by-link.ts'
import type { Exception } from '../../domain/lessons/report-lesson.ts'
import { HOST_DETAILS } from '../../domain/words.ts'

/** What a teacher named in the form, or has reported before. */
export type Said = {
  said: Record<string, HostResult>
  ours: string[]
  /** A test day: who is ticked. */
  ticked: string[] | null
}

export const saidOf = (lesson: HostLesson): Said => {
  const named = new Set(lesson.said.map(({ studentId }) => studentId))
  const there = lesson.reportedAt === null ? [] : lesson.children.filter((child) => !named.has(child.id))
  return {
    said: Object.fromEntries(
      lesson.said.map(({ studentId, result, detail }) => [String(studentId), detail ?? result])
    ),
    ours: lesson.said.filter(({ cause }) => cause === 'school').map(({ studentId }) => String(studentId)),
    ticked: lesson.checklist ? there.map(({ id }) => String(id)) : null
  }
}

export type Sent = Said & { lessonId: number; form: ReportForm; seen?: Date | null; touched: boolean }

const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string')

/**
 * What was tapped: the names with what was the matter, without a choice "nicht gesehen"; on a test day everybody in the
 * list who is not ticked.
 */
export function sentIn(form: FormData): Sent {
  const all = form.get('all')
  const resultOf = (id: string) =>
    HOST_RESULTS.find((result) => result === form.get(`result-${id}`)) ?? 'not_seen'
  const lessonId = Number(form.get('lesson'))
  const seen = seenIn(form)
  if (all === 'ticks') {
    const ticked = texts(form, 'there')
    const listed = [...form.keys()].flatMap((key) => /^result-(\d+)$/.exec(key)?.[1] ?? [])
    const missing = listed.filter((id) => !ticked.includes(id))
    const said = Object.fromEntries(missing.map((id) => [id, resultOf(id)]))
    const touched = ticked.length > 0 || missing.some((id) => resultOf(id) !== 'not_seen')
    return { lessonId, form: 'ticks', seen, touched, said, ours: [], ticked }
  }
  const ids = texts(form, 'child')
  return {
    lessonId,
    form: all === 'yes' ? 'all' : 'exceptions',
    seen,
    touched: false,
    said: Object.fromEntries(ids.map((id) => [id, resultOf(id)])),
    ours: ids.filter((id) => form.get(`school-${id}`) === 'yes'),
    ticked: null
  }
}

/** When the report came in that stood on the page; undefined: the form does not say. */
function seenIn(form: FormData): Date | null | undefined {
  const seen = form.get('seen')
  if (typeof seen !== 'string') return undefined
  return /^\d{1,15}$/.test(seen) ? new Date(Number(seen)) : null
}

export const exceptionsOf = ({ said, ours }: Said): Exception[] =>
  Object.entries(said).map(([id, result]) => {
    const detail = HOST_DETAILS.find((one) => one === result)
    return {
      studentId: Number(id),
      ...(detail ? { result: 'degraded' as const, detail } : { result: plain(result) }),
      ...(ours.includes(id) && result !== 'excused' ? { cause: 'school' as const } : {})
    }
  })

const plain = (result: HostResult): Exception['result'] =>
  result === 'failed' || result === 'not_seen' || result === 'excused' ? result : 'degraded'
