import fc from 'fast-check'
import { expect, test } from 'vitest'
import { burstsOf, signOfLesson } from '#app/domain/incidents/judge-signs.ts'

test.each([
  [0, 20, null],
  [2, 20, null],
  [3, 20, 'lesson'],
  [3, 200, 'lesson'],
  [2, 13, 'group'],
  [2, 14, null],
  [1, 3, null],
  [1, 1, null]
])('%i new failures of %i are %s', (failures, members, sign) => {
  expect(signOfLesson(failures, members)).toBe(sign)
})

const ticket = (id: number, minute: number, problem: string | null = 'P-01') => ({
  id,
  problem,
  createdAt: new Date(Date.UTC(2026, 10, 23, 7, minute))
})
const many = (count: number, everyMinutes: number, problem?: string | null) =>
  Array.from({ length: count }, (_, at) => ticket(at + 1, at * everyMinutes, problem))

test('eight tickets of one type within twenty minutes are a burst, with all that follow', () => {
  const [burst] = burstsOf([...many(8, 2), ticket(9, 58)])
  expect(burst).toMatchObject({ problem: 'P-01', since: ticket(1, 0).createdAt })
  expect(burst?.ticketIds).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test.each([
  ['seven', many(7, 1)],
  ['eight in half an hour', many(8, 4)],
  ['eight without a type', many(8, 1, null)],
  ['none', []]
])('%s are none', (_what, tickets) => {
  expect(burstsOf(tickets)).toEqual([])
})

test('an early straggler is not the beginning', () => {
  const late = many(8, 1).map((one) => ({ ...one, createdAt: new Date(one.createdAt.getTime() + 3_000_000) }))
  expect(burstsOf([ticket(99, 0), ...late])[0]?.ticketIds).not.toContain(99)
})

test('the order of tickets does not matter', () => {
  const tickets = [...many(9, 2), ...many(9, 2, 'P-05').map((one) => ({ ...one, id: one.id + 50 }))]
  fc.assert(
    fc.property(fc.shuffledSubarray(tickets, { minLength: tickets.length }), (shuffled) => {
      expect(new Set(burstsOf(shuffled).flatMap((burst) => burst.ticketIds))).toEqual(
        new Set(tickets.map((one) => one.id))
      )
    })
  )
})
