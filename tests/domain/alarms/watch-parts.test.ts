import { afterEach, beforeEach, expect, test } from 'vitest'
import { noticeText } from '#app/domain/alarms/notice-text.ts'
import { type Notice, recordNotice, takeDueNotice } from '#app/domain/alarms/notices.ts'
import { watchParts } from '#app/domain/alarms/watch-parts.ts'
import { recordHealth } from '#app/domain/health/record-health.ts'
import { healthOf } from '#app/domain/outbox/health.ts'
import type { AlarmWay } from '#app/domain/words.ts'
import { events, mailboxEpochs, notices, outbox, rawMails } from '#db/schema/index.ts'
import { SCHOOL } from '../../support/help-school.ts'
import { type TempDatabase, tempDatabase } from '../../support/temp-database.ts'

let database: TempDatabase
let now: Date
beforeEach(() => {
  database = tempDatabase()
  now = new Date('2026-11-23T08:00:00Z')
})
afterEach(() => database.close())

type Alive = { mailbox?: boolean; outbox?: boolean }
const BOTH = { mailbox: true, outbox: true }

/** Time passes; the living parts give their heartbeat, the watch looks every ten seconds. */
function pass(minutes: number, alive: Alive, ways: AlarmWay[] = ['mail', 'webhook']): void {
  for (let tick = 0; tick < minutes * 6; tick += 1) {
    now = new Date(now.getTime() + 10_000)
    for (const part of ['mailbox', 'outbox'] as const)
      if (alive[part]) recordHealth(database.db, { part, state: 'ok', words: '' }, now)
    watchParts(database.db, ways, now)
  }
}
const told = () =>
  database.db
    .select()
    .from(notices)
    .all()
    .map((row) => `${row.kind} ${row.way} ${row.parts.map(({ part }) => part).join('+')}`)
const queue = (fields: Partial<typeof outbox.$inferInsert> = {}) => {
  const key = `k${Math.random()}`
  database.db
    .insert(outbox)
    .values({
      kind: 'reply',
      key,
      toAddress: 'eltern@familie.example',
      subject: 's',
      textBody: 't',
      htmlBody: 'h',
      headers: {},
      messageId: `<${key}@schule.example>`,
      createdAt: now,
      dueAt: now,
      ...fields
    })
    .run()
}

test('a mailbox that falls silent is told once by each way after ten minutes, and so is its return', () => {
  pass(5, BOTH)
  pass(9, { outbox: true })
  expect(told()).toEqual([])
  pass(2, { outbox: true })
  expect(told()).toEqual(['alarm mail mailbox', 'alarm webhook mailbox'])
  pass(60, { outbox: true })
  expect(told()).toHaveLength(2)
  for (let n = 0; n < 2; n += 1) {
    const notice = takeDueNotice(database.db, 60_000, now)
    if (notice) recordNotice(database.db, notice, { sent: true, reason: '250 ok' }, now)
  }
  pass(1, BOTH)
  expect(told().slice(2)).toEqual(['recovered mail mailbox', 'recovered webhook mailbox'])
  pass(30, BOTH)
  expect(told()).toHaveLength(4)
  const types = database.db
    .select()
    .from(events)
    .all()
    .map(({ type }) => type)
  expect(types.filter((type) => type.startsWith('alarm.'))).toEqual(['alarm.raised', 'alarm.ended'])
})

test('a dead mail process is one alarm about both directions, and a reminder after four hours', () => {
  pass(1, BOTH, ['mail'])
  pass(11, {}, ['mail'])
  expect(told()).toEqual(['alarm mail mailbox+outbox'])
  pass(240, {}, ['mail'])
  expect(told()).toEqual(['alarm mail mailbox+outbox', 'reminder mail mailbox+outbox'])
})

test('two watch processes tell an outage once, a restart in the middle neither repeats nor forgets it', () => {
  pass(1, BOTH, ['mail'])
  const other = database.connect()
  for (let tick = 0; tick < 70; tick += 1) {
    now = new Date(now.getTime() + 10_000)
    recordHealth(database.db, { part: 'outbox', state: 'ok', words: '' }, now)
    watchParts(tick % 2 ? database.db : other, ['mail'], now)
  }
  expect(told()).toEqual(['alarm mail mailbox'])
})

test('a night of sleep, a start after days and a clock that was set alarm nobody and show no banner', () => {
  pass(5, BOTH)
  for (const hours of [9, 72, -3, 2]) {
    now = new Date(now.getTime() + hours * 3_600_000)
    queue({ createdAt: new Date(now.getTime() - 7_200_000), dueAt: new Date(now.getTime() - 7_200_000) })
    watchParts(database.db, ['mail'], now)
    const health = healthOf(database.db, now)
    expect([health.mailbox.state, health.outbox.state]).toEqual(['ok', 'ok'])
    database.db.update(outbox).set({ state: 'sent' }).run()
    pass(12, BOTH, ['mail'])
  }
  expect(told()).toEqual([])
})

test('the banner comes after three minutes of silence, whether a watch lives or not', () => {
  pass(2, BOTH)
  pass(2, { outbox: true })
  expect(healthOf(database.db, now).mailbox.state).toBe('ok')
  pass(1.5, { outbox: true })
  expect(healthOf(database.db, now)).toMatchObject({ mailbox: { state: 'silent' }, watch: 'ok' })
  const later = new Date(now.getTime() + 600_000)
  expect(healthOf(database.db, later)).toMatchObject({
    mailbox: { state: 'silent' },
    outbox: { state: 'silent' },
    watch: 'silent'
  })
})

