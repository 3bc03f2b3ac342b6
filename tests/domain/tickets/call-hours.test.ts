import { expect, test } from 'vitest'
import { NO_HOLIDAYS } from '#app/domain/routing/school-hours.ts'
import { fromSchoolTime } from '#app/domain/school-time.ts'
import { callBackTime, whyNotCall } from '#app/domain/tickets/call-hours.ts'
import { slotsBeside } from '#app/domain/tickets/slots/propose-slots.ts'

// 16 March 2026 is a Monday.
const when = (time: string) => fromSchoolTime(`2026-03-${time}:00`)
const PLAIN = { wish: '', writingOnly: false }

test.each([
  ['16T10:00', PLAIN, null],
  ['16T07:59', PLAIN, 'night'],
  ['16T18:00', PLAIN, 'night'],
  ['21T10:00', PLAIN, 'no_school_day'],
  ['16T10:00', { ...PLAIN, writingOnly: true }, 'writing_only'],
  ['16T10:00', { ...PLAIN, wish: 'bitte nur schriftlich' }, 'writing_only'],
  ['16T16:59', { ...PLAIN, wish: 'ab 17 Uhr' }, 'wish'],
  ['16T17:00', { ...PLAIN, wish: 'ab 17 Uhr' }, null],
  ['16T11:00', { ...PLAIN, wish: 'Bis 11 Uhr erreichbar, Deutsch oder Türkisch.' }, 'wish']
])('at %s with %j it is quiet because of %s', (time, family, reason) => {
  expect(whyNotCall(family, when(time), NO_HOLIDAYS)).toBe(reason)
})

test('a holiday is no school day', () => {
  expect(whyNotCall(PLAIN, when('16T10:00'), new Set(['2026-03-16']))).toBe('no_school_day')
})

test.each([
  ['12:30', '16T10:00', '16T12:30'],
  ['09:00', '16T10:00', '17T09:00'],
  ['09:00', '20T10:00', '23T09:00'],
  ['19:00', '16T10:00', null]
])('a call back at %s, said at %s, is at %s', (time, now, expected) => {
  expect(callBackTime(time, when(now), NO_HOLIDAYS)).toEqual(expected === null ? null : when(expected))
})

test('three times on three days, beside every lesson, at different hours', () => {
  const busy = [{ from: '2026-03-16T15:50:00', until: '2026-03-16T16:30:00' }]
  const slots = slotsBeside(busy, when('16T10:00'), NO_HOLIDAYS)
  expect(slots).toHaveLength(3)
  expect(new Set(slots.map((slot) => slot.slice(0, 10))).size).toBe(3)
  expect(slots).not.toContain('2026-03-16T16:00:00')
  expect(
    slotsBeside(
      [{ from: '2026-03-01T00:00:00', until: '2026-04-30T00:00:00' }],
      when('16T10:00'),
      NO_HOLIDAYS
    )
  ).toEqual([])
})
