import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordHealth } from '#app/domain/health/record-health.ts'
import { events, health } from '#db/schema/index.ts'
import { type TempDatabase, tempDatabase } from '#tests/support/temp-database.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
})
afterEach(() => database.close())

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 8, 0, seconds))
const note = (state: 'ok' | 'down' | 'refused', seconds: number, words = '') =>
  recordHealth(database.db, { part: 'mailbox', state, words }, at(seconds))

test('remembers the last good moment and since when it is as it is; only changes are events', () => {
  note('ok', 1)
  note('ok', 2)
  note('down', 3, 'connect ECONNREFUSED')
  note('down', 4, 'read ECONNRESET')
  expect(database.db.select().from(health).all()).toEqual([
    { part: 'mailbox', state: 'down', lastOkAt: at(2), changedAt: at(3), words: 'read ECONNRESET' }
  ])
  note('ok', 5)
  expect(database.db.select().from(health).get()).toMatchObject({
    lastOkAt: at(5),
    changedAt: at(5),
    words: ''
  })
  const changes = database.db.select().from(events).all()
  expect(changes.map((event) => [event.data.before, event.data.state])).toEqual([
    [null, 'ok'],
    ['ok', 'down'],
    ['down', 'ok']
  ])
})
