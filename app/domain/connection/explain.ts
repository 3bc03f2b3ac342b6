import { fold } from './fold.ts'
import { judgeLessons } from './judged-lessons.ts'
import { neededOn } from './memory.ts'
import { reasonsFor } from './reasons.ts'
import type { ConnectionRecord, Lesson } from './records.ts'
import type { Result } from './result.ts'
import type { SchoolTime } from './school-time.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import { type Situation, situationOf } from './situation.ts'
import { orderSteps } from './steps.ts'
import { tasksFor } from './tasks.ts'
import { visibleRecords } from './visible-records.ts'

/** The facts about one student, in the shape of connection-status.md, section 13. */
export interface StatusInput {
  /** The lessons of this student, in any order. */
  calendar: { lessons: readonly Lesson[] }
  /** What is missing has its default. */
  rules?: Partial<Settings>
  /** In any order. */
  events: readonly ConnectionRecord[]
  /** Only records with `at` ≤ now and lessons with `start` ≤ now exist. */
  now: SchoolTime
}

/** Computes the status from the beginning. The same facts give the same result, in whatever order they came. */
export function explainStatus({ calendar, rules, events, now }: StatusInput): Result {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...rules }
  const { observations, stepping } = visibleRecords(events, now)
  const begun = judgeLessons(calendar.lessons, observations, now)
  const { progress, history } = fold(orderSteps(begun, stepping), settings)
  const situation = situationOf(progress, begun, settings, now)
  return {
    state: situation.state,
    ...countOf(situation),
    since: situation.since,
    reasons: reasonsFor(situation),
    tasks: tasksFor(situation),
    historyOfStates: history
  }
}

/** "2 von 4", as it is shown for the state. */
export function countOf({ state, memory, settings }: Situation): Pick<Result, 'streak' | 'needed'> {
  if (state === 'reliable' || state === 'exempt') return { streak: 0, needed: 0 }
  if (state === 'blocked') return { streak: 0, needed: settings.full }
  const needed = neededOn(memory.way, settings)
  return { streak: state === 'failing' ? 0 : Math.min(memory.streak.length, needed), needed }
}
