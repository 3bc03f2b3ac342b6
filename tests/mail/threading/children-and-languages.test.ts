import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { closeTicket } from '#app/domain/tickets/close.ts'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import { ARRIVED_LINES } from '#app/locales/arrived-lines.ts'
import {
  contactAddresses,
  events,
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
const _inbound = (number = 1) =>
  school.db
    .select()
    .from(messages)
    .where(and(eq(messages.ticketId, number), eq(messages.direction, 'in')))
    .all()
const _participants = (number = 1) =>
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

describe('a closed ticket', () => {
  const closed = (time: Date) =>
    closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, time)

  test('closed lately: open again, with whoever had it', async () => {
    const messageId = answered()
    closed(at(1, '10:00'))
    await school.arrives(rawText({ 'Message-ID': id(), 'In-Reply-To': messageId }, LATER), at(1, '12:00'))
    expect(all()).toHaveLength(1)
    expect(ticket()).toMatchObject({ state: 'open', closedAt: null, claimedBy: school.keller })
    expect(school.db.select().from(events).where(eq(events.type, 'ticket.reopened')).all()).toHaveLength(1)
  })

  test('closed long ago: a new one, linked, acknowledged; the old one stays closed', async () => {
    const messageId = answered()
    closed(at(1, '10:00'))
    const later = new Date(at(1, '10:00').getTime() + 31 * 86_400_000)
    await school.arrives(rawText({ 'Message-ID': id(), 'In-Reply-To': messageId }, LATER), later)
    expect(ticket()).toMatchObject({ state: 'done' })
    expect(ticket(2)).toMatchObject({ state: 'open', relatedTicketId: 1 })
    expect(acks()).toHaveLength(2)
  })
})

describe('which child', () => {
  const sibling = () => {
    const household =
      school.db.select().from(students).where(eq(students.id, school.emre)).get()?.householdId ?? 0
    const child = school.db
      .insert(students)
      .values({
        firstName: 'Elif',
        lastName: 'Yıldız',
        className: '8b',
        householdId: household,
        platform: 'unknown'
      })
      .returning({ id: students.id })
      .get().id
    const mother =
      school.db.select().from(contactAddresses).where(eq(contactAddresses.address, MOTHER)).get()
        ?.contactId ?? 0
    school.db.insert(guardianships).values({ contactId: mother, studentId: child }).run()
    return child
  }
  const named = (number: number, ambiguous: boolean) =>
    children(number)
      .filter((row) => row.ambiguous === ambiguous)
      .map((row) => row.studentId)
      .sort()

  test('two children named: both are linked', async () => {
    const elif = sibling()
    await school.arrives(
      rawText({ 'Message-ID': id() }, 'Weder Emre (5a) noch Elif (8b) kommen am iPad in die Videokonferenz.')
    )
    expect(named(2, false)).toEqual([school.emre, elif].sort())
    expect(acks()[1]?.textBody ?? '').not.toContain('Welches Kind')
  })

  test('no child named by a mother of two: both are possible, none is chosen, and she is asked', async () => {
    const elif = sibling()
    await school.arrives(
      rawText({ 'Message-ID': id() }, 'Guten Tag, am iPad geht der Ton nicht.'),
      at(1, '12:00')
    )
    expect(named(2, false)).toEqual([])
    expect(named(2, true)).toEqual([school.emre, elif].sort())
    expect(acks()[1]?.textBody).toContain('Welches Kind')
  })

  test('a child nobody knows: a ticket without a child, and the question', async () => {
    await school.arrives(
      rawText(
        { From: 'neu@familie.example', 'Message-ID': id() },
        'Guten Tag, Wilhelmine Zabel aus der 7c hört am iPad nichts.'
      )
    )
    expect(children(2)).toEqual([])
    expect(acks()[1]?.textBody).toContain('Welches Kind')
  })
})

describe('the acknowledgement leads with the family’s language', () => {
  test.each([
    ['de', 'Guten Tag, mein Sohn kommt seit heute Morgen nicht in die Videokonferenz.', null],
    [
      'en',
      'Hello, my son cannot join the video lesson since this morning, please help us.',
      'We got your message'
    ],
    [
      'tr',
      'Merhaba, oğlum bu sabahtan beri görüntülü derse giremiyor, lütfen yardım edin.',
      'Mesajınızı aldık'
    ],
    ['ar', 'مرحبا، ابني لا يستطيع الدخول إلى الدرس منذ هذا الصباح، من فضلكم ساعدونا.', 'وصلتنا رسالتك'],
    [
      'ru',
      'Здравствуйте, мой сын не может войти в видеоурок с сегодняшнего утра, помогите пожалуйста.',
      'Мы получили'
    ],
    [
      'uk',
      'Добрий день, мій син не може увійти на відеоурок від сьогоднішнього ранку, допоможіть будь ласка.',
      'Ми отримали'
    ],
    ['pl', 'Dzień dobry, mój syn od rana nie może wejść na lekcję wideo, proszę o pomoc.', 'Otrzymaliśmy'],
    [
      'ro',
      'Bună ziua, fiul meu nu poate intra la lecția video de azi dimineață, vă rog să ne ajutați.',
      'Am primit'
    ]
  ])('%s', async (language, text, line) => {
    await school.arrives(rawText({ From: `${language}@familie.example`, 'Message-ID': id() }, text))
    expect(ticket(2)?.language).toBe(language)
    const body = acks()[1]?.textBody ?? ''
    const [first = ''] = body.split('\n')
    if (line) expect(first).toContain(line)
    else expect(first).toBe('Guten Tag,')
    // Every language is there, each once.
    for (const { line: words } of Object.values(ARRIVED_LINES)) expect(body.split(words(2))).toHaveLength(2)
  })
})
