import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import {
  contactAddresses,
  contacts,
  guardianships,
  messages,
  outbox,
  students,
  ticketParticipants,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { type RawIntake, rawIntake, rawText } from '#tests/support/raw-intake.ts'
import { at } from '#tests/support/small-school.ts'

const MOTHER = 'aylin.yildiz@familie.example'
const FIRST = 'Guten Tag, auf dem iPad hört Emre aus der 5a nichts.\n'
const LATER = 'Es geht leider immer noch nicht, was nun?\n'

let school: RawIntake
let serial = 0
beforeEach(async () => {
  school = rawIntake()
  await school.arrives(rawText({ 'Message-ID': '<first@familie.example>' }, FIRST))
})

const id = () => {
  serial += 1
  return `<t${serial}@familie.example>`
}
const all = () => school.db.select().from(tickets).all()
const ticket = (number = 1) => school.db.select().from(tickets).where(eq(tickets.id, number)).get()
const inbound = (number = 1) =>
  school.db
    .select()
    .from(messages)
    .where(and(eq(messages.ticketId, number), eq(messages.direction, 'in')))
    .all()
const participants = (number = 1) =>
  school.db.select().from(ticketParticipants).where(eq(ticketParticipants.ticketId, number)).all()
const children = (number: number) =>
  school.db.select().from(ticketStudents).where(eq(ticketStudents.ticketId, number)).all()
const acks = () => school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).all()

/** Frau Keller has answered; what her mail's Message-ID is. */
function answered(now = at(1, '09:40'), text = 'Bitte starten Sie das iPad neu.'): string {
  const reply = { ticketId: 1, staffId: school.keller, body: text, guideId: null }
  const seenMessageId = newestFromFamily(school.db, 1)?.id ?? 0
  const sent = replyToFamily(
    school.db,
    { ...reply, seenMessageId, idempotencyKey: `k${now.getTime()}` },
    SCHOOL,
    now
  )
  expect(sent).toEqual({ result: 'sent' })
  return school.lastSent('reply').messageId
}

