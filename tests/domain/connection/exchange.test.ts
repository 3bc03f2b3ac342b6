import { describe, expect, it } from 'vitest'
import { answerExchange, ExchangeError } from '#app/domain/connection/exchange.ts'

/** The input of connection-status.md, section 13, with some parts replaced. */
function input(changes: Record<string, unknown> = {}) {
  const lesson = { id: 'D1a', start: '2020-03-23T08:30:00', end: '2020-03-23T09:00:00', state: 'held' }
  const said = {
    id: 'e1',
    type: 'observation',
    at: '2020-03-23T09:05:00',
    lesson: 'D1a',
    source: 'host',
    result: 'ok'
  }
  return {
    calendar: { lessons: [lesson] },
    rules: { full: 4 },
    events: [said],
    now: '2020-03-24T08:00:00',
    ...changes
  }
}

const lesson = (changes: object) =>
  input({ calendar: { lessons: [{ ...input().calendar.lessons[0], ...changes }] } })
const said = (changes: object) => input({ events: [{ ...input().events[0], ...changes }] })
const record = (fields: object) => input({ events: [{ id: 'e1', at: '2020-03-23T09:05:00', ...fields }] })

const FOLLOWS: [name: string, value: unknown][] = [
  ['nothing known', input({ calendar: { lessons: [] }, events: [] })],
  ['rules left out', input({ rules: undefined })],
  ['rules empty', input({ rules: {} })],
  ['every optional field', said({ cause: 'network', suspect: true })],
  [
    'further fields',
    { ...said({ note: 'x' }), note: 'x', calendar: { ...lesson({ note: 1 }).calendar, note: 1 } }
  ],
  ['a lesson that is not in the calendar', said({ lesson: 'D9z' })],
  ['a withdrawal of nothing', record({ type: 'withdraw', event: 'e99' })],
  ['a leap day', input({ now: '2020-02-29T23:59:59' })],
  ['the rules at their ends', input({ rules: { light: 6, full: 10, days: 5, longRun: 20, weakGap: 10 } })],
  ['a record and a lesson of the same id', said({ id: 'D1a' })],
  ['a report', record({ type: 'report' })],
  ['help', record({ type: 'help' })],
  ['another device', record({ type: 'device' })],
  ['a new phase', record({ type: 'phase' })]
]

describe('what follows the format', () => {
  it.each(FOLLOWS)('%s', (_name, value) => {
    expect(answerExchange(JSON.stringify(value))).toHaveProperty('historyOfStates')
  })

  it('an array is answered by an array in the same order', () => {
    const failed = said({ result: 'failed' })
    expect(answerExchange(JSON.stringify([input(), failed, input()]))).toMatchObject([
      { state: 'unknown' },
      { state: 'failing' },
      { state: 'unknown' }
    ])
    expect(answerExchange('[]')).toEqual([])
  })
})

describe('what does not follow it is refused in one line', () => {
  const twins = [input().events[0], { ...input().events[0], result: 'failed' }]
  it.each([
    ['a number', 7],
    ['null', null],
    ['a text', 'D1a'],
    ['an array in an array', [[input()]]],
    ['no calendar', input({ calendar: undefined })],
    ['lessons that are no array', input({ calendar: { lessons: {} } })],
    ['no events', input({ events: undefined })],
    ['no now', input({ now: undefined })],
    ['now without seconds', input({ now: '2020-03-24T08:00' })],
    ['now with a zone', input({ now: '2020-03-24T08:00:00Z' })],
    ['now with a line break', input({ now: '2020-03-24T08:00:00\n' })],
    ['a blank for the T', input({ now: '2020-03-24 08:00:00' })],
    ['the 30th of February', input({ now: '2020-02-30T08:00:00' })],
    ['the 29th of February 2021', input({ now: '2021-02-29T08:00:00' })],
    ['the 29th of February 1900', input({ now: '1900-02-29T08:00:00' })],
    ['the 31st of April', said({ at: '2020-04-31T08:00:00' })],
    ['month 13', said({ at: '2020-13-01T08:00:00' })],
    ['hour 24', said({ at: '2020-03-24T24:00:00' })],
    ['second 60', said({ at: '2020-03-24T23:59:60' })],
    ['a lesson that ends when it starts', lesson({ end: '2020-03-23T08:30:00' })],
    ['a lesson that ends before it starts', lesson({ end: '2020-03-23T08:00:00' })],
    ['an unknown state of a lesson', lesson({ state: 'moved' })],
    ['a lesson with a number as id', lesson({ id: 1 })],
    [
      'two lessons of the same id',
      input({ calendar: { lessons: Array(2).fill(input().calendar.lessons[0]) } })
    ],
    ['two records of the same id', input({ events: twins })],
    ['a record without id', said({ id: undefined })],
    ['a record without type', said({ type: undefined })],
    ['an unknown type', record({ type: 'ticket' })],
    ['an unknown source', said({ source: 'neighbour' })],
    ['an unknown result', said({ result: 'good' })],
    ['an unknown cause', said({ cause: 'weather' })],
    ['a cause that is null', said({ cause: null })],
    ['suspect as a text', said({ suspect: 'true' })],
    ['an observation of no lesson', said({ lesson: undefined })],
    ['a blocker without reason', record({ type: 'blocker', on: true })],
    ['an unknown blocker', record({ type: 'blocker', reason: 'no_power', on: true })],
    ['a blocker neither on nor off', record({ type: 'blocker', reason: 'other' })],
    ['an exemption that is on as a number', record({ type: 'exempt', on: 1 })],
    ['a withdrawal without event', record({ type: 'withdraw' })],
    ['rules as null', input({ rules: null })],
    ['a setting that does not exist', input({ rules: { ful: 4 } })],
    ['a setting as a text', input({ rules: { full: '4' } })],
    ['a broken number', input({ rules: { full: 4.5 } })],
    ['light below its range', input({ rules: { light: 1 } })],
    ['full above its range', input({ rules: { full: 11, longRun: 20 } })],
    ['days above its range', input({ rules: { days: 6 } })],
    ['idleDays below its range', input({ rules: { idleDays: 0 } })],
    ['shakySetbacks above its range', input({ rules: { shakySetbacks: 11 } })],
    ['light over full, which has its default', input({ rules: { light: 5, weakGap: 5 } })],
    ['full over longRun, which has its default', input({ rules: { full: 9 } })],
    ['light over weakGap', input({ rules: { light: 4, weakGap: 3 } })],
    ['one wrong history among right ones', [input(), input({ now: 'soon' }), input()]]
  ])('%s', (_name, value) => {
    expect(refusal(JSON.stringify(value))).toMatch(/^[^\p{Cc}]+$/u)
  })

  it.each(['', '{', '{"now": "a\nb"}', '[1,', 'undefined'])('text that is no JSON: %j', (text) => {
    expect(refusal(text)).toBe('input: not valid JSON')
  })

  it('says where', () => {
    expect(refusal(JSON.stringify([input(), said({ at: '2020-04-31T08:00:00' })]))).toMatch(
      /^1\.events\.0\.at: /
    )
  })

  it('keeps to one line whatever the input quotes', () => {
    expect(refusal(JSON.stringify(input({ rules: { 'a\nb\u2028c': 1 } })))).toMatch(/^rules: [^\n\u2028]+$/)
  })
})

function refusal(json: string): string {
  try {
    answerExchange(json)
  } catch (error) {
    if (error instanceof ExchangeError) return error.message
    throw error
  }
  throw new Error('the input was accepted')
}
