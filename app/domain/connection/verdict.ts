import type { LessonState } from '#app/domain/words.ts'
import { isTrusted, type Observation, type ObservedResult } from './records.ts'

export type Verdict = 'good' | 'weak' | 'bad' | 'open' | 'void' | 'none'

/** The row of the table in connection-status.md, section 4, that decided. */
export type VerdictRule = 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6' | 'V7' | 'V8' | 'V9' | 'V10'

/** What all observations of one lesson amount to, and why. */
export interface Judgement {
  readonly rule: VerdictRule
  readonly verdict: Verdict
  /** Good, and somebody on the school's side saw it. */
  readonly trusted: boolean
  /** One source says it worked, another that it did not. */
  readonly contradiction: boolean
}

/**
 * The verdict of a lesson that has begun. The first row that fits decides.
 * @param observations the counting ones of this lesson, one per source (`visibleRecords`)
 */
export function judge(lessonState: LessonState, observations: readonly Observation[]): Judgement {
  return JUDGEMENTS[decidingRule(lessonState, observations)]
}

const JUDGEMENTS: Record<VerdictRule, Judgement> = {
  V1: { rule: 'V1', verdict: 'void', trusted: false, contradiction: false },
  V2: { rule: 'V2', verdict: 'void', trusted: false, contradiction: false },
  V3: { rule: 'V3', verdict: 'void', trusted: false, contradiction: false },
  V4: { rule: 'V4', verdict: 'weak', trusted: false, contradiction: true },
  V5: { rule: 'V5', verdict: 'bad', trusted: false, contradiction: false },
  V6: { rule: 'V6', verdict: 'weak', trusted: false, contradiction: false },
  V7: { rule: 'V7', verdict: 'good', trusted: true, contradiction: false },
  V8: { rule: 'V8', verdict: 'open', trusted: false, contradiction: false },
  V9: { rule: 'V9', verdict: 'good', trusted: false, contradiction: false },
  V10: { rule: 'V10', verdict: 'none', trusted: false, contradiction: false }
}

function decidingRule(lessonState: LessonState, observations: readonly Observation[]): VerdictRule {
  if (lessonState !== 'held') return 'V1'
  if (observations.length === 0) return 'V10'
  if (says(observations, 'excused')) return 'V2'
  if (observations.some(isFaultOfOthers)) return 'V3'
  if (says(observations, 'failed')) return says(observations, 'ok') ? 'V4' : 'V5'
  if (says(observations, 'degraded')) return 'V6'
  if (observations.some(isTrustedOk)) return 'V7'
  return says(observations, 'not_seen') ? 'V8' : 'V9'
}

function says(observations: readonly Observation[], result: ObservedResult): boolean {
  return observations.some((one) => one.result === result)
}

function isTrustedOk({ result, source }: Observation): boolean {
  return result === 'ok' && isTrusted(source)
}

function isFaultOfOthers({ result, cause }: Observation): boolean {
  return result !== 'ok' && result !== 'excused' && (cause === 'school' || cause === 'platform')
}
