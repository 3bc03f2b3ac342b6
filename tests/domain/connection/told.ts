import { explainStatus } from '#app/domain/connection/explain.ts'
import { faceOf } from '#app/domain/connection/face.ts'
import type { Settings } from '#app/domain/connection/settings.ts'
import { taskKey } from '#app/domain/connection/tasks.ts'
import { story } from '#tests/support/status-notation.ts'
import { recordsOf } from './worked-examples.ts'

/** The status of a story in short words: count as `state 2/4`, reasons, keys of tasks, history as `state by`. */
export function told(text: string, now?: string, rules?: Partial<Settings>) {
  const result = explainStatus({ ...story(recordsOf(text), now), rules })
  return {
    status: `${result.state} ${result.streak}/${result.needed}`,
    reasons: result.reasons.join(' '),
    tasks: result.tasks.map(taskKey).join(' '),
    history: result.historyOfStates.map(({ state, by }) => `${state} ${by}`).join(', '),
    since: result.since,
    face: faceOf(result)
  }
}
