import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainStatus, type StatusInput } from '#app/domain/connection/explain.ts'
import { applyStep, fold, type Progress, startProgress } from '#app/domain/connection/fold.ts'
import { judgeLessons } from '#app/domain/connection/judged-lessons.ts'
import { type CoreState, isCovered, shownState } from '#app/domain/connection/memory.ts'
import {
  BLOCKER_REASONS,
  type ConnectionRecord,
  type Observation,
  RESULTS,
  SOURCES
} from '#app/domain/connection/records.ts'
import { DEFAULT_SETTINGS } from '#app/domain/connection/settings.ts'
import { orderSteps, type Step } from '#app/domain/connection/steps.ts'
import { visibleRecords } from '#app/domain/connection/visible-records.ts'
import {
  anyHistory,
  at,
  type FullInput,
  HISTORY_DAYS,
  lessonsOn,
  MONTH_DAYS
} from '#tests/support/status-arbitrary.ts'

function stepsOf({ calendar, events, now }: FullInput): Step[] {
  const { observations, stepping } = visibleRecords(events, now)
  return orderSteps(judgeLessons(calendar.lessons, observations, now), stepping)
}

/** What the clock may not change, nor a lesson that does not count. */
function standing(input: StatusInput) {
  const { tasks: _tasks, reasons, ...rest } = explainStatus(input)
  return { ...rest, reasons: reasons.filter((reason) => reason !== 'quiet') }
}

describe('the same facts give the same result', () => {
  it('in whatever order they arrive', () => {
    const shuffled = anyHistory.chain((input) =>
      fc.record({
        input: fc.constant(input),
        lessons: fc.shuffledSubarray([...input.calendar.lessons], {
          minLength: input.calendar.lessons.length
        }),
        events: fc.shuffledSubarray(input.events, { minLength: input.events.length })
      })
    )
    fc.assert(
      fc.property(shuffled, ({ input, lessons, events }) => {
        expect(explainStatus({ ...input, calendar: { lessons }, events })).toEqual(explainStatus(input))
      })
    )
  })

  it('from the beginning or taken up where an earlier fold was stored', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(60), (input, cut) => {
        const steps = stepsOf(input)
        const whole = fold(steps, input.rules)
        const first = fold(steps.slice(0, cut), input.rules)
        const stored = JSON.parse(JSON.stringify(first.progress)) as Progress
        const second = fold(steps.slice(cut), input.rules, stored)
        expect(second.progress).toEqual(whole.progress)
        expect([...first.history, ...second.history]).toEqual(whole.history)
      })
    )
  })

  it('with or without what is later than now', () => {
    fc.assert(
      fc.property(anyHistory, (input) => {
        const lessons = input.calendar.lessons.filter((lesson) => lesson.start <= input.now)
        const events = input.events.filter((record) => record.at <= input.now)
        expect(explainStatus({ ...input, calendar: { lessons }, events })).toEqual(explainStatus(input))
      })
    )
  })
})

describe('what moves nothing', () => {
  it('time alone: only tasks and the reason quiet may change', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: HISTORY_DAYS + 1, max: MONTH_DAYS }), (input, day) => {
        const lessons = [...input.calendar.lessons, ...lessonsOn(HISTORY_DAYS + 1, MONTH_DAYS)]
        const then = { ...input, calendar: { lessons }, now: at(HISTORY_DAYS, '23:00:00') }
        expect(standing({ ...then, now: at(day, '12:00:00') })).toEqual(standing(then))
      })
    )
  })

  it('lessons that are void, open or without a report', () => {
    fc.assert(
      fc.property(anyHistory, (input) => {
        const { observations } = visibleRecords(input.events, input.now)
        const uncounted = new Set(
          judgeLessons(input.calendar.lessons, observations, input.now)
            .filter(({ judgement }) => ['void', 'open', 'none'].includes(judgement.verdict))
            .map(({ id }) => id)
        )
        const lessons = input.calendar.lessons.filter(({ id }) => !uncounted.has(id))
        expect(standing({ ...input, calendar: { lessons } })).toEqual(standing(input))
      })
    )
  })

  it('the same record twice', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(40), (input, index) => {
        const record = input.events[index]
        fc.pre(record !== undefined && !isWithdrawn(input.events, record))
        // Directly after the first in the order of ids: nothing of the same time comes between the two.
        const events = [...input.events, { ...record, id: `${record.id}-again` }]
        expect(explainStatus({ ...input, events })).toEqual(explainStatus(input))
      })
    )
  })
})

function isWithdrawn(events: readonly ConnectionRecord[], { id }: ConnectionRecord): boolean {
  return events.some((record) => record.type === 'withdraw' && record.event === id)
}

