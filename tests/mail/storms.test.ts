import { and, count, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { suppressedSince } from '#app/domain/outbox/note-suppressed.ts'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import { events, messages, outbox, rawMails, suppressedMails, tickets } from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from '#tests/support/help-school.ts'
import { at } from '#tests/support/small-school.ts'
import { arrives, letter, outgoing } from './storm-mails.ts'

/** A storm takes its time on a busy machine. */
const SLOW = 300_000
const MOTHER = 'aylin.yildiz@familie.example'
const WORDS = 'Guten Tag, auf dem iPad hört Emre nichts. Er ist in der 5a.'
const after = (seconds: number) => new Date(at(1, '09:31').getTime() + seconds * 1000)

const amountOf = (school: HelpSchool, table: typeof tickets | typeof rawMails) =>
  school.db.select({ n: count() }).from(table).get()?.n ?? 0
/** Mails of people that stand on a ticket. */
const visible = (school: HelpSchool) =>
  school.db
    .select({ n: count() })
    .from(messages)
    .where(and(eq(messages.direction, 'in'), eq(messages.kind, 'human')))
    .get()?.n ?? 0
const eventsOf = (school: HelpSchool, type: string) =>
  school.db
    .select()
    .from(events)
    .all()
    .filter((event) => event.type === type)

/** Emre's mother has written and Frau Keller has answered her. */
async function answered(): Promise<{ school: HelpSchool; replyId: string }> {
  const school = helpSchool()
  await arrives(school, letter(MOTHER, WORDS), after(0))
  const seenMessageId = newestFromFamily(school.db, 1)?.id ?? 0
  const reply = {
    ticketId: 1,
    staffId: school.keller,
    body: 'Bitte einmal neu starten.',
    guideId: null,
    seenMessageId,
    idempotencyKey: 'a'
  }
  expect(replyToFamily(school.db, reply, SCHOOL, after(60))).toEqual({ result: 'sent' })
  school.db
    .update(outbox)
    .set({ state: 'sent', sentAt: after(61) })
    .run()
  const sent = school.db.select().from(outbox).where(eq(outbox.kind, 'reply')).get()
  return { school, replyId: sent?.messageId ?? '' }
}

const bounce = (messageId: string): Buffer =>
  letter('mailer-daemon@familie.example', `Die Mail ${messageId} an ${MOTHER} ließ sich nicht zustellen.`, {
    'Return-Path': '<>',
    Subject: 'Undelivered Mail Returned to Sender',
    'Auto-Submitted': 'auto-replied',
    'X-Failed-Recipients': MOTHER,
    'In-Reply-To': messageId,
    References: messageId
  })

test(
  'a thousand bounces of one answer: the ticket comes back once, and no mail goes out',
  async () => {
    const { school, replyId } = await answered()
    const before = outgoing(school)
    for (let n = 0; n < 1_000; n += 1) await arrives(school, bounce(replyId), after(120 + n))
    expect(outgoing(school)).toEqual(before)
    expect(school.db.select().from(tickets).all()).toMatchObject([
      { state: 'open', claimedBy: school.keller }
    ])
    expect(eventsOf(school, 'ticket.bounce')).toHaveLength(1_000)
    expect(school.db.select().from(outbox).where(eq(outbox.kind, 'reply')).all()).toMatchObject([
      { state: 'failed' }
    ])
  },
  SLOW
)

test(
  'a thousand automatic answers: no ticket, no mail, no notification',
  async () => {
    const { school, replyId } = await answered()
    const before = outgoing(school)
    for (let n = 0; n < 1_000; n += 1) {
      const isAnswer = n % 2 === 0
      const away = letter(isAnswer ? MOTHER : `weg${n}@familie.example`, 'Ich bin nicht im Haus.', {
        Subject: 'Automatische Antwort: Ihre Anfrage',
        'Auto-Submitted': 'auto-replied',
        ...(isAnswer ? { 'In-Reply-To': replyId } : {})
      })
      await arrives(school, away, after(120 + n))
    }
    expect(outgoing(school)).toEqual(before)
    expect(amountOf(school, tickets)).toBe(1)
    expect(school.db.select().from(tickets).get()?.state).toBe('waiting')
    expect(amountOf(school, rawMails)).toBe(1_001)
  },
  SLOW
)

test(
  'a thousand mails of one sender within an hour: thirty tickets, one acknowledgement, every mail visible',
  async () => {
    const school = helpSchool()
    for (let n = 0; n < 1_000; n += 1)
      await arrives(
        school,
        letter('viel@schreiber.example', `Es geht nicht. Das ist Mail ${n}.`),
        after(n * 3)
      )
    expect(amountOf(school, tickets)).toBe(30)
    expect(visible(school)).toBe(1_000)
    // One acknowledgement; each of the thirty tickets was offered to the two who are there.
    expect(outgoing(school)).toEqual({ ack: 1, notify: 60 })
    expect(eventsOf(school, 'ticket.offered')).toHaveLength(30)
    expect(eventsOf(school, 'ticket.folded').map((event) => event.data)).toEqual([{ why: 'sender' }])
    expect(suppressedSince(school.db, after(0))).toBe(999)
    expect(school.db.select().from(suppressedMails).all().length).toBeLessThan(40)
  },
  SLOW
)

/** Another helpdesk: to each mail of ours to it a fresh one as if by a person, with our number, from where it likes. */
async function pingPong(
  school: HelpSchool,
  rounds: number,
  address: (n: number) => string,
  subject: (number: number, n: number) => string
): Promise<void> {
  await arrives(school, letter(address(0), 'Ihre Anfrage ist bei uns eingegangen.'), after(0))
  for (let n = 1; n <= rounds; n += 1) {
    // It does not wait for our mails: it writes again even if none came.
    const last = school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).all().at(-1)
    const text = `Vielen Dank für Ihre Nachricht. Ihr Vorgang ${n} wird bearbeitet.`
    await arrives(
      school,
      letter(address(n), text, { Subject: subject(last?.ticketId ?? 0, n) }),
      after(n * 10)
    )
  }
}

