import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { takeInMail, takeInUnreadable } from '#app/domain/intake/take-in.ts'
import { closeTicket } from '#app/domain/tickets/close.ts'
import { newestFromFamily } from '#app/domain/tickets/reply.ts'
import { messages, outbox, rawMails, ticketOffers, ticketParticipants, tickets } from '#db/schema/index.ts'
import { helpSchool, incoming, SCHOOL } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

const theTicket = (school: ReturnType<typeof helpSchool>, id = 1) =>
  school.db.select().from(tickets).where(eq(tickets.id, id)).get()

test('a first mail opens ticket 1: child, device and problem read, offered to the expert, acknowledged', () => {
  const school = helpSchool()
  school.receive({})
  expect(theTicket(school)).toMatchObject({
    id: 1,
    state: 'open',
    platform: 'ios',
    platformEvidence: 'body',
    problem: 'P-13'
  })
  expect(
    school.db
      .select()
      .from(ticketOffers)
      .all()
      .map((offer) => offer.staffId)
  ).toEqual([school.keller])
  const sent = school.db.select().from(outbox).all()
  expect(sent.map((mail) => [mail.kind, mail.toAddress])).toEqual([
    ['notify', 'keller@gym-werder.example'],
    ['ack', 'aylin.yildiz@familie.example']
  ])
})

test('the notification names no child, no family and none of their words (DP-22)', () => {
  const school = helpSchool()
  school.receive({})
  const notification = school.db.select().from(outbox).where(eq(outbox.kind, 'notify')).get()
  const all = `${notification?.subject} ${notification?.textBody} ${notification?.htmlBody}`
  expect(all).toContain('#1')
  expect(all).toContain('iPad/iPhone')
  expect(all).toContain('Klassenstufe: 5')
  for (const secret of ['Emre', 'Yıldız', 'aylin', 'hört Emre', '5a']) expect(all).not.toContain(secret)
})

test('the acknowledgement quotes nothing, has no name in the subject, and asks only what was not said', () => {
  const school = helpSchool()
  school.receive({ visible: 'Guten Tag, Emre aus der 5a kommt nicht hinein, es geht einfach nicht.' })
  const ack = school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).get()
  expect(ack?.subject.length).toBeLessThanOrEqual(60)
  expect(ack?.subject).not.toContain('Emre')
  expect(ack?.textBody).not.toContain('einfach nicht')
  expect(ack?.textBody).toContain('Welches Gerät')
  expect(ack?.textBody).not.toContain('Welches Kind')
  expect(ack?.textBody.match(/https:\/\/\S+\/a\//g)).toHaveLength(1)
  expect(ack?.headers).toMatchObject({ 'Auto-Submitted': 'auto-replied' })
})

test.each([
  ['JETZT: Emre kommt nicht rein', false],
  ['Emre kommt nicht rein', true]
])('the acknowledgement to „%s“ tells of JETZT: %s', (subjectClean, told) => {
  const school = helpSchool()
  school.receive({ subjectClean, visible: 'Guten Tag, Emre aus der 5a kommt nicht hinein.' })
  const ack = school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).get()
  expect(ack?.textBody.includes('JETZT in den Betreff')).toBe(told)
})

test.each([
  ['while a lesson runs', '08:40', 'so bald wie möglich'],
  ['when it is nearer than half an hour', '10:05', 'so bald wie möglich'],
  ['with time left', '09:31', /spätestens am Montag.*10:15/]
])('the acknowledgement promises a time only if there is one: %s', (_when, time, promise) => {
  const school = helpSchool()
  school.receive({}, at(1, time))
  const ack = school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).get()
  expect(ack?.textBody).toMatch(promise)
  expect(ack?.textBody).not.toContain(time)
})

test('taking the same stored mail in again changes nothing', () => {
  const school = helpSchool()
  const rawMailId = school.receive({})
  takeInMail(school.db, { rawMailId, email: incoming({}), school: SCHOOL }, at(1, '09:40'))
  expect(school.db.select().from(tickets).all()).toHaveLength(1)
  expect(school.db.select().from(messages).where(eq(messages.direction, 'in')).all()).toHaveLength(1)
})

test('the same mail under another UID is a duplicate; the same Message-ID with other words is not', () => {
  const school = helpSchool()
  school.receive({ messageId: '<a@familie.example>' })
  const again = school.receive({ messageId: '<a@familie.example>' })
  const other = school.receive({
    messageId: '<a@familie.example>',
    visible: 'Jetzt geht auch das Bild nicht.'
  })
  const state = (id: number) => school.db.select().from(rawMails).where(eq(rawMails.id, id)).get()?.state
  expect([state(again), state(other)]).toEqual(['duplicate', 'done'])
  expect(school.db.select().from(messages).where(eq(messages.direction, 'in')).all()).toHaveLength(2)
})