describe('single steps', () => {
  const LESSON_MOVES: Record<CoreState, CoreState[]> = {
    unknown: ['unknown', 'reliable', 'trial', 'failing'],
    failing: ['failing', 'trial'],
    trial: ['trial', 'reliable', 'failing'],
    reliable: ['reliable', 'trial', 'failing']
  }

  it('a lesson moves at most one step, and only a good one leads into reliable', () => {
    fc.assert(
      fc.property(anyHistory, (input) => {
        let { memory } = startProgress(input.rules)
        for (const step of stepsOf(input)) {
          const next = applyStep(memory, step, input.rules)
          if (step.kind === 'lesson') expect(LESSON_MOVES[memory.core]).toContain(next.core)
          if (step.kind === 'lesson' && isCovered(memory)) expect(next).toBe(memory)
          if (next.core === 'reliable' && memory.core !== 'reliable') {
            expect(step).toMatchObject({ kind: 'lesson', verdict: 'good' })
          }
          memory = next
        }
      })
    )
  })

  it('help never sets anything back', () => {
    const help: Step = {
      kind: 'record',
      id: 'h',
      at: at(HISTORY_DAYS + 1, '07:00:00'),
      record: { id: 'h', type: 'help', at: at(HISTORY_DAYS + 1, '07:00:00') }
    }
    fc.assert(
      fc.property(anyHistory, (input) => {
        const { memory } = fold(stepsOf(input), input.rules).progress
        const helped = applyStep(memory, help, input.rules)
        const movedOn = shownState(memory) === 'failing'
        expect(helped).toEqual({
          ...memory,
          ...(isCovered(memory) ? {} : { helped: true }),
          ...(movedOn ? { core: 'trial', why: 'after_help' } : {})
        })
      })
    )
  })

  it('a student who does not take part has no task, no reason and no count', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: HISTORY_DAYS + 1, max: MONTH_DAYS }), (input, day) => {
        const lessons = [...input.calendar.lessons, ...lessonsOn(HISTORY_DAYS + 1, MONTH_DAYS)]
        const exempt: ConnectionRecord = {
          id: 'x',
          type: 'exempt',
          on: true,
          at: at(HISTORY_DAYS, '23:00:00')
        }
        const result = explainStatus({
          ...input,
          calendar: { lessons },
          events: [...input.events, exempt],
          now: at(day, '12:00:00')
        })
        expect(result).toMatchObject({ state: 'exempt', streak: 0, needed: 0, tasks: [], reasons: [] })
      })
    )
  })
})

describe('nobody is lost', () => {
  it('from every situation enough good lessons lead to reliable', () => {
    const evening = at(HISTORY_DAYS, '23:00:00')
    const gone: ConnectionRecord[] = BLOCKER_REASONS.map((reason) => ({
      id: `z-${reason}`,
      type: 'blocker',
      reason,
      on: false,
      at: evening
    }))
    const back: ConnectionRecord = { id: 'z-back', type: 'exempt', on: false, at: evening }
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...SOURCES), (input, source) => {
        // One lesson a day: on "enough days" needs as many days as the settings ask for.
        const days = Math.max(input.rules.full, input.rules.days)
        const ahead = lessonsOn(HISTORY_DAYS + 1, HISTORY_DAYS + days).filter(({ id }) => id.endsWith('a'))
        const good = ahead.map(({ id, end }): Observation => {
          return { id: `z-${id}`, type: 'observation', at: end, lesson: id, source, result: 'ok' }
        })
        const { state } = explainStatus({
          ...input,
          calendar: { lessons: [...input.calendar.lessons, ...ahead] },
          events: [...input.events, ...gone, back, ...good],
          now: at(MONTH_DAYS, '23:00:00')
        })
        expect(state).toBe('reliable')
      })
    )
  })

  it('nobody stays unreliable without a task while lessons take place, whatever their results', () => {
    // Excused lessons are no lessons of the child: they are void, and void lessons are nothing to ask about.
    const telling = RESULTS.filter((result) => result !== 'excused')
    const pattern = fc.array(
      fc.option(fc.record({ source: fc.constantFrom(...SOURCES), result: fc.constantFrom(...telling) })),
      {
        minLength: 1,
        maxLength: 9
      }
    )
    const ahead = lessonsOn(HISTORY_DAYS + 1, MONTH_DAYS)
    fc.assert(
      fc.property(anyHistory, pattern, (input, results) => {
        const said = ahead.flatMap(({ id, end }, index): Observation[] => {
          const one = results[index % results.length]
          return one ? [{ id: `z-${id}`, type: 'observation', at: end, lesson: id, ...one }] : []
        })
        const month: StatusInput = {
          calendar: { lessons: [...input.calendar.lessons, ...ahead] },
          rules: DEFAULT_SETTINGS,
          events: [...input.events, ...said],
          now: ''
        }
        const isSeen = ahead.some(({ end }) => {
          const { state, tasks } = explainStatus({ ...month, now: end })
          return state === 'reliable' || state === 'exempt' || tasks.length > 0
        })
        expect(isSeen).toBe(true)
      })
    )
  })
})
