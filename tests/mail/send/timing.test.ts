import { describe, expect, test } from 'vitest'
import { waitBeforeNext } from '#mail/send/rate.ts'
import { retryAt } from '#mail/send/retry-at.ts'

const MINUTE = 60_000
const since = new Date('2026-11-23T08:00:00Z')
const minutesLater = (minutes: number) => new Date(since.getTime() + minutes * MINUTE)

describe('the next try of a mail refused for now', () => {
  test.each([
    [1, 0, 1],
    [2, 1, 6],
    [3, 6, 21],
    [4, 21, 81],
    [5, 81, 321],
    [16, 2640, 2880]
  ])('after attempt %i at minute %i is at minute %i', (attempts, now, next) => {
    expect(retryAt(attempts, since, minutesLater(now))).toEqual(minutesLater(next))
  })

  test('ends after two days', () => {
    expect(retryAt(16, since, minutesLater(2641))).toBeNull()
  })
})

describe('no minute sees more mails than allowed', () => {
  test.each([
    ['nothing sent yet', [], 2, 0, 0],
    ['one of two', [10], 2, 20, 0],
    ['two of two', [10, 30], 2, 40, MINUTE - 30],
    ['the first is a minute ago', [10, 30], 2, MINUTE + 10, 0],
    ['only the last two count', [1, 2, 10, 30], 2, 40, MINUTE - 30],
    ['long ago', [10, 30], 2, 10 * MINUTE, 0]
  ])('%s', (_name, sentAt, perMinute, now, wait) => {
    expect(waitBeforeNext(sentAt, perMinute, now)).toBe(wait)
  })
})