test(
  'a helpdesk that answers from one address under our number: one acknowledgement, one loud ticket',
  async () => {
    const school = helpSchool()
    await pingPong(
      school,
      150,
      () => 'support@desk.example',
      (number, n) => `Re: [GAW #${number}] Vorgang ${n}`
    )
    expect(outgoing(school)).toEqual({ ack: 1, notify: 2 })
    expect(amountOf(school, tickets)).toBe(1)
    expect(visible(school)).toBe(151)
  },
  SLOW
)

test(
  'a helpdesk with a new address for each answer, under our number: few tickets, then all in one',
  async () => {
    const school = helpSchool()
    await arrives(school, letter(MOTHER, WORDS), after(0))
    const before = outgoing(school)
    await pingPong(
      school,
      150,
      (n) => `vorgang-${n}@desk.example`,
      (number, n) => `Re: [GAW #${number}] Vorgang ${n}`
    )
    const sent = outgoing(school)
    expect((sent.ack ?? 0) - (before.ack ?? 0)).toBe(2)
    // The family's, its first mail, and three more.
    expect(amountOf(school, tickets)).toBeLessThanOrEqual(5)
    expect((sent.notify ?? 0) - (before.notify ?? 0)).toBeLessThanOrEqual(8)
    expect(visible(school)).toBe(152)
    // The family's own ticket is left alone.
    expect(
      school.db
        .select()
        .from(messages)
        .where(and(eq(messages.ticketId, 1), eq(messages.direction, 'in')))
        .all()
    ).toHaveLength(1)
  },
  SLOW
)

test(
  'a helpdesk with one address per matter behind a plus, without our number: one acknowledgement an hour',
  async () => {
    const school = helpSchool()
    await pingPong(
      school,
      100,
      (n) => `support+${n}@desk.example`,
      (_number, n) => `Vorgang ${n}`
    )
    expect(outgoing(school).ack).toBe(1)
    expect(visible(school)).toBe(101)
    // Volunteers: what waits for them is told together, and no further than sixty matters.
    expect(outgoing(school).notify).toBeLessThanOrEqual(120)
  },
  SLOW
)

test(
  'a storm from four hundred addresses stops at the limit in all',
  async () => {
    const school = helpSchool()
    for (let n = 0; n < 400; n += 1)
      await arrives(school, letter(`jemand${n}@post${n}.example`, `Es geht nicht, ${n}.`), after(n * 3))
    const { ack, notify = 0 } = outgoing(school)
    expect(ack).toBe(300)
    expect(notify).toBeLessThanOrEqual(120)
    expect(amountOf(school, tickets)).toBe(400)
    expect(suppressedSince(school.db, after(0))).toBeGreaterThanOrEqual(100)
  },
  SLOW
)

test(
  'two hundred parents in ten minutes are all told that their mail arrived',
  async () => {
    const school = helpSchool()
    for (let n = 0; n < 200; n += 1)
      await arrives(school, letter(`eltern${n}@familie.example`, 'Kein Ton auf dem iPad.'), after(n * 3))
    expect(outgoing(school).ack).toBe(200)
    expect(amountOf(school, tickets)).toBe(200)
  },
  SLOW
)

test(
  'a secretary who passes on thirty matters within an hour gets thirty tickets',
  async () => {
    const school = helpSchool()
    for (let n = 0; n < 30; n += 1)
      await arrives(school, letter('weber@gym-werder.example', `Eine Familie sagt: ${n}.`), after(n * 60))
    expect(amountOf(school, tickets)).toBe(30)
  },
  SLOW
)

test('a machine, an empty way back and our own address are acknowledged never, and the ticket says why', async () => {
  const school = helpSchool()
  await arrives(school, letter('noreply@shop.example', 'Bitte rufen Sie mich an.'), after(0))
  await arrives(
    school,
    letter('chef@firma.example', 'Bitte rufen Sie mich an.', { 'X-Auto-Response-Suppress': 'All' }),
    after(1)
  )
  await arrives(school, letter('leer@firma.example', 'Bitte anrufen.', { 'Return-Path': '<>' }), after(2))
  await arrives(school, letter(SCHOOL.supportAddress, 'Von uns selbst.'), after(3))
  expect(outgoing(school).ack).toBeUndefined()
  expect(eventsOf(school, 'mail.suppressed').map(({ ticketId, data }) => [ticketId, data])).toEqual([
    [1, { kind: 'ack', reason: 'machine' }],
    [2, { kind: 'ack', reason: 'machine' }]
  ])
})
