import { describe, expect, test } from 'vitest'
import {
  delayAfter,
  failuresAfter,
  NETWORK_BACKOFF,
  REFUSED_BACKOFF,
  STEADY_AFTER_MS
} from '#mail/backoff.ts'

describe('the pause before the next connection', () => {
  test.each([
    [1, 0, 500],
    [1, 1, 1_000],
    [2, 1, 2_000],
    [3, 0.5, 3_000],
    [6, 1, 32_000],
    [7, 1, 60_000],
    [7, 0, 30_000],
    [500, 1, 60_000]
  ])('after failure %i with chance %f is %i ms', (failures, chance, ms) => {
    expect(delayAfter(failures, NETWORK_BACKOFF, () => chance)).toBe(ms)
  })

  test('is much longer after wrong credentials', () => {
    expect(delayAfter(1, REFUSED_BACKOFF, () => 0)).toBe(15_000)
    expect(delayAfter(20, REFUSED_BACKOFF, () => 1)).toBe(600_000)
  })

  test.each([
    [0, 0, 1],
    [3, 0, 4],
    [3, STEADY_AFTER_MS - 1, 4],
    [3, STEADY_AFTER_MS, 1]
  ])('%i failures and a life of %i ms count as %i', (before, lived, after) => {
    expect(failuresAfter(before, lived)).toBe(after)
  })
})
