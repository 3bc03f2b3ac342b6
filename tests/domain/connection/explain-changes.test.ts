import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainStatus } from '#app/domain/connection/explain.ts'
import { explainChanges } from '#app/domain/connection/explain-changes.ts'
import { anyHistory } from '#tests/support/status-arbitrary.ts'
import { story } from '#tests/support/status-notation.ts'

/** Each change as `state reason 2/4: lessons or record`. */
const explained = (text: string, now?: string) =>
  explainChanges(story(text, now)).map(
    ({ state, reasons, streak, needed, lessons, record }) =>
      `${state} ${reasons[0]} ${streak}/${needed}: ${record?.type ?? lessons.map(({ id }) => id).join(' ')}`
  )

describe('every change of the state', () => {
  it('is one of the history, with a reason and with what made it', () => {
    fc.assert(
      fc.property(anyHistory, (input) => {
        const status = explainStatus(input)
        const changes = explainChanges(input)
        expect(changes.map(({ at, state, by }) => ({ at, state, by }))).toEqual(status.historyOfStates)
        for (const { by, state, record, lessons, reasons } of changes) {
          expect(record ? record.id : lessons.at(-1)?.id).toBe(by)
          expect(reasons.length > 0).toBe(state !== 'exempt')
        }
      })
    )
  })

  it.each([
    ['two good lessons', 'D1a host ok; D1b host ok', ['reliable enough_good 0/0: D1a D1b']],
    [
      'help, then four good ones',
      'D1a host failed; D1 15:00 help; D2a host ok; D2b host ok; D3a host ok; D3b host ok',
      [
        'failing bad_lesson 0/4: D1a',
        'trial after_help 0/4: help',
        'reliable enough_good 0/0: D2a D2b D3a D3b'
      ]
    ],
    [
      'the second weak one',
      'D1a host ok; D1b host ok; D2a host degraded; D2b host ok; D3a host degraded',
      ['reliable enough_good 0/0: D1a D1b', 'trial two_weak 0/4: D2a D3a']
    ],
    [
      'a weak one after a bad one stands for itself',
      'D1a host degraded; D1b host failed; D2a host degraded',
      ['failing bad_lesson 0/4: D1b', 'trial works_again 0/4: D2a']
    ],
    [
      'an obstacle and its end',
      'D1a host failed; D1 12:00 blocker no_device on; D2 12:00 blocker no_device off',
      ['failing bad_lesson 0/4: D1a', 'blocked no_device 0/4: blocker', 'trial after_blocker 0/4: blocker']
    ]
  ])('%s', (_name, text, expected) => {
    expect(explained(text)).toEqual(expected)
  })

  it('has both statements of a contradiction, and neither a withdrawn nor a suspicious one', () => {
    const text =
      'D1a host degraded; D2a host ok; D2a parent failed; D2a student failed suspect; D2b host failed; D2 12:00 withdraw e5'
    const [change] = explainChanges(story(text))
    expect(change).toMatchObject({ state: 'trial', reasons: ['two_weak', 'weak_lately'] })
    expect(
      change?.lessons.map(({ said }) => said.map(({ source, result }) => `${source} ${result}`))
    ).toEqual([['host degraded'], ['host ok', 'parent failed']])
  })
})
