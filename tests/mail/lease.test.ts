import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordHealth } from '#app/domain/health/record-health.ts'
import { holdLease } from '#app/domain/leases/hold-lease.ts'
import { health, leases } from '#db/schema/index.ts'
import { waitForLease } from '#mail/lease.ts'
import { type TempDatabase, tempDatabase } from '#tests/support/temp-database.ts'

const HOUR = 3_600_000
const timing = { leaseMs: 300, renewMs: 50, lookMs: 20 }
let database: TempDatabase
const stopping: AbortController[] = []
beforeEach(() => {
  database = tempDatabase()
})
afterEach(() => {
  for (const one of stopping.splice(0)) one.abort()
  database.close()
})

/** A worker with a clock of its own, `aheadMs` before the true one; `beforeLook` runs each time before it looks at the lease. */
function worker(aheadMs = 0, beforeLook: () => unknown = () => undefined) {
  const db = database.connect()
  const stop = new AbortController()
  stopping.push(stop)
  const state = { aheadMs, lost: 0 }
  const lease = waitForLease({
    db,
    now: () => {
      beforeLook()
      return new Date(Date.now() + state.aheadMs)
    },
    log: pino({ level: 'silent' }),
    stop: stop.signal,
    onLost: () => {
      state.lost += 1
    },
    timing
  })
  return { db, state, lease }
}
const owner = () => database.db.select().from(leases).get()
const takeFor = (forMs: number) =>
  database.db
    .insert(leases)
    .values({ name: 'mail', holder: 'anderswo:1:abc', until: new Date(Date.now() + forMs) })
    .onConflictDoUpdate({ target: leases.name, set: { holder: 'anderswo:1:abc' } })
    .run()
const note = (db: typeof database.db) =>
  recordHealth(db, { part: 'mailbox', state: 'ok', words: '' }, new Date())

test('who lost the lease writes nothing any more, not even before it is told', async () => {
  const mine = worker()
  await mine.lease
  note(mine.db)
  takeFor(HOUR)
  expect(() => recordHealth(mine.db, { part: 'mailbox', state: 'down', words: '' }, new Date())).toThrow(
    /another mail process/
  )
  expect(mine.state.lost).toBeGreaterThan(0)
  expect(database.db.select().from(health).all()).toMatchObject([{ state: 'ok' }])
  ;(await mine.lease)?.release()
  expect(owner()?.holder).toBe('anderswo:1:abc')
})

test('a clock that jumps, forward and back, costs nobody the lease', async () => {
  const mine = worker()
  await mine.lease
  const { holder } = owner() ?? {}
  for (const jump of [HOUR, -HOUR]) {
    mine.state.aheadMs = jump
    await expect.poll(() => Math.abs((owner()?.until.getTime() ?? 0) - Date.now() - jump) < 1_000).toBe(true)
    note(mine.db)
  }
  expect(owner()?.holder).toBe(holder)
  expect(mine.state.lost).toBe(0)
})

test('a dead holder elsewhere, whose lease seems to last for hours because a clock was put back, is waited for no longer than a lease', async () => {
  takeFor(5 * HOUR)
  const started = performance.now()
  const mine = worker()
  expect(await mine.lease).not.toBeNull()
  expect(performance.now() - started).toBeGreaterThan(timing.leaseMs)
})

test('a holder elsewhere who renews keeps it, whatever the clocks say', async () => {
  const elsewhere = { name: 'mail', holder: 'anderswo:1:abc', forMs: 5 * HOUR }
  const renew = () => holdLease(database.db, elsewhere, new Date())
  renew()
  // It renews before each look: a machine that stands still holds up both.
  const mine = worker(0, renew)
  const first = await Promise.race([
    mine.lease.then(() => 'taken'),
    new Promise((resolve) => setTimeout(() => resolve('waiting'), 2_000))
  ])
  expect(first).toBe('waiting')
})
