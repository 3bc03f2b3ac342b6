import { describe, expect, test } from 'vitest'
import { readComingDay } from '#app/domain/coming-day.ts'
import { mayLend } from '#app/domain/loans/may-lend.ts'
import { readDevices } from '#app/domain/loans/read-devices.ts'

describe('a list of devices', () => {
  test.each([
    ['Laptop 07', { number: 'Laptop 07', platform: 'windows', model: '', accessories: '' }],
    [
      'L-1; iPad; iPad 9; Hülle; Stift',
      { number: 'L-1', platform: 'ios', model: 'iPad 9', accessories: 'Hülle, Stift' }
    ],
    ['L-2\tChromebook\tAcer', { number: 'L-2', platform: 'chromeos', model: 'Acer', accessories: '' }],
    [
      'L-3;Surface Go;Netzteil',
      { number: 'L-3', platform: 'windows', model: 'Surface Go', accessories: 'Netzteil' }
    ],
    ['L-4;;MacBook Air', { number: 'L-4', platform: 'windows', model: 'MacBook Air', accessories: '' }],
    ['L-5;MacBook', { number: 'L-5', platform: 'mac', model: '', accessories: '' }],
    ['  L   6 ;Windows 11', { number: 'L 6', platform: 'windows', model: '', accessories: '' }]
  ])('%j', (line, device) => {
    expect(readDevices(line, 'windows')).toEqual({ devices: [device], problems: [] })
  })

  test('names the lines that are wrong: twice, known, without a number, too long', () => {
    const typed = ['A1', '', 'a1', '; Windows', 'B2', 'x'.repeat(61)].join('\r\n')
    const { problems } = readDevices(typed, 'windows', new Set(['b2']))
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'twice'],
      [4, 'no_number'],
      [5, 'known'],
      [6, 'too_long']
    ])
  })

  test('a long line and many lines end in a sentence', () => {
    expect(readDevices('y'.repeat(1_000_000), 'windows').problems).toHaveLength(1)
    const many = Array.from({ length: 501 }, (_, at) => `N${at}`).join('\n')
    expect(readDevices(many, 'windows').problems).toMatchObject([{ line: 501, problem: 'too_long' }])
  })
})

describe('the day a device is wanted back', () => {
  const now = new Date('2026-03-19T08:57:00Z')
  test.each([
    ['', null],
    ['2026-03-19', '2026-03-19'],
    ['2026-03-18', { wrong: 'past_day' }],
    ['2026-02-30', { wrong: 'bad_day' }],
    ['20260-01-01', { wrong: 'bad_day' }],
    ['2029-01-01', { wrong: 'bad_day' }],
    ['morgen', { wrong: 'bad_day' }]
  ])('%j is %j', (typed, day) => {
    expect(readComingDay(typed, now)).toEqual(day)
  })
})

describe('may this child have this device', () => {
  const device = { retiredAt: null, condition: 'good' as const }
  const student = { id: 1, active: true }
  const facts = { device, holder: null, student, other: null }
  test.each([
    ['yes', {}, null],
    ['it has it', { holder: { studentId: 1 } }, 'same'],
    ['somebody else has it', { holder: { studentId: 2 } }, 'out'],
    ['no such device', { device: null }, 'no_device'],
    ['no such child', { student: null }, 'no_student'],
    ['a former one', { student: { id: 1, active: false } }, 'inactive'],
    ['a retired device', { device: { ...device, retiredAt: new Date(0) } }, 'retired'],
    ['a broken one', { device: { ...device, condition: 'broken' as const } }, 'broken'],
    ['has another one', { other: 'L-9' }, 'has_other']
  ])('%s', (_, changed, why) => {
    expect(mayLend({ ...facts, ...changed })).toBe(why)
  })
})
