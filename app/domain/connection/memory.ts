import { BLOCKER_REASONS, type BlockerReason } from './records.ts'
import type { SchoolDay, SchoolTime } from './school-time.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'

/** The six states a student is shown in (connection-status.md, section 5). */
export const STATES = ['unknown', 'failing', 'blocked', 'trial', 'reliable', 'exempt'] as const
export type ConnectionState = (typeof STATES)[number]

/** The states under the two that can lie over them. */
export type CoreState = Exclude<ConnectionState, 'blocked' | 'exempt'>

/** How many good lessons lead to `reliable`: `light`, or `full` on at least `days` days. */
export type Way = 'light' | 'full'

/** Why the core is in its state; the first reason that is shown. */
export type Why =
  | 'start'
  | 'new_phase'
  | 'new_device'
  | 'back'
  | 'bad_lesson'
  | 'family_report'
  | 'after_help'
  | 'works_again'
  | 'after_blocker'
  | 'after_device'
  | 'two_weak'
  | 'enough_good'

/** All that the past leaves behind (section 6). Plain values: it can be stored as JSON and taken up again. */
export interface Memory {
  readonly core: CoreState
  readonly why: Why
  readonly way: Way
  /** The days of the good lessons counted so far, one entry per lesson. */
  readonly streak: readonly SchoolDay[]
  /** Good lessons in a row. */
  readonly run: number
  /** Good lessons since the last weak one. */
  readonly sinceWeak: number
  readonly setbacks: number
  readonly lastSetbackAt: SchoolTime | null
  /** Help since the last setback. */
  readonly helped: boolean
  /** A trusted good lesson since the last restart or fall. */
  readonly confirmed: boolean
  /** The open blockers, each with the time of its latest "on". */
  readonly blockers: Readonly<Partial<Record<BlockerReason, SchoolTime>>>
  readonly exempt: boolean
}

/** The memory of a student about whom nothing is known: RESTART(`unknown`, `start`). */
export function blankMemory(settings: Settings = DEFAULT_SETTINGS): Memory {
  return {
    core: 'unknown',
    why: 'start',
    way: 'light',
    streak: [],
    run: 0,
    sinceWeak: settings.weakGap,
    setbacks: 0,
    lastSetbackAt: null,
    helped: false,
    confirmed: false,
    blockers: {},
    exempt: false
  }
}

/** The open blockers in the order in which they are named. */
export function openBlockers(memory: Memory): BlockerReason[] {
  return BLOCKER_REASONS.filter((reason) => memory.blockers[reason] !== undefined)
}

/** `exempt` lies over `blocked`, `blocked` lies over the core. */
export function shownState(memory: Memory): ConnectionState {
  if (memory.exempt) return 'exempt'
  return openBlockers(memory).length > 0 ? 'blocked' : memory.core
}

/** Does an exemption or a blocker lie over the core? Then lessons, reports, help and devices have no effect. */
export function isCovered(memory: Memory): boolean {
  return shownState(memory) !== memory.core
}

/** Good lessons the way asks for. */
export function neededOn(way: Way, settings: Settings): number {
  return way === 'light' ? settings.light : settings.full
}