test('a mail that is due for more than ten minutes is shown and told', () => {
  pass(1, BOTH, ['mail'])
  queue()
  pass(9, BOTH, ['mail'])
  expect(healthOf(database.db, now).outbox.state).toBe('ok')
  pass(2, BOTH, ['mail'])
  expect(healthOf(database.db, now).outbox.state).toBe('stuck')
  expect(told()).toEqual(['alarm mail waiting'])
})

test('mails that wait their turn while others leave are no trouble, for an hour', () => {
  queue()
  for (let left = 0; left < 5; left += 1) {
    queue({ state: 'sent', sentAt: now })
    pass(9, BOTH, ['mail'])
  }
  expect(healthOf(database.db, now).outbox.state).toBe('ok')
  expect(told()).toEqual([])
  for (let left = 0; left < 3; left += 1) {
    queue({ state: 'sent', sentAt: now })
    pass(9, BOTH, ['mail'])
  }
  expect(healthOf(database.db, now).outbox.state).toBe('stuck')
  expect(told()).toEqual(['alarm mail waiting'])
})

test('a server that puts our mails off is shown and told; one mail put off twice is everyday life', () => {
  const later = () => new Date(now.getTime() + 3_600_000)
  pass(1, BOTH, ['mail'])
  queue({ state: 'deferred', attempts: 2, dueAt: later() })
  pass(12, BOTH, ['mail'])
  expect(healthOf(database.db, now).outbox.state).toBe('ok')
  expect(told()).toEqual([])
  queue({ state: 'deferred', attempts: 1, dueAt: later(), toAddress: 'andere@familie.example' })
  pass(11, BOTH, ['mail'])
  expect(healthOf(database.db, now).outbox.state).toBe('deferred')
  expect(told()).toEqual(['alarm mail deferred'])
})

test('while the outgoing server is away, mails that wait because of it are no second alarm', () => {
  pass(1, BOTH, ['mail'])
  recordHealth(database.db, { part: 'outbox', state: 'refused', words: '535 no' }, now)
  queue()
  queue({ state: 'deferred', toAddress: 'andere@familie.example' })
  pass(30, { mailbox: true }, ['mail'])
  expect(told()).toEqual(['alarm mail outbox'])
})

test('stored mails of which nothing becomes are told, too', () => {
  pass(1, BOTH, ['mail'])
  const { id } = database.db
    .insert(mailboxEpochs)
    .values({ mailbox: 'a', uidValidity: '1', firstSeenAt: now })
    .returning({ id: mailboxEpochs.id })
    .get()
  database.db
    .insert(rawMails)
    .values({ epochId: id, uid: 1, sha256: 'a', size: 0, receivedAt: now, storedAt: now })
    .run()
  pass(11, BOTH, ['mail'])
  expect(told()).toEqual(['alarm mail intake'])
})

test('a line that flaps all day stays within the limits of alarms', () => {
  for (let round = 0; round < 60; round += 1) {
    pass(11, { outbox: true }, ['webhook'])
    pass(1, BOTH, ['webhook'])
  }
  expect(told().length).toBeLessThanOrEqual(24)
  expect(told().length).toBeGreaterThanOrEqual(20)
})

test('an alarm that could not be sent before its end is dropped, its end is told with the beginning', () => {
  pass(1, BOTH, ['webhook'])
  pass(11, { outbox: true }, ['webhook'])
  const notice = takeDueNotice(database.db, 60_000, now)
  if (!notice) throw new Error('no notice')
  recordNotice(database.db, notice, { sent: false, reason: 'ECONNREFUSED' }, now)
  pass(1, BOTH, ['webhook'])
  const rows = database.db.select().from(notices).all()
  expect(rows.map(({ kind, state }) => [kind, state])).toEqual([
    ['alarm', 'dropped'],
    ['recovered', 'queued']
  ])
  expect(rows[1]?.parts[0]?.since).toBe(Date.UTC(2026, 10, 23, 8, 1, 0))
})

test('one process at a time has a notice; what a dead one had is tried again; after a day it is given up', () => {
  pass(12, {}, ['mail'])
  const first = takeDueNotice(database.db, 60_000, now)
  expect(takeDueNotice(database.connect(), 60_000, now)).toBeUndefined()
  now = new Date(now.getTime() + 60_000)
  const second = takeDueNotice(database.db, 60_000, now)
  expect(second).toMatchObject({ id: first?.id, messageId: first?.messageId, attempts: 2 })
  let notice: Notice | undefined = second
  let attempts = 1
  while (notice) {
    recordNotice(database.db, notice, { sent: false, reason: 'HTTP 500' }, now)
    const next = database.db.select().from(notices).get()
    if (next?.state !== 'queued') break
    now = next.dueAt
    notice = takeDueNotice(database.db, 60_000, now)
    attempts += 1
  }
  expect(database.db.select().from(notices).get()).toMatchObject({ state: 'failed', reason: 'HTTP 500' })
  expect(attempts).toBeGreaterThan(40)
  expect(attempts).toBeLessThan(60)
})

test('what is told names the school, what, since when and where to look, in two languages, and nobody', () => {
  const notice = {
    kind: 'alarm' as const,
    parts: [{ part: 'mailbox' as const, since: Date.UTC(2026, 10, 23, 8, 1, 0) }]
  }
  const { title, text } = noticeText(notice, SCHOOL)
  expect(title).toBe(
    '[Gymnasium am Werder] Lotse meldet eine Störung der Post / Lotse reports trouble with mail'
  )
  expect(text).toContain('Das Postfach wird nicht gelesen.')
  expect(text).toContain('um 9:01 Uhr')
  expect(text).toContain('The mailbox is not being read.')
  expect(text).toContain('https://hilfe.gym-werder.example/uebersicht#post')
  expect(text).not.toContain('@')
})
