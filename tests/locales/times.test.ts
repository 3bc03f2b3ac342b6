import { expect, test } from 'vitest'
import { clock } from '#app/locales/times.ts'

test.each([
  ['2026-11-25T23:07:00Z', '0:07'],
  ['2026-11-25T22:30:00Z', '23:30'],
  ['2026-11-25T08:05:00Z', '9:05'],
  ['2026-11-25T09:00:00Z', '10:00']
])('%s on the clock of the school is %s', (moment, shown) => {
  expect(clock(new Date(moment), 'de', 'Europe/Berlin')).toBe(shown)
  expect(clock(new Date(moment), 'en', 'Europe/Berlin')).toBe(shown)
})
