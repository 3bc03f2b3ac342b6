import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetBodies } from '#app/domain/outbox/forget-bodies.ts'
import { healthOf } from '#app/domain/outbox/health.ts'
import { sendAgain, settleUndelivered } from '#app/domain/outbox/settle-undelivered.ts'
import { takeDueMail } from '#app/domain/outbox/take-due-mail.ts'
import { undeliveredMails } from '#app/domain/outbox/undelivered.ts'
import { postHealth } from '#app/domain/students/board-post.ts'
import { events, staff } from '#db/schema/index.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { type Sending, sending } from '#tests/support/sending.ts'

let send: Sending
let staffId: number
beforeEach(() => {
  send = sending()
  staffId = db()
    .insert(staff)
    .values({ displayName: 'Frau Weber', firstName: 'Eva', lastName: 'Weber', isAdmin: true })
    .returning({ id: staff.id })
    .get().id
})
afterEach(() => send.end())
const db = () => send.database.db
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute))
const failed = (state: 'failed' | 'unknown' = 'failed') =>
  send.queue({
    state,
    reason: '550',
    attempts: 3,
    bytes: Buffer.from('fertig'),
    dueAt: at(0),
    createdAt: at(0)
  })
const counted = () => [
  healthOf(db(), at(9)).outbox.failed,
  postHealth(db(), at(9)).outbox.failed,
  undeliveredMails(db()).length
]

test('a mail that somebody has looked at counts no longer, and is emptied in its time', () => {
  const id = failed('unknown')
  expect(counted()).toEqual([1, 1, 1])
  expect(settleUndelivered(db(), { outboxId: id, staffId }, at(5))).toBe(true)
  expect(settleUndelivered(db(), { outboxId: id, staffId }, at(6))).toBe(false)
  expect(sendAgain(db(), { outboxId: id, staffId }, at(6))).toBe(false)
  expect(counted()).toEqual([0, 0, 0])
  expect(send.row(id)).toMatchObject({ state: 'unknown', settledAt: at(5) })
  expect(send.eventTypes()).toEqual(['mail.settled'])
  forgetBodies(db(), new Date(at(5).getTime() + 15 * 86_400_000))
  expect(send.row(id)).toMatchObject({ textBody: '', bytes: null })
})

test('the same bytes go out once more, at once', () => {
  const id = failed()
  expect(sendAgain(db(), { outboxId: id, staffId }, at(5))).toBe(true)
  expect(sendAgain(db(), { outboxId: id, staffId }, at(5))).toBe(false)
  expect(counted()).toEqual([0, 0, 0])
  const taken = takeDueMail(db(), 60_000, SCHOOL, at(5))
  expect(taken).toMatchObject({ id, attempts: 4, bytes: Buffer.from('fertig') })
  expect(db().select().from(events).all()).toMatchObject([
    { type: 'mail.sent_again', staffId, data: { outboxId: id } }
  ])
})

test('a mail that was sent, or has nothing left, is not sent again', () => {
  const sent = send.queue({ state: 'sent', sentAt: at(0) })
  expect(sendAgain(db(), { outboxId: sent, staffId }, at(5))).toBe(false)
  expect(settleUndelivered(db(), { outboxId: sent, staffId }, at(5))).toBe(false)
  const empty = send.queue({ kind: 'code', state: 'failed', textBody: '', htmlBody: '' })
  expect(sendAgain(db(), { outboxId: empty, staffId }, at(5))).toBe(false)
})

test('a notice planned for the morning waits for nobody, one that is due does', () => {
  const planned = () => {
    const { waiting, later, nextLater, oldest } = postHealth(db(), at(9)).outbox
    return { waiting, later, nextLater, oldest: oldest?.createdAt ?? null }
  }
  expect(planned()).toEqual({ waiting: 0, later: 0, nextLater: null, oldest: null })
  send.queue({ state: 'queued', createdAt: at(0), dueAt: at(50) })
  send.queue({ state: 'queued', createdAt: at(1), dueAt: at(40) })
  expect(planned()).toEqual({ waiting: 0, later: 2, nextLater: at(40), oldest: null })
  send.queue({ state: 'queued', createdAt: at(8), dueAt: at(8) })
  // An attempt that failed is trouble, although its next one is not due yet.
  send.queue({ state: 'deferred', createdAt: at(7), dueAt: at(30), reason: '451' })
  expect(planned()).toEqual({ waiting: 2, later: 2, nextLater: at(40), oldest: at(7) })
})
