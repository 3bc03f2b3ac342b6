import { expect, test } from 'vitest'
import { healthOf } from '#app/domain/outbox/health.ts'
import { health } from '#db/schema/index.ts'
import { at, memoryDatabase } from '#tests/support/small-school.ts'

const NOW = at(1, '09:10')
const before = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)
type State = (typeof health.$inferSelect)['state']

const OLD = 181
const FRESH = 180

/** State, seconds since the last complete pass, seconds since the state changed, what everybody sees. */
const CASES: [State, number | null, number, string][] = [
  ['ok', FRESH, 4_000, 'ok'],
  ['ok', OLD, 4_000, 'silent'],
  ['connecting', FRESH, 1, 'connecting'],
  // The mail process falls again and again before it can read anything.
  ['connecting', OLD, 1, 'silent'],
  ['connecting', OLD, 4_000, 'silent'],
  ['connecting', null, FRESH, 'connecting'],
  ['connecting', null, OLD, 'never'],
  ['refused', 4_000, 1, 'refused'],
  ['refused', null, 4_000, 'refused'],
  ['down', 4_000, 4_000, 'down'],
  ['down', null, 1, 'down']
]

test.each(CASES)('%s, read %s s ago, so for %s s: %s', (state, readAgo, changedAgo, shown) => {
  const db = memoryDatabase()
  const lastOkAt = readAgo === null ? null : before(readAgo)
  db.insert(health)
    .values({ part: 'mailbox', state, lastOkAt, changedAt: before(changedAgo) })
    .run()
  expect(healthOf(db, NOW).mailbox.state).toBe(shown)
})

test('a mail process that never came up is not silent either', () => {
  expect(healthOf(memoryDatabase(), NOW).mailbox.state).toBe('never')
})
