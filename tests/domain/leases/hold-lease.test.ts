import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdLease, releaseLease } from '#app/domain/leases/hold-lease.ts'
import { type TempDatabase, tempDatabase } from '#tests/support/temp-database.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
})
afterEach(() => database.close())

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 8, 0, seconds))
const hold = (holder: string, seconds: number, isGone?: (holder: string) => boolean) =>
  holdLease(database.db, { name: 'mail', holder, forMs: 30_000, isGone }, at(seconds))

test('one holder at a time, until its lease has run out', () => {
  expect(hold('a', 0)).toBe(true)
  expect(hold('b', 29)).toBe(false)
  expect(hold('a', 20)).toBe(true)
  expect(hold('b', 49)).toBe(false)
  expect(hold('b', 50)).toBe(true)
  expect(hold('a', 51)).toBe(false)
})

test('what a dead holder had is free at once, what was given back too', () => {
  hold('a', 0)
  expect(hold('b', 1, (holder) => holder === 'a')).toBe(true)
  releaseLease(database.db, { name: 'mail', holder: 'a' })
  expect(hold('c', 2)).toBe(false)
  releaseLease(database.db, { name: 'mail', holder: 'b' })
  expect(hold('c', 3)).toBe(true)
})

test('another name is another lease', () => {
  hold('a', 0)
  expect(holdLease(database.db, { name: 'other', holder: 'b', forMs: 1 }, at(0))).toBe(true)
})
