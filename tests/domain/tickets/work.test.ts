import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { handOver } from '#app/domain/tickets/hand-over.ts'
import { queueCounts, queueOf } from '#app/domain/tickets/queue.ts'
import { recordCall } from '#app/domain/tickets/record-call.ts'
import { releaseTicket } from '#app/domain/tickets/release.ts'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import { ticketPage } from '#app/domain/tickets/ticket-page.ts'
import { calls, connectionStatus, events, notes, outbox, tickets } from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

function withTicket(): HelpSchool {
  const school = helpSchool()
  school.receive({})
  return school
}

const reply = (school: HelpSchool, more: object = {}) => ({
  ticketId: 1,
  staffId: school.keller,
  body: 'Bitte tippen Sie unten links auf „Audio“.',
  guideId: null,
  seenMessageId: newestFromFamily(school.db, 1)?.id ?? 0,
  idempotencyKey: 'k1',
  ...more
})

test('of two at once one wins and the other reads who has it', () => {
  const school = withTicket()
  const first = claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '10:02'))
  const second = claimTicket(school.db, { ticketId: 1, staffId: school.tran }, at(1, '10:02'))
  expect(first).toEqual({ result: 'claimed' })
  expect(second).toEqual({ result: 'taken', by: 'Frau Keller', at: at(1, '10:02') })
  expect(claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '10:03'))).toEqual({
    result: 'claimed'
  })
  expect(school.db.select().from(events).where(eq(events.type, 'ticket.claimed')).all()).toHaveLength(1)
  expect(claimTicket(school.db, { ticketId: 77, staffId: school.tran }, at(1, '10:03'))).toEqual({
    result: 'gone'
  })
})

test('a claim takes back the notifications nobody has been sent yet', () => {
  const school = withTicket()
  claimTicket(school.db, { ticketId: 1, staffId: school.tran }, at(1, '10:02'))
  expect(school.db.select().from(outbox).where(eq(outbox.kind, 'notify')).all()).toEqual([])
})

test('giving back offers it to the others; only who has it can give it back', () => {
  const school = withTicket()
  claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '10:02'))
  expect(releaseTicket(school.db, { ticketId: 1, staffId: school.tran }, SCHOOL, at(1, '10:05'))).toBe(false)
  expect(releaseTicket(school.db, { ticketId: 1, staffId: school.keller }, SCHOOL, at(1, '10:05'))).toBe(true)
  expect(queueOf(school.db, 'offered', school.tran, at(1, '10:06')).map((entry) => entry.id)).toEqual([1])
  expect(queueOf(school.db, 'offered', school.keller, at(1, '10:06'))).toEqual([])
})

test('handing over keeps the line of what was tried', () => {
  const school = withTicket()
  claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '10:02'))
  const hand = {
    ticketId: 1,
    fromStaffId: school.keller,
    toStaffId: school.tran,
    tried: 'iPad neu gestartet'
  }
  expect(handOver(school.db, hand, SCHOOL, at(1, '10:10'))).toBe(true)
  expect(handOver(school.db, hand, SCHOOL, at(1, '10:10'))).toBe(false)
  expect(school.db.select().from(tickets).get()).toMatchObject({ claimedBy: school.tran })
  expect(
    school.db
      .select()
      .from(notes)
      .all()
      .map((note) => note.body)
  ).toEqual(['iPad neu gestartet'])
})

test('an answer is one mail however often the button is pressed, and the family waits no longer', () => {
  const school = withTicket()
  expect(replyToFamily(school.db, reply(school), SCHOOL, at(1, '10:00'))).toEqual({ result: 'sent' })
  expect(replyToFamily(school.db, reply(school), SCHOOL, at(1, '10:00'))).toEqual({ result: 'sent' })
  const sent = school.db.select().from(outbox).where(eq(outbox.kind, 'reply')).all()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ toAddress: 'aylin.yildiz@familie.example', fromName: 'Frau Keller' })
  expect(sent[0]?.headers).not.toHaveProperty('Auto-Submitted')
  expect(sent[0]?.textBody).not.toContain('keller@')
  expect(school.db.select().from(tickets).get()).toMatchObject({ state: 'waiting', claimedBy: school.keller })
})

