import { countDays } from './judged-lessons.ts'
import { neededOn, openBlockers } from './memory.ts'
import type { Situation } from './situation.ts'
import { lessonStep } from './steps.ts'

/** In the order in which they are given (connection-status.md, section 9). */
export const REASONS = [
  'no_device',
  'no_internet',
  'device_conflict',
  'other',
  'start',
  'new_phase',
  'new_device',
  'back',
  'bad_lesson',
  'family_report',
  'after_help',
  'works_again',
  'after_blocker',
  'after_device',
  'two_weak',
  'enough_good',
  'needs_day',
  'weak_lately',
  'quiet',
  'family_only',
  'shaky'
] as const
export type Reason = (typeof REASONS)[number]

/** Why the student is shown in this state, most important first. An exempt student has none. */
export function reasonsFor(situation: Situation): Reason[] {
  const { state, memory } = situation
  if (state === 'exempt') return []
  if (state === 'blocked') return openBlockers(memory)
  const reasons: Reason[] = [memory.why]
  for (const { code, applies } of BESIDE_THE_FIRST) if (applies(situation)) reasons.push(code)
  return reasons
}

const BESIDE_THE_FIRST: readonly { code: Reason; applies: (situation: Situation) => boolean }[] = [
  { code: 'needs_day', applies: needsDay },
  {
    code: 'weak_lately',
    applies: ({ state, memory, settings }) => state !== 'failing' && memory.sinceWeak < settings.weakGap
  },
  { code: 'quiet', applies: isQuiet },
  { code: 'family_only', applies: isFamilyOnly },
  { code: 'shaky', applies: ({ memory, settings }) => memory.setbacks >= settings.shakySetbacks }
]

function needsDay({ state, memory, settings }: Situation): boolean {
  return state === 'trial' && memory.streak.length >= neededOn(memory.way, settings)
}

function isQuiet({ state, begun, finished, settings }: Situation): boolean {
  if (state !== 'reliable') return false
  const lastDay = begun.findLast((lesson) => lessonStep(lesson) !== null)?.day ?? ''
  return countDays(finished.filter((lesson) => lesson.day > lastDay)) >= settings.quietDays
}

function isFamilyOnly({ state, memory }: Situation): boolean {
  if (memory.confirmed) return false
  return state === 'reliable' || (state === 'trial' && memory.streak.length > 0)
}
