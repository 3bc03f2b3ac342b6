import type { JudgedLesson } from './judged-lessons.ts'
import type { SteppingRecord } from './records.ts'
import { compareText, type SchoolDay, type SchoolTime } from './school-time.ts'

/** A lesson whose verdict counts; `at` is its start. */
export interface LessonStep {
  kind: 'lesson'
  id: string
  at: SchoolTime
  day: SchoolDay
  verdict: 'good' | 'weak' | 'bad'
  trusted: boolean
}

export interface RecordStep {
  kind: 'record'
  id: string
  at: SchoolTime
  record: SteppingRecord
}

export type Step = LessonStep | RecordStep

/** The steps of the fold in their one order: by time, records before lessons, then by id (section 6). */
export function orderSteps(lessons: readonly JudgedLesson[], records: readonly SteppingRecord[]): Step[] {
  const steps: Step[] = records.map((record) => ({ kind: 'record', id: record.id, at: record.at, record }))
  for (const lesson of lessons) {
    const step = lessonStep(lesson)
    if (step) steps.push(step)
  }
  return steps.sort(compareSteps)
}

/** The step a lesson makes, or null when its verdict does not count. */
export function lessonStep({ id, start, day, judgement }: JudgedLesson): LessonStep | null {
  const { verdict, trusted } = judgement
  if (verdict !== 'good' && verdict !== 'weak' && verdict !== 'bad') return null
  return { kind: 'lesson', id, at: start, day, verdict, trusted }
}

/** Negative when `a` comes first. */
export function compareSteps(a: Step, b: Step): number {
  return compareText(a.at, b.at) || lessonsLast(a) - lessonsLast(b) || compareText(a.id, b.id)
}

function lessonsLast(step: Step): number {
  return step.kind === 'lesson' ? 1 : 0
}
