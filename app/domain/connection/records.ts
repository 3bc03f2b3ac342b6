/**
 * What is recorded about one student's connection (connection-status.md, section 3). Records are never changed; a mistake
 * is undone by a `withdraw`. Pure: components may import it.
 */
import type { HostDetail, LessonState } from '#app/domain/words.ts'
import type { SchoolTime } from './school-time.ts'

export const SOURCES = ['host', 'volunteer', 'parent', 'student'] as const
export type Source = (typeof SOURCES)[number]

export const RESULTS = ['ok', 'degraded', 'failed', 'not_seen', 'excused'] as const
export type ObservedResult = (typeof RESULTS)[number]

export const CAUSES = ['family', 'network', 'school', 'platform', 'unknown'] as const
export type Cause = (typeof CAUSES)[number]

/** In the order in which they are named as reasons (section 9). */
export const BLOCKER_REASONS = ['no_device', 'no_internet', 'device_conflict', 'other'] as const
export type BlockerReason = (typeof BLOCKER_REASONS)[number]

/** A lesson of the student; `start` < `end`. */
export interface Lesson {
  id: string
  start: SchoolTime
  end: SchoolTime
  state: LessonState
}

interface Recorded {
  id: string
  at: SchoolTime
}

/** One statement of one source about the student in one lesson; `at` is when it was said. */
export interface Observation extends Recorded {
  type: 'observation'
  lesson: string
  source: Source
  result: ObservedResult
  cause?: Cause
  /** What the teacher noticed: for people, no rule looks at it. */
  detail?: HostDetail
  /** An answer that looks like a machine's: kept and shown, never counted. */
  suspect?: boolean
}

/** `report`: the family says it does not work. `help`: a volunteer did something. `device`: another device from now on. */
export interface PlainRecord extends Recorded {
  type: 'report' | 'help' | 'device' | 'phase'
}

export interface BlockerRecord extends Recorded {
  type: 'blocker'
  reason: BlockerReason
  on: boolean
}

export interface ExemptRecord extends Recorded {
  type: 'exempt'
  on: boolean
}

export interface WithdrawRecord extends Recorded {
  type: 'withdraw'
  /** The id of the record that was a mistake. */
  event: string
}

/** A record that is a step of the fold by itself. */
export type SteppingRecord = PlainRecord | BlockerRecord | ExemptRecord

export type ConnectionRecord = Observation | SteppingRecord | WithdrawRecord

/** Trusted are those who saw the lesson themselves on the school's side; the others are family. */
export function isTrusted(source: Source): boolean {
  return source === 'host' || source === 'volunteer'
}