test('a reply to our mail joins its ticket, opens it again and is not acknowledged a second time', () => {
  const school = helpSchool()
  school.receive({})
  const ack = school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).get()
  closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, at(1, '10:00'))
  school.receive({ inReplyTo: [ack?.messageId ?? ''], visible: 'Es geht immer noch nicht.' }, at(1, '12:00'))
  expect(school.db.select().from(tickets).all()).toHaveLength(1)
  expect(theTicket(school)).toMatchObject({ state: 'open', closedAt: null })
  expect(school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).all()).toHaveLength(1)
})

test('a stranger with a guessed number in the subject gets a ticket of their own', () => {
  const school = helpSchool()
  school.receive({})
  const from = { name: 'Fremd', address: 'fremd@anderswo.example' }
  school.receive({ from, subject: 'Re: [GAW #1] Antwort', subjectNumber: 1, visible: 'Was steht da?' })
  expect(theTicket(school, 2)).toMatchObject({ relatedTicketId: 1 })
  expect(
    school.db.select().from(ticketParticipants).where(eq(ticketParticipants.ticketId, 1)).all()
  ).toHaveLength(1)
})

test('someone else in a real thread is taken in and flagged', () => {
  const school = helpSchool()
  school.receive({})
  const ack = school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).get()
  const from = { name: 'Papa', address: 'papa@arbeit.example' }
  school.receive({ from, inReplyTo: [ack?.messageId ?? ''], visible: 'Hier der Vater, es ist ein iPad.' })
  const flagged = school.db
    .select()
    .from(ticketParticipants)
    .where(eq(ticketParticipants.address, 'papa@arbeit.example'))
    .get()
  expect(flagged).toMatchObject({ ticketId: 1, stranger: true })
})

test('a thousand automatic mails open no ticket and send no mail', () => {
  const school = helpSchool()
  const kinds = ['auto-reply', 'bounce', 'bulk', 'own-loop'] as const
  for (let n = 0; n < 1000; n += 1) {
    const kind = kinds[n % kinds.length] ?? 'bulk'
    school.receive({
      kind,
      from: { name: null, address: `daemon${n}@server.example` },
      visible: `Nummer ${n}`
    })
  }
  expect(school.db.select().from(tickets).all()).toHaveLength(0)
  expect(school.db.select().from(outbox).all()).toHaveLength(0)
  expect(school.db.select().from(rawMails).where(eq(rawMails.state, 'done')).all()).toHaveLength(1000)
})

test('one sender gets one acknowledgement an hour, however many matters', () => {
  const school = helpSchool()
  for (const subject of ['Eins', 'Zwei', 'Drei'])
    school.receive({ subject, visible: `${subject}: Emre hört nichts.` })
  expect(school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).all()).toHaveLength(1)
  expect(school.db.select().from(tickets).all()).toHaveLength(3)
})

test('a volunteer who replies to the notification answers the family, and is none of it', () => {
  const school = helpSchool()
  school.receive({})
  const notification = school.db.select().from(outbox).where(eq(outbox.kind, 'notify')).get()
  const from = { name: 'Frau Keller', address: 'keller@gym-werder.example' }
  school.receive({
    from,
    inReplyTo: [notification?.messageId ?? ''],
    visible: 'Bitte starten Sie das iPad neu.'
  })
  expect(school.db.select().from(outbox).where(eq(outbox.kind, 'reply')).all()).toMatchObject([
    { staffId: school.keller, toAddress: 'aylin.yildiz@familie.example' }
  ])
  expect(newestFromFamily(school.db, 1)?.fromAddress).toBe('aylin.yildiz@familie.example')
  expect(school.db.select().from(ticketParticipants).all()).toHaveLength(1)
})

test('what cannot be read becomes a ticket with the original, not a silence', () => {
  const school = helpSchool()
  const { epochId } = { epochId: 1 }
  const raw = school.db
    .insert(rawMails)
    .values({
      epochId,
      uid: 999,
      sha256: 'x',
      size: 1,
      receivedAt: at(1, '09:00'),
      storedAt: at(1, '09:00')
    })
    .returning({ id: rawMails.id })
    .get()
  takeInUnreadable(school.db, { rawMailId: raw.id, reason: 'kein MIME', school: SCHOOL }, at(1, '09:01'))
  expect(theTicket(school)).toMatchObject({ kind: 'unreadable', state: 'open' })
  expect(school.db.select().from(rawMails).where(eq(rawMails.id, raw.id)).get()).toMatchObject({
    state: 'unreadable',
    ticketId: 1
  })
})
