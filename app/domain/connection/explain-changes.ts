import { countOf, type StatusInput } from './explain.ts'
import { advance, type StateChange, startProgress } from './fold.ts'
import { judgeLessons } from './judged-lessons.ts'
import { isCovered } from './memory.ts'
import { type Reason, reasonsFor } from './reasons.ts'
import type { Observation, SteppingRecord } from './records.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import { situationOf } from './situation.ts'
import { orderSteps, type Step } from './steps.ts'
import type { Verdict } from './verdict.ts'
import { visibleRecords } from './visible-records.ts'

/** A lesson that led to a change, with what each source said last. */
export type BasisLesson = { id: string; verdict: Verdict; said: readonly Observation[] }

/** One change of the shown state with what explains it: the reasons of that moment, and what lies behind them. */
export interface ExplainedChange extends StateChange {
  streak: number
  needed: number
  reasons: Reason[]
  /** The record that made the step; null if a lesson did. */
  record: SteppingRecord | null
  /** The lessons that made it, oldest first: all good ones of the count, or both weak ones. Empty for a record. */
  lessons: BasisLesson[]
}

/**
 * The history of `explainStatus`, each entry explained in the codes of section 9 as they stood then, with the
 * observations behind it.
 */
export function explainChanges({ calendar, rules, events, now }: StatusInput): ExplainedChange[] {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...rules }
  const { observations, stepping } = visibleRecords(events, now)
  const begun = judgeLessons(calendar.lessons, observations, now)
  const verdicts = new Map(begun.map((lesson) => [lesson.id, lesson.judgement.verdict]))
  const explained: ExplainedChange[] = []
  const seen = { good: [] as string[], weak: '' }
  let progress = startProgress(settings)
  for (const step of orderSteps(begun, stepping)) {
    const counted = progress.memory.streak.length
    const ids = isCovered(progress.memory) ? [] : lessonsBehind(step, seen, counted)
    const { progress: next, change } = advance(progress, step, settings)
    progress = next
    if (!change) continue
    const known = begun.filter((lesson) => lesson.start <= step.at)
    const situation = situationOf(progress, known, settings, step.at)
    const reasons = reasonsFor(situation)
    explained.push({
      ...change,
      ...countOf(situation),
      reasons,
      record: step.kind === 'record' ? step.record : null,
      lessons: behind(ids, step, reasons).map((id) => ({
        id,
        verdict: verdicts.get(id) ?? 'none',
        said: observations.get(id) ?? []
      }))
    })
  }
  return explained
}

/** A weak lesson stands for itself, unless it is the second one. */
const behind = (ids: string[], step: Step, reasons: readonly Reason[]): string[] =>
  step.kind === 'lesson' && step.verdict === 'weak' && reasons[0] !== 'two_weak' ? ids.slice(-1) : ids

/** @param seen good lessons so far, and the last weak one: this step is added @param counted how many good ones the streak holds */
function lessonsBehind(step: Step, seen: { good: string[]; weak: string }, counted: number): string[] {
  if (step.kind === 'record') return []
  if (step.verdict === 'good') {
    seen.good.push(step.id)
    return seen.good.slice(-counted - 1)
  }
  if (step.verdict === 'bad') return [step.id]
  const both = [seen.weak, step.id].filter((id) => id !== '')
  seen.weak = step.id
  return both
}