describe('what ties a reply to its ticket', () => {
  test.each<[string, () => Record<string, string | null>, string]>([
    ['In-Reply-To', () => ({ 'In-Reply-To': school.lastSent('ack').messageId }), LATER],
    ['References alone', () => ({ References: `<x@y.example> ${school.lastSent('ack').messageId}` }), LATER],
    ['the link in the quote', () => ({}), ''],
    ['the family’s own earlier mail', () => ({ 'In-Reply-To': '<first@familie.example>' }), LATER],
    [
      'the number in the subject, from a participant',
      () => ({ Subject: 'Re: [GW #1] Ihre Mail ist da' }),
      LATER
    ]
  ])('%s', async (_evidence, fields, text) => {
    const body =
      text ||
      `${LATER}\nAm 23.03.2020 um 09:31 schrieb Schule <${SCHOOL.supportAddress}>:\n${school.lastSent('ack').textBody.replace(/^/gm, '> ')}`
    await school.arrives(
      rawText({ 'Message-ID': id(), Subject: 'Noch etwas', ...fields() }, body),
      at(1, '09:50')
    )
    expect(all()).toHaveLength(1)
    expect(inbound()).toHaveLength(2)
    expect(acks()).toHaveLength(1)
  })

  test.each([
    'AW:',
    'Aw:',
    'Antw:',
    'WG:',
    'Wtr:',
    'Re[5]:',
    'RE(2):',
    'SV:',
    'AW: WG: Re:',
    'Antwort:',
    'Ynt:',
    'Odp:',
    'На:'
  ])('„%s“ in front of the subject is cut, and the number behind it read', async (prefix) => {
    const Subject = /[^ -~]/.test(prefix)
      ? `=?utf-8?B?${Buffer.from(`${prefix} [GW #1] Kein Bild`).toString('base64')}?=`
      : `${prefix} [GW #1] Kein Bild`
    await school.arrives(rawText({ 'Message-ID': id(), Subject }, LATER))
    expect(inbound()).toHaveLength(2)
    await school.arrives(
      rawText(
        { 'Message-ID': id(), Subject: Subject.replace('[GW #1] ', ''), From: 'neu@familie.example' },
        FIRST
      )
    )
    if (!/[^ -~]/.test(prefix)) expect(ticket(2)?.subject).toBe('Kein Bild')
  })

  test('a mail that answers what nobody knows here (a ticket that is gone) opens a new one', async () => {
    const gone = '<bcdfghjkmnpqrstvbcdfghjkmnpqrstv.reply@gym-werder.example>'
    await school.arrives(
      rawText(
        {
          'Message-ID': id(),
          'In-Reply-To': gone,
          From: 'neu@familie.example',
          Subject: 'AW: [GW #99] Antwort'
        },
        LATER
      )
    )
    expect(all()).toHaveLength(2)
    expect(inbound(2)[0]?.visible.trim()).toBe(LATER.trim())
    expect(acks()).toHaveLength(2)
  })

  test('from the family, with a gone ticket: the new one hints at the one that is open', async () => {
    await school.arrives(
      rawText(
        { 'Message-ID': id(), 'In-Reply-To': '<gone@gym-werder.example>', Subject: 'Re: Antwort' },
        LATER
      )
    )
    expect(ticket(2)).toMatchObject({ relatedTicketId: 1 })
  })
})

describe('who may write', () => {
  test('a second parent on file, in the thread: taken in, flagged, sent nothing, and can be answered', async () => {
    const household =
      school.db.select().from(students).where(eq(students.id, school.emre)).get()?.householdId ?? null
    const father = school.db
      .insert(contacts)
      .values({ kind: 'guardian', name: 'Deniz Yıldız', householdId: household, createdAt: at(1, '07:00') })
      .returning({ id: contacts.id })
      .get().id
    school.db.insert(contactAddresses).values({ contactId: father, address: 'deniz@arbeit.example' }).run()
    school.db.insert(guardianships).values({ contactId: father, studentId: school.emre }).run()
    const messageId = answered()
    await school.arrives(
      rawText({ From: 'deniz@arbeit.example', 'Message-ID': id(), 'In-Reply-To': messageId }, LATER),
      at(1, '09:50')
    )
    expect(inbound()).toHaveLength(2)
    expect(participants()).toMatchObject([
      { address: MOTHER, stranger: false },
      { address: 'deniz@arbeit.example', stranger: true }
    ])
    expect(school.db.select().from(outbox).where(eq(outbox.toAddress, 'deniz@arbeit.example')).all()).toEqual(
      []
    )
    expect(inbound()[1]?.reasons).toHaveProperty('stranger')
  })

  test('an unknown address in the thread is taken in and flagged; what we sent before never goes there', async () => {
    const messageId = answered()
    await school.arrives(
      rawText({ From: 'fremd@anderswo.example', 'Message-ID': id(), 'In-Reply-To': messageId }, LATER)
    )
    expect(participants()).toMatchObject([
      { stranger: false },
      { address: 'fremd@anderswo.example', stranger: true }
    ])
    answered(at(1, '10:00'), 'Bitte noch einmal versuchen.')
    expect(school.lastSent('reply').toAddress).toBe(MOTHER)
    expect(
      school.db.select().from(outbox).where(eq(outbox.toAddress, 'fremd@anderswo.example')).all()
    ).toEqual([])
  })

  test('a spoofed number from a stranger opens a ticket of its own, with a hint and without a child', async () => {
    await school.arrives(
      rawText(
        { From: 'fremd@anderswo.example', 'Message-ID': id(), Subject: 'Re: [GW #1] Emre' },
        'Was schrieben Sie über Emre aus der 5a?'
      )
    )
    expect(inbound()).toHaveLength(1)
    expect(ticket(2)).toMatchObject({ relatedTicketId: 1, householdId: null })
    expect(children(2).every((row) => row.ambiguous)).toBe(true)
    expect(acks()[1]?.textBody).not.toContain('iPad')
  })

  test('To and Cc become no participants', async () => {
    const fields = {
      'Message-ID': id(),
      To: `${SCHOOL.supportAddress}, opa@anderswo.example`,
      Cc: 'tante@anderswo.example',
      'In-Reply-To': school.lastSent('ack').messageId
    }
    await school.arrives(rawText(fields, LATER))
    expect(participants().map((row) => row.address)).toEqual([MOTHER])
    await school.arrives(
      rawText({ From: 'tante@anderswo.example', 'Message-ID': id(), Subject: 'Re: [GW #1] Ihre Mail' }, LATER)
    )
    expect(all()).toHaveLength(2)
  })

  test('a Reply-To of somebody else gets neither acknowledgement nor answer', async () => {
    await school.arrives(
      rawText(
        { From: 'neu@familie.example', 'Reply-To': 'boese@anderswo.example', 'Message-ID': id() },
        'Guten Tag, auf dem iPad geht der Ton nicht.'
      )
    )
    expect(acks()[1]?.toAddress).toBe('neu@familie.example')
    const seenMessageId = newestFromFamily(school.db, 2)?.id ?? 0
    replyToFamily(
      school.db,
      {
        ticketId: 2,
        staffId: school.tran,
        body: 'Bitte neu starten.',
        guideId: null,
        seenMessageId,
        idempotencyKey: 'r'
      },
      SCHOOL,
      at(1, '10:00')
    )
    expect(school.lastSent('reply').toAddress).toBe('neu@familie.example')
    expect(
      school.db.select().from(outbox).where(eq(outbox.toAddress, 'boese@anderswo.example')).all()
    ).toEqual([])
  })

  test('a student who writes is the child the matter is about', async () => {
    const contact = school.db
      .insert(contacts)
      .values({ kind: 'student', name: 'Noor Al-Masri', createdAt: at(1, '07:00') })
      .returning({ id: contacts.id })
      .get().id
    school.db.insert(contactAddresses).values({ contactId: contact, address: 'noor@schule.example' }).run()
    school.db.insert(guardianships).values({ contactId: contact, studentId: school.noor }).run()
    await school.arrives(
      rawText({ From: 'noor@schule.example', 'Message-ID': id() }, 'Hallo, ich komme am Laptop nicht rein.')
    )
    expect(children(2)).toMatchObject([{ studentId: school.noor, ambiguous: false }])
  })

  test('a teacher who writes opens a matter like any other, about the child that is named', async () => {
    await school.arrives(
      rawText(
        { From: 'tran@gym-werder.example', 'Message-ID': id() },
        'Liebes Team, Jonas Weiß aus der 5a kommt nicht in die Stunde.'
      )
    )
    expect(children(2)).toMatchObject([{ studentId: school.jonas }])
    expect(acks()[1]?.toAddress).toBe('tran@gym-werder.example')
  })
})
