/** Invented histories for the invariants of the connection status (connection-status.md, section 8). */
import fc from 'fast-check'
import type { StatusInput } from '#app/domain/connection/explain.ts'
import {
  BLOCKER_REASONS,
  CAUSES,
  type ConnectionRecord,
  type Lesson,
  RESULTS,
  SOURCES
} from '#app/domain/connection/records.ts'
import {
  brokenOrder,
  DEFAULT_SETTINGS,
  SETTING_RANGES,
  type Settings
} from '#app/domain/connection/settings.ts'

/** The invented month has lessons on all 31 days; the histories use the first of them and leave the rest to a test. */
export const HISTORY_DAYS = 8
export const MONTH_DAYS = 31

/** Some of the times are those at which a lesson starts. */
const TIMES = ['07:00:00', '08:30:00', '09:05:00', '10:30:00', '11:05:00', '15:00:00']

export type FullInput = StatusInput & { rules: Settings; events: ConnectionRecord[] }

export function at(day: number, time: string): string {
  return `2020-05-${String(day).padStart(2, '0')}T${time}`
}

/** Two lessons on each of the days from `first` to `last`, called `L07a` and `L07b`. */
export function lessonsOn(first: number, last: number): Lesson[] {
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return days.flatMap((day) => {
    const name = `L${String(day).padStart(2, '0')}`
    return [
      { id: `${name}a`, start: at(day, '08:30:00'), end: at(day, '09:00:00'), state: 'held' as const },
      { id: `${name}b`, start: at(day, '10:30:00'), end: at(day, '11:00:00'), state: 'held' as const }
    ]
  })
}

const time = fc
  .tuple(fc.integer({ min: 1, max: HISTORY_DAYS }), fc.constantFrom(...TIMES))
  .map(([d, t]) => at(d, t))

/** Mostly the first, so that histories are full of lessons that count. */
const mostly = <T, U>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<U>, weight = 9) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare })

const observation = fc.record({
  type: fc.constant('observation' as const),
  lesson: mostly(
    fc.constantFrom(...lessonsOn(1, HISTORY_DAYS).map(({ id }) => id)),
    fc.constant('unheard-of')
  ),
  source: fc.constantFrom(...SOURCES),
  result: mostly(fc.constant('ok' as const), fc.constantFrom(...RESULTS), 1),
  cause: mostly(fc.constant(undefined), fc.constantFrom(...CAUSES)),
  suspect: mostly(fc.constant(undefined), fc.constant(true))
})

const stepping = fc.oneof(
  fc.record({
    type: fc.constantFrom('report' as const, 'help' as const, 'device' as const, 'phase' as const)
  }),
  fc.record({
    type: fc.constant('blocker' as const),
    reason: fc.constantFrom(...BLOCKER_REASONS),
    on: fc.boolean()
  }),
  fc.record({ type: fc.constant('exempt' as const), on: fc.boolean() })
)

const fields = fc.oneof(
  { weight: 30, arbitrary: observation },
  { weight: 5, arbitrary: stepping },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('withdraw' as const), target: fc.nat(200) }) }
)

/** Ids do not follow the order of the times: `rank` decides which of two comes first at the same time. */
const events: fc.Arbitrary<ConnectionRecord[]> = fc
  .array(fc.record({ fields, at: time, rank: fc.integer({ min: 10, max: 99 }) }), {
    maxLength: 50,
    size: 'max'
  })
  .map((drafts) => {
    const ids = drafts.map(({ rank }, index) => `e${rank}-${String(index).padStart(2, '0')}`)
    return drafts.map((draft, index) => {
      const recorded = { id: ids[index] ?? '', at: draft.at }
      if (draft.fields.type !== 'withdraw') return { ...recorded, ...draft.fields }
      return { ...recorded, type: 'withdraw', event: ids[draft.fields.target % ids.length] ?? '' }
    })
  })

const within = (name: keyof Settings) =>
  fc.integer({ min: SETTING_RANGES[name][0], max: SETTING_RANGES[name][1] })

export const anySettings: fc.Arbitrary<Settings> = fc.oneof(
  fc.constant(DEFAULT_SETTINGS),
  fc
    .record({
      light: within('light'),
      full: within('full'),
      days: within('days'),
      longRun: within('longRun'),
      weakGap: within('weakGap'),
      idleDays: within('idleDays'),
      quietDays: within('quietDays'),
      blockedDays: within('blockedDays'),
      shakySetbacks: within('shakySetbacks')
    })
    .filter((settings) => brokenOrder(settings) === null)
)

const calendar = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constant('held' as const) },
      { weight: 1, arbitrary: fc.constantFrom('cancelled' as const, 'incident' as const) }
    ),
    { minLength: 2 * HISTORY_DAYS, maxLength: 2 * HISTORY_DAYS }
  )
  .map((states) => ({
    lessons: lessonsOn(1, HISTORY_DAYS).map((lesson, index) => ({
      ...lesson,
      state: states[index] ?? 'held'
    }))
  }))

/** A student's first eight days; `now` is mostly their end. */
export const anyHistory: fc.Arbitrary<FullInput> = fc.record({
  calendar,
  rules: anySettings,
  events,
  now: time
})
