import type { Progress } from './fold.ts'
import { isFinished, type JudgedLesson } from './judged-lessons.ts'
import { type ConnectionState, type Memory, shownState } from './memory.ts'
import type { SchoolTime } from './school-time.ts'
import type { Settings } from './settings.ts'

/** All that reasons and tasks look at: where the fold stands, and the lessons up to now. */
export interface Situation {
  state: ConnectionState
  memory: Memory
  since: SchoolTime | null
  ref: SchoolTime | null
  settings: Settings
  /** Every lesson that has begun, oldest first. */
  begun: readonly JudgedLesson[]
  /** Those of them that are held and over. */
  finished: readonly JudgedLesson[]
}

/** @param begun oldest first (`judgeLessons`) */
export function situationOf(
  progress: Progress,
  begun: readonly JudgedLesson[],
  settings: Settings,
  now: SchoolTime
): Situation {
  return {
    ...progress,
    state: shownState(progress.memory),
    settings,
    begun,
    finished: begun.filter((lesson) => isFinished(lesson, now))
  }
}