test('an answer written before the newest message was seen is held back', () => {
  const school = withTicket()
  const unseen = reply(school)
  const ack = school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).get()
  school.receive({ inReplyTo: [ack?.messageId ?? ''], visible: 'Es geht jetzt doch!' }, at(1, '09:50'))
  expect(replyToFamily(school.db, unseen, SCHOOL, at(1, '10:00'))).toEqual({ result: 'stale' })
  expect(school.db.select().from(outbox).where(eq(outbox.kind, 'reply')).all()).toEqual([])
})

test('nobody answers a family that somebody else takes care of', () => {
  const school = withTicket()
  claimTicket(school.db, { ticketId: 1, staffId: school.tran }, at(1, '10:00'))
  expect(replyToFamily(school.db, reply(school), SCHOOL, at(1, '10:01'))).toEqual({
    result: 'taken',
    by: 'Herr Tran'
  })
})

test('a call that solved it is help: the child is on trial, once', () => {
  const school = withTicket()
  expect(
    school.db.select().from(connectionStatus).where(eq(connectionStatus.studentId, school.emre)).get()?.state
  ).toBe('failing')
  const call = { ticketId: 1, staffId: school.keller, outcome: 'solved' as const, callBackAt: null, note: '' }
  expect(recordCall(school.db, call, at(1, '15:00'))).toEqual({ result: 'recorded' })
  expect(recordCall(school.db, call, at(1, '15:00'))).toEqual({ result: 'recorded' })
  expect(school.db.select().from(calls).all()).toHaveLength(1)
  expect(
    school.db.select().from(connectionStatus).where(eq(connectionStatus.studentId, school.emre)).get()?.state
  ).toBe('trial')
  expect(recordCall(school.db, { ...call, outcome: 'call_back' }, at(1, '15:30'))).toEqual({
    result: 'no_time'
  })
})

test('a second call with another note is another call', () => {
  const school = withTicket()
  const call = { ticketId: 1, staffId: school.keller, outcome: 'not_reached' as const, callBackAt: null }
  for (const note of ['Mailbox', 'Mailbox ', 'Großmutter am Apparat'])
    recordCall(school.db, { ...call, note }, at(1, '15:00'))
  expect(
    school.db
      .select()
      .from(calls)
      .all()
      .map((row) => row.note)
  ).toEqual(['Mailbox', 'Großmutter am Apparat'])
})

test('a call on a ticket that somebody else has is kept and changes nothing else', () => {
  const school = withTicket()
  claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '10:00'))
  const call = { ticketId: 1, staffId: school.tran, outcome: 'solved' as const, callBackAt: null, note: '' }
  expect(recordCall(school.db, call, at(1, '10:05'))).toEqual({ result: 'taken', by: 'Frau Keller' })
  expect(school.db.select().from(calls).all()).toMatchObject([{ staffId: school.tran, outcome: 'solved' }])
  expect(school.db.select().from(tickets).get()).toMatchObject({ state: 'open', claimedBy: school.keller })
})

test('the lists count what they show, and the page tells the story in order', () => {
  const school = withTicket()
  const counts = queueCounts(school.db, school.keller, at(1, '00:00'))
  expect(counts).toEqual({ offered: 1, mine: 0, open: 1, waiting: 0, done: 0 })
  claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '10:02'))
  const page = ticketPage(school.db, 1, school.keller, at(1, '10:05'))
  expect(page?.timeline.map((item) => item.kind)).toEqual(['in', 'out', 'event', 'event', 'event'])
  expect(page?.entry.children.map((child) => child.firstName)).toEqual(['Emre'])
  expect(ticketPage(school.db, 99, school.keller, at(1, '10:05'))).toBeNull()
})
