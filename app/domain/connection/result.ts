import type { StateChange } from './fold.ts'
import type { ConnectionState } from './memory.ts'
import type { Reason } from './reasons.ts'
import type { SchoolTime } from './school-time.ts'
import type { Task } from './tasks.ts'

/** The status with everything that explains it (connection-status.md, section 13). */
export interface Result {
  state: ConnectionState
  /** Good lessons counted so far, at most `needed`; 0 outside of `unknown` and `trial`. */
  streak: number
  /** Good lessons that lead to `reliable`; 0 when `reliable` or `exempt`. */
  needed: number
  /** Time of the last change of the state; null before the first. */
  since: SchoolTime | null
  reasons: Reason[]
  tasks: Task[]
  /** One entry per change of the shown state, oldest first. It begins empty, with the state `unknown`. */
  historyOfStates: StateChange[]
}
