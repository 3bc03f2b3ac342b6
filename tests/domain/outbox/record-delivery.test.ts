import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordDelivery } from '#app/domain/outbox/record-delivery.ts'
import { nextOutboxMoment, takeDueMail } from '#app/domain/outbox/take-due-mail.ts'
import { tickets } from '#db/schema/index.ts'
import { answeredTicket, SCHOOL, type Sending, sending } from '#tests/support/sending.ts'

let send: Sending
beforeEach(() => {
  send = sending()
})
afterEach(() => send.end())
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute))
const db = () => send.database.db

describe('the result of an attempt', () => {
  test('noted twice changes nothing more, and a mail that was sent stays sent', () => {
    const ticketId = answeredTicket(send.database)
    const id = send.queue({ kind: 'reply', ticketId })
    recordDelivery(db(), id, { state: 'failed', reason: '550' }, SCHOOL, at(1))
    recordDelivery(db(), id, { state: 'failed', reason: '550' }, SCHOOL, at(2))
    expect(send.eventTypes()).toEqual(['ticket.answer_not_delivered'])

    const other = send.queue()
    recordDelivery(db(), other, { state: 'sent', reason: '250 ok' }, SCHOOL, at(1))
    recordDelivery(db(), other, { state: 'unknown', reason: 'spät' }, SCHOOL, at(2))
    expect(send.row(other)).toMatchObject({ state: 'sent', reason: '250 ok', sentAt: at(1) })
  })

  test('a lost answer makes the ticket work again, with a fresh due time', () => {
    const ticketId = answeredTicket(send.database)
    const late = { dueAt: new Date(0), waitingSince: null }
    db().update(tickets).set(late).where(eq(tickets.id, ticketId)).run()
    const id = send.queue({ kind: 'reply', ticketId, createdAt: at(0) })
    recordDelivery(db(), id, { state: 'unknown', reason: 'spät' }, SCHOOL, at(5))
    expect(db().select().from(tickets).get()).toMatchObject({
      state: 'open',
      waitingSince: at(0),
      // Nobody knows the child's lessons: the next school day at 08:00.
      dueAt: new Date('2026-11-24T07:00:00Z')
    })
  })

  test.each(['ack', 'notify', 'code'] as const)('a lost mail of kind %s opens no ticket', (kind) => {
    const ticketId = answeredTicket(send.database)
    recordDelivery(db(), send.queue({ kind, ticketId }), { state: 'failed', reason: '550' }, SCHOOL, at(1))
    expect(db().select().from(tickets).where(eq(tickets.id, ticketId)).get()?.state).toBe('waiting')
    expect(send.eventTypes()).toEqual([])
  })

  test('a deferred answer leaves the ticket alone', () => {
    const ticketId = answeredTicket(send.database)
    const id = send.queue({ kind: 'reply', ticketId })
    recordDelivery(db(), id, { state: 'deferred', reason: '450', dueAt: at(5) }, SCHOOL, at(1))
    expect(send.row(id)).toMatchObject({ state: 'deferred', dueAt: at(5), leaseUntil: null })
    expect(db().select().from(tickets).get()?.state).toBe('waiting')
  })
})

describe('taking what is due', () => {
  test('each mail is taken once, with a lease', () => {
    const id = send.queue({ dueAt: at(0) })
    expect(takeDueMail(db(), 60_000, SCHOOL, at(1))).toMatchObject({
      id,
      state: 'sending',
      attempts: 1,
      leaseUntil: at(2)
    })
    expect(takeDueMail(db(), 60_000, SCHOOL, at(1))).toBeUndefined()
  })

  test('the next moment is the earliest due mail or end of a lease', () => {
    expect(nextOutboxMoment(db())).toBeNull()
    send.queue({ dueAt: at(30) })
    expect(nextOutboxMoment(db())).toEqual(at(30))
    send.queue({ dueAt: at(0) })
    takeDueMail(db(), 60_000, SCHOOL, at(1))
    expect(nextOutboxMoment(db())).toEqual(at(2))
  })
})
