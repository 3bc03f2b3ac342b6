import { expect, test } from 'vitest'
import type { Candidate } from '#app/domain/routing/offer-to.ts'
import { NO_HOLIDAYS, quietReason } from '#app/domain/routing/school-hours.ts'
import { widening } from '#app/domain/routing/widen.ts'
import { fromSchoolTime } from '#app/domain/school-time.ts'

const candidate = (staffId: number, more: Partial<Candidate> = {}): Candidate => ({
  staffId,
  here: true,
  platforms: [],
  openTickets: 0,
  isAdmin: false,
  ...more
})

const people = [
  candidate(1, { platforms: ['ios'] }),
  candidate(2, { platforms: ['ios'], openTickets: 3 }),
  candidate(3),
  candidate(9, { here: false, isAdmin: true })
]
const monday = (time: string) => fromSchoolTime(`2026-03-16T${time}:00`)

test.each([
  // round, offered at, already offered to, now, what follows
  [1, '09:00', [1], '09:14', null],
  [1, '09:00', [1], '09:15', { round: 2, added: [2], reason: 'all_experts' }],
  [2, '09:00', [1, 2], '09:15', { round: 3, added: [3], reason: 'everybody_here' }],
  [3, '09:00', [1, 2, 3], '09:15', { round: 4, added: [9], reason: 'admins' }],
  [4, '09:00', [1, 2, 3, 9], '12:00', null],
  // Everybody who knows it was asked before: the round passes and adds nobody.
  [1, '09:00', [1, 2], '09:15', { round: 2, added: [], reason: 'all_experts' }],
  // However long nobody looked, the next round and no other.
  [1, '09:00', [1], '17:00', { round: 2, added: [2], reason: 'all_experts' }],
  // A clock that was set back.
  [1, '15:00', [1], '09:00', null]
])('round %i of %s, offered to %j, at %s', (round, offered, staffIds, now, expected) => {
  const standing = { round, offeredAt: monday(offered), staffIds }
  expect(widening('ios', standing, people, monday(now), NO_HOLIDAYS)).toEqual(expected)
})

test('neither the night nor a holiday counts', () => {
  const friday = { round: 1, offeredAt: fromSchoolTime('2026-03-13T17:55:00'), staffIds: [1] }
  expect(widening('ios', friday, people, monday('08:09'), NO_HOLIDAYS)).toBeNull()
  expect(widening('ios', friday, people, monday('08:10'), NO_HOLIDAYS)).toMatchObject({ round: 2 })
  expect(widening('ios', friday, people, monday('12:00'), new Set(['2026-03-16']))).toBeNull()
})

test.each([
  ['2026-03-16T10:00:00', null],
  ['2026-03-16T07:59:59', 'night'],
  ['2026-03-16T18:00:00', 'night'],
  ['2026-03-14T10:00:00', 'weekend'],
  ['2026-03-17T10:00:00', 'holiday'],
  ['2026-03-17T22:00:00', 'holiday']
])('%s: quiet because of %s', (now, expected) => {
  expect(quietReason(fromSchoolTime(now), new Set(['2026-03-17']))).toBe(expected)
})
