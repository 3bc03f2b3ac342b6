import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { byStaff } from '#app/domain/events.ts'
import { reportLesson } from '#app/domain/lessons/report-lesson.ts'
import { tendSchool } from '#app/domain/tend-school.ts'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { closeTicket, reopenTicket } from '#app/domain/tickets/close.ts'
import { queueOf } from '#app/domain/tickets/queue.ts'
import { recordCall, startCall } from '#app/domain/tickets/record-call.ts'
import { releaseTicket } from '#app/domain/tickets/release.ts'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import { events, outbox, tickets } from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

const ticket = (school: HelpSchool) => school.db.select().from(tickets).get()
const told = (school: HelpSchool) =>
  school.db
    .select({ staffId: outbox.staffId, at: outbox.createdAt })
    .from(outbox)
    .where(eq(outbox.kind, 'notify'))
    .all()
const reopened = (school: HelpSchool) =>
  school.db
    .select()
    .from(events)
    .where(eq(events.type, 'ticket.reopened'))
    .all()
    .map((event) => event.data)

function answer(school: HelpSchool, now: Date) {
  const seenMessageId = newestFromFamily(school.db, 1)?.id ?? 0
  const reply = { ticketId: 1, staffId: school.keller, body: 'Bitte so.', guideId: null, seenMessageId }
  expect(replyToFamily(school.db, { ...reply, idempotencyKey: 'k1' }, SCHOOL, now)).toEqual({
    result: 'sent'
  })
}

function emreFails(school: HelpSchool, day: 1 | 2 | 3 | 4 | 5, slot: 'a' | 'b', now: Date) {
  const exceptions = [{ studentId: school.emre, result: 'failed' as const }]
  reportLesson(school.db, { lessonId: school.lesson(day, slot), hostId: school.hostId, exceptions }, now)
}

const solved = (school: HelpSchool) => ({
  ticketId: 1,
  staffId: school.keller,
  outcome: 'solved' as const,
  callBackAt: null,
  note: ''
})

test('a child that fails again after "gelöst" brings the ticket back, and its holder is told once', () => {
  const school = helpSchool()
  school.receive({}, at(1, '09:31'))
  recordCall(school.db, solved(school), at(1, '10:00'))
  expect(ticket(school)).toMatchObject({ state: 'waiting', claimedBy: school.keller })
  emreFails(school, 1, 'b', at(1, '11:05'))
  for (const time of ['11:06', '11:07']) tendSchool(school.db, SCHOOL, at(1, time))
  expect(ticket(school)).toMatchObject({
    state: 'open',
    claimedBy: school.keller,
    waitingSince: at(1, '11:06'),
    dueAt: at(2, '08:15')
  })
  expect(reopened(school)).toEqual([{ reason: 'help' }])
  expect(told(school).filter((mail) => mail.at >= at(1, '11:00'))).toEqual([
    { staffId: school.keller, at: at(1, '11:06') }
  ])
})

test('a free ticket that waited is offered again when the child fails', () => {
  const school = helpSchool()
  school.receive({}, at(1, '09:31'))
  recordCall(school.db, solved(school), at(1, '10:00'))
  releaseTicket(school.db, { ticketId: 1, staffId: school.keller }, SCHOOL, at(1, '10:05'))
  emreFails(school, 1, 'b', at(1, '11:05'))
  tendSchool(school.db, SCHOOL, at(1, '11:06'))
  expect(ticket(school)).toMatchObject({ state: 'open', claimedBy: null })
  expect(queueOf(school.db, 'offered', school.keller, at(1, '11:07')).map((entry) => entry.id)).toEqual([1])
})

test('a closed one comes back to the volunteer who had it, or is offered if that one is not there', () => {
  for (const isThere of [true, false]) {
    const school = helpSchool()
    school.receive({}, at(1, '09:31'))
    recordCall(school.db, solved(school), at(1, '10:00'))
    closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, at(1, '10:10'))
    if (!isThere) school.leaves(school.keller)
    emreFails(school, 1, 'b', at(1, '11:05'))
    tendSchool(school.db, SCHOOL, at(1, '11:06'))
    expect(ticket(school)).toMatchObject({ state: 'open', claimedBy: isThere ? school.keller : null })
    const after = told(school).filter((mail) => mail.at >= at(1, '11:00'))
    expect(after.map((mail) => mail.staffId)).toEqual([isThere ? school.keller : school.tran])
  }
})

test('a ticket opened again by hand has a fresh due time', () => {
  const school = helpSchool()
  school.receive({}, at(1, '09:31'))
  claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '09:40'))
  closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, at(1, '10:10'))
  const reopen = { ticketId: 1, actor: byStaff(school.tran), reason: 'staff' }
  expect(reopenTicket(school.db, reopen, SCHOOL, at(2, '12:00'))).toBe(true)
  expect(reopenTicket(school.db, reopen, SCHOOL, at(2, '12:01'))).toBe(false)
  expect(ticket(school)).toMatchObject({
    waitingSince: at(2, '12:00'),
    dueAt: at(3, '08:15'),
    closedAt: null
  })
})

test('an answer by the family starts the two hours anew, however long ago ours was', () => {
  const school = helpSchool()
  school.receive({}, at(1, '09:31'))
  answer(school, at(1, '11:35'))
  const ours = school.db.select().from(outbox).where(eq(outbox.kind, 'reply')).get()
  school.receive({ inReplyTo: [ours?.messageId ?? ''], visible: 'Geht nicht.' }, at(1, '14:30'))
  for (const time of ['14:31', '16:29']) tendSchool(school.db, SCHOOL, at(1, time))
  expect(ticket(school)).toMatchObject({ state: 'open', claimedBy: school.keller })
  tendSchool(school.db, SCHOOL, at(1, '16:30'))
  expect(ticket(school)?.claimedBy).toBeNull()
})

test('a call that nobody ended holds the ticket for an hour, not for days', () => {
  const school = helpSchool()
  school.receive({}, at(1, '12:00'))
  claimTicket(school.db, { ticketId: 1, staffId: school.keller }, at(1, '12:05'))
  startCall(school.db, { ticketId: 1, staffId: school.keller }, at(1, '12:10'))
  expect(queueOf(school.db, 'mine', school.keller, at(1, '13:00'))[0]?.calling).toBe(true)
  expect(queueOf(school.db, 'mine', school.keller, at(1, '13:10'))[0]?.calling).toBe(false)
  tendSchool(school.db, SCHOOL, at(3, '12:00'))
  expect(ticket(school)?.claimedBy).toBeNull()
})

test('a ticket given back while the family has its turn bothers nobody until it writes', () => {
  const school = helpSchool()
  school.receive({}, at(1, '09:31'))
  answer(school, at(1, '11:35'))
  const before = told(school).length
  releaseTicket(school.db, { ticketId: 1, staffId: school.keller }, SCHOOL, at(1, '11:40'))
  tendSchool(school.db, SCHOOL, at(1, '13:00'))
  expect(ticket(school)).toMatchObject({ state: 'waiting', claimedBy: null })
  expect(told(school)).toHaveLength(before)
  const ours = school.db.select().from(outbox).where(eq(outbox.kind, 'reply')).get()
  school.receive({ inReplyTo: [ours?.messageId ?? ''], visible: 'Geht nicht.' }, at(1, '14:30'))
  expect(told(school).length).toBeGreaterThan(before)
})
