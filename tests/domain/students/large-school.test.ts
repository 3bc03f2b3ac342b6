import { expect, test } from 'vitest'
import { boardOf } from '#app/domain/students/board.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import { largeSchool } from '../../bench/large-school.ts'

test('a school of 5,000 is computed and stored in one go', () => {
  const { db, now } = largeSchool(5_000, 3)
  expect(refreshAll(db, now)).toHaveLength(5_000)
  const { total, counts } = boardOf(db, now)
  expect(total).toBe(5_000)
  expect(counts.failing + counts.unstable + counts.reliable + counts.trial).toBe(5_000)
  expect(refreshAll(db, now)).toEqual([])
})
