import { expect, test } from 'vitest'
import { readTimetable, timetableLines } from '#app/domain/timetable/read-timetable.ts'

const NAMED = {
  groups: [
    { id: 1, name: '5a' },
    { id: 2, name: '5/1' }
  ],
  hosts: [
    { id: 7, names: ['Frau Hoffmann', 'Hoffmann', 'Eva Hoffmann', 'hoffmann@schule.example'] },
    { id: 8, names: ['Herr Groß', 'Groß'] },
    { id: 9, names: ['Frau Groß', 'Groß'] }
  ]
}
const read = (typed: string) => readTimetable(typed, NAMED)
const MONDAY = { groupId: 1, weekday: 1, startsAt: '08:30', endsAt: '09:00', hostId: 7, subject: 'Deutsch' }

test.each([
  ['5a; Mo; 8:30–9:00; Hoffmann; Deutsch', MONDAY],
  ['5 A;Montag;08.30 bis 09.00 Uhr;frau hoffmann;Deutsch', MONDAY],
  ['5a\tMon\t8:30-9:00\thoffmann@schule.example\tDeutsch', MONDAY],
  [
    '5a; Do.; 10:30-11:00',
    { ...MONDAY, weekday: 4, startsAt: '10:30', endsAt: '11:00', hostId: null, subject: '' }
  ],
  [
    '5/1; Fr; 10:30-11:00; Herr Gross',
    { ...MONDAY, groupId: 2, weekday: 5, startsAt: '10:30', endsAt: '11:00', hostId: 8, subject: '' }
  ]
])('%s', (line, slot) => {
  expect(read(line)).toEqual({ slots: [slot], problems: [] })
})

test.each([
  ['5a Montag 8:30', 'parts'],
  ['5z; Mo; 8:30–9:00', 'group'],
  ['5a; Sa; 8:30–9:00', 'day'],
  ['5a; morgen; 8:30–9:00', 'day'],
  ['5a; Mo; 8:30', 'time'],
  ['5a; Mo; 25:30–26:00', 'time'],
  ['5a; Mo; 9:00–8:30', 'order'],
  ['5a; Mo; 8:30–9:00; Meier', 'host'],
  ['5a; Mo; 8:30–9:00; Groß', 'hosts']
])('%s is named with what is wrong: %s', (line, problem) => {
  expect(read(`\n${line}`)).toEqual({ slots: [], problems: [{ line: 2, text: line, problem }] })
})

test('a group sits in one lesson at a time, a teacher may have two groups together', () => {
  const { slots, problems } = read(
    [
      '5a; Mo; 8:30–9:00; Hoffmann',
      '5/1; Mo; 8:30–9:00; Hoffmann',
      '5a; Mo; 8:30–9:10',
      '5a; Mo; 8:50–9:20',
      '5a; Mo; 9:00–9:30'
    ].join('\n')
  )
  expect(slots).toHaveLength(3)
  expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
    [3, 'twice'],
    [4, 'overlap']
  ])
})

test('what is shown reads as the same timetable', () => {
  const typed = '5a; Mo; 08:30–09:00; Frau Hoffmann; Deutsch\n5a; Di; 10:30–11:00'
  const { slots } = read(typed)
  const named = slots.map((slot) => ({
    ...slot,
    groupName: '5a',
    hostName: slot.hostId === 7 ? 'Frau Hoffmann' : null
  }))
  expect(timetableLines(named, 'de')).toBe(typed)
  expect(read(timetableLines(named, 'en')).slots).toEqual(slots)
})

test('more lines than any school has are refused', () => {
  const lines = Array.from({ length: 1_501 }, (_, at) => `5a; Mo; ${hour(at * 2)}–${hour(at * 2 + 1)}`)
  expect(read(lines.join('\n')).problems.length).toBeGreaterThan(0)
})
const hour = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
