/**
 * The small types every piece of the design language shares.
 * Pure: no React, no domain. The eight faces are those of connection-status.md, section 5.
 */

/** What is shown of a student's connection: six states, two of them with a second face. */
export const FACES = [
  'unknown',
  'failing',
  'blocked',
  'unstable',
  'trial',
  'reliable',
  'stale',
  'exempt'
] as const
export type Face = (typeof FACES)[number]

/**
 * What one lesson left behind, from best to nothing (connection-status.md, section 4):
 * `ok` good, seen by a trusted source; `fam` good, the family says; `weak`; `bad`; `split` weak by
 * contradiction; `open` not seen; `void` does not count; `excused`; `none` no report; `next` still to come.
 */
export const MARKS = ['ok', 'fam', 'weak', 'bad', 'split', 'open', 'void', 'excused', 'none', 'next'] as const
export type Mark = (typeof MARKS)[number]

/** One school day of a row of marks. `date` is a plain day, `YYYY-MM-DD`. */
export type MarkDay = { date: string; marks: Mark[] }

/** Reasons that may stand beside a state (connection-status.md, section 9). */
export const BESIDE = ['weak_lately', 'quiet', 'family_only', 'shaky', 'needs_day'] as const
export type Beside = (typeof BESIDE)[number]

/** What a blocked child waits for (connection-status.md, section 2). */
export type Blocker = 'no_device' | 'no_internet' | 'device_conflict' | 'other'

/** Everything a status label needs. `good` of `needed` lessons is the streak; without it no dots are shown. */
export type Standing = {
  face: Face
  good?: number
  needed?: number
  blocker?: Blocker
}

/** A moment with its words: `at` is ISO 8601, `text` is what a person reads ("vor 5 Minuten"), `exact` the hover. */
export type Moment = { at: string; text: string; exact?: string }

/** A form that posts one fact: where to, and its hidden fields. */
export type Post = { action: string; fields?: Record<string, string> }
