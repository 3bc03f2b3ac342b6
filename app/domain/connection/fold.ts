import { applyLesson } from './apply-lesson.ts'
import { applyRecord } from './apply-record.ts'
import { blankMemory, type ConnectionState, isCovered, type Memory, shownState } from './memory.ts'
import type { SchoolTime } from './school-time.ts'
import type { Settings } from './settings.ts'
import type { Step } from './steps.ts'

/** One change of the shown state; `by` is the id of the lesson or record. */
export interface StateChange {
  at: SchoolTime
  state: ConnectionState
  by: string
}

/** Where the fold stands after its last step. Plain values: it can be stored as JSON and taken up again. */
export interface Progress {
  readonly memory: Memory
  /** Time of the last change of the shown state; null before the first. */
  readonly since: SchoolTime | null
  /** Time of the last sign that something moves (**ref** of section 10); null before the first. */
  readonly ref: SchoolTime | null
}

export function startProgress(settings: Settings): Progress {
  return { memory: blankMemory(settings), since: null, ref: null }
}

/** What one step does to the memory. Whatever is not in the table of section 6 changes nothing. */
export function applyStep(memory: Memory, step: Step, settings: Settings): Memory {
  if (step.kind === 'record') return applyRecord(memory, step.record, settings)
  return isCovered(memory) ? memory : applyLesson(memory, step, settings)
}

/** One step on. Steps have to come in the order of `orderSteps`; `change` is null while the shown state stays. */
export function advance(
  before: Progress,
  step: Step,
  settings: Settings
): { progress: Progress; change: StateChange | null } {
  const memory = applyStep(before.memory, step, settings)
  const state = shownState(memory)
  const hasChanged = state !== shownState(before.memory)
  const progress: Progress = {
    memory,
    since: hasChanged ? step.at : before.since,
    ref: hasChanged || isSignOfMovement(step) ? step.at : before.ref
  }
  return { progress, change: hasChanged ? { at: step.at, state, by: step.id } : null }
}

/** Folds ordered steps, from the beginning or from where an earlier fold stopped. */
export function fold(
  steps: readonly Step[],
  settings: Settings,
  from: Progress = startProgress(settings)
): { progress: Progress; history: StateChange[] } {
  const history: StateChange[] = []
  let progress = from
  for (const step of steps) {
    const next = advance(progress, step, settings)
    progress = next.progress
    if (next.change) history.push(next.change)
  }
  return { progress, history }
}

/** Section 10, ref: what happens under `blocked` or `exempt` may count, since their end is a later change anyway. */
function isSignOfMovement(step: Step): boolean {
  if (step.kind === 'lesson') return step.verdict === 'good'
  return step.record.type === 'phase' || step.record.type === 'device' || step.record.type === 'help'
}
