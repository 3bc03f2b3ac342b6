import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { closeTicket } from '#app/domain/tickets/close.ts'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import { contactAddresses, messages, outbox, tickets } from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

type Kind = (typeof outbox.$inferSelect)['kind']

const mailsOf = (school: HelpSchool, kind: Kind) =>
  school.db.select().from(outbox).where(eq(outbox.kind, kind)).all()

const theTicket = (school: HelpSchool) => school.db.select().from(tickets).where(eq(tickets.id, 1)).get()

/** The server says that this mail of ours did not arrive; nothing else in it names a mail. */
function bounce(school: HelpSchool, messageId: string | null, recipient: string | null, now: Date): void {
  const report = { messageId, recipient, status: '5.1.1', permanent: true }
  school.receive({ kind: 'bounce', from: null, bounce: report, visible: 'Unbekannt' }, now)
}

const idOf = (school: HelpSchool, kind: Kind): string => mailsOf(school, kind).at(-1)?.messageId ?? ''

function answer(school: HelpSchool, now: Date, idempotencyKey = 'k1'): void {
  const seenMessageId = newestFromFamily(school.db, 1)?.id ?? 0
  const reply = { ticketId: 1, staffId: school.keller, body: 'Bitte neu starten.', guideId: null }
  replyToFamily(school.db, { ...reply, seenMessageId, idempotencyKey }, SCHOOL, now)
}

test('a volunteer whose mailbox returns every notification is written to once', () => {
  const school = helpSchool()
  school.receive({})
  const waitingSince = theTicket(school)?.waitingSince
  for (let n = 0; n < 50; n += 1) {
    const [notification] = mailsOf(school, 'notify').slice(-1)
    bounce(school, notification?.messageId ?? '', 'keller@gym-werder.example', at(2, '10:00'))
  }
  expect(mailsOf(school, 'notify')).toHaveLength(1)
  expect(mailsOf(school, 'notify')[0]).toMatchObject({
    state: 'failed',
    reason: 'Die Adresse gibt es nicht. (5.1.1)'
  })
  expect(theTicket(school)).toMatchObject({ state: 'open', waitingSince })
})

test('a notification that comes back opens no closed ticket', () => {
  const school = helpSchool()
  school.receive({})
  school.db
    .update(outbox)
    .set({ state: 'sent', sentAt: at(1, '09:32') })
    .run()
  closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, at(1, '10:00'))
  bounce(school, idOf(school, 'notify'), null, at(1, '11:00'))
  expect(theTicket(school)).toMatchObject({ state: 'done' })
  expect(mailsOf(school, 'notify')).toMatchObject([{ state: 'failed' }])
})

test('a thousand copies of one returned acknowledgement cause no mail', () => {
  const school = helpSchool()
  school.receive({})
  const waitingSince = theTicket(school)?.waitingSince
  for (let n = 0; n < 1000; n += 1)
    bounce(school, idOf(school, 'ack'), 'aylin.yildiz@familie.example', at(1, '10:00'))
  expect(school.db.select().from(outbox).all()).toHaveLength(2)
  expect(theTicket(school)).toMatchObject({ state: 'open', waitingSince })
  expect(mailsOf(school, 'ack')).toMatchObject([{ state: 'failed' }])
})

test('a returned answer opens the ticket for its volunteer, once', () => {
  const school = helpSchool()
  school.receive({})
  answer(school, at(1, '10:00'))
  const before = mailsOf(school, 'notify').length
  for (let n = 0; n < 50; n += 1)
    bounce(school, idOf(school, 'reply'), null, new Date(at(1, '11:00').getTime() + n * 1000))
  expect(theTicket(school)).toMatchObject({
    state: 'open',
    claimedBy: school.keller,
    waitingSince: at(1, '11:00')
  })
  expect(mailsOf(school, 'notify')).toHaveLength(before)
  expect(mailsOf(school, 'reply')).toMatchObject([{ state: 'failed' }])
  answer(school, at(1, '12:00'), 'k2')
  bounce(school, mailsOf(school, 'reply')[0]?.messageId ?? '', null, at(1, '13:00'))
  expect(theTicket(school)).toMatchObject({ state: 'waiting' })
})

test('a returned answer nobody has any more is offered once more, with one notification', () => {
  const school = helpSchool()
  school.receive({})
  school.db
    .update(outbox)
    .set({ state: 'sent', attempts: 1, sentAt: at(1, '09:32') })
    .run()
  answer(school, at(1, '10:00'))
  school.db.update(tickets).set({ claimedBy: null, claimedAt: null }).run()
  for (let n = 0; n < 50; n += 1)
    bounce(school, idOf(school, 'reply'), null, new Date(at(1, '11:00').getTime() + n * 1000))
  expect(mailsOf(school, 'notify')).toHaveLength(2)
})

test('a closed ticket comes back for a lost answer, not for a lost acknowledgement', () => {
  const school = helpSchool()
  school.receive({})
  answer(school, at(1, '10:00'))
  const close = () =>
    closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, at(1, '10:30'))
  close()
  bounce(school, idOf(school, 'ack'), null, at(3, '10:00'))
  expect(theTicket(school)).toMatchObject({ state: 'done' })
  expect(mailsOf(school, 'ack')).toMatchObject([{ state: 'failed' }])
  bounce(school, idOf(school, 'reply'), null, at(3, '10:01'))
  // Due 15 minutes before the next lesson of that day, not of the day it was opened.
  expect(theTicket(school)).toMatchObject({ state: 'open', dueAt: at(3, '10:15') })
})

test('a report that names neither a mail nor a recipient is a line in the ticket and marks nothing', () => {
  const school = helpSchool()
  school.receive({})
  answer(school, at(1, '10:00'))
  const token = mailsOf(school, 'reply')[0]?.textBody.match(/https:\S+\/a\/[\w-]+/)?.[0] ?? ''
  const report = { messageId: null, recipient: null, status: null, permanent: true }
  school.receive({ kind: 'bounce', from: null, bounce: report, quotedLinks: [token] }, at(1, '11:00'))
  expect(school.db.select().from(messages).where(eq(messages.kind, 'bounce')).all()).toHaveLength(1)
  expect(mailsOf(school, 'reply')).toMatchObject([{ state: 'queued' }])
  expect(theTicket(school)).toMatchObject({ state: 'waiting' })
})

test('a mail of ours without a ticket that comes back is marked, and its address noted', () => {
  const school = helpSchool()
  const mail = {
    kind: 'ask' as const,
    key: 'ask:1',
    toAddress: 'aylin.yildiz@familie.example',
    subject: 'Hat es geklappt?',
    textBody: 'x',
    htmlBody: 'x',
    headers: {},
    messageId: '<AAAAAAAAAAAAAAAAAAAAAA.ask@gym-werder.example>',
    state: 'sent' as const,
    createdAt: at(1, '13:00'),
    dueAt: at(1, '13:00')
  }
  school.db.insert(outbox).values(mail).run()
  bounce(school, mail.messageId, null, at(1, '13:01'))
  expect(mailsOf(school, 'ask')).toMatchObject([{ state: 'failed' }])
  const address = school.db
    .select()
    .from(contactAddresses)
    .where(eq(contactAddresses.address, mail.toAddress))
    .get()
  expect(address?.failingSince).toEqual(at(1, '13:01'))
})
