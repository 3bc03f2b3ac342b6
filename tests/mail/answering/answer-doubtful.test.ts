import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { draftOf } from '#app/domain/tickets/drafts.ts'
import { messages, notifiedTickets, outbox, tickets } from '#db/schema/index.ts'
import { rawText } from '#tests/support/raw-intake.ts'
import { at } from '#tests/support/small-school.ts'
import { type Notified, notified } from './notified.ts'
import { answerFields, iphoneAnswer, KELLER, type Notification } from './volunteer-mails.ts'

let now: Notified
let school: Notified['school']
let notification: Notification

beforeEach(async () => {
  now = await notified()
  school = now.school
  notification = now.notification
})

const answers = () => now.answers()
const returned = () => now.returned()
const acks = () => now.acks()
const newestReturned = () => now.newestReturned()
const allNotes = () => now.allNotes()
const ticket = (id?: number) => now.ticket(id)
const result = () => now.result()

describe('machines', () => {
  const OOO = 'Ich bin bis 3. April nicht im Haus. In dringenden Fällen wenden Sie sich an das Sekretariat.'

  test('an absence note that says so is a folded line, sent to nobody and answered by nobody', async () => {
    await school.arrives(
      iphoneAnswer(OOO, notification, { 'Auto-Submitted': 'auto-replied' }),
      at(1, '09:40')
    )
    expect(answers()).toEqual([])
    expect(returned()).toEqual([])
    expect(ticket()).toMatchObject({ state: 'open', claimedBy: null })
  })

  test('one that does not say so is not sent either, and comes back once a day however often it writes', async () => {
    let last: Notification = notification
    for (let n = 0; n < 40; n += 1) {
      await school.arrives(iphoneAnswer(`${OOO} (${n})`, last), at(1, '09:40'))
      last = school.lastSent('returned')
    }
    expect(answers()).toEqual([])
    expect(returned()).toHaveLength(1)
    expect(allNotes()).toHaveLength(40)
  })

  test('two programs that answer each other end after a few mails', async () => {
    let last: Notification = notification
    for (let n = 0; n < 40; n += 1) {
      await school.arrives(
        iphoneAnswer(`Vielen Dank für Ihre Nachricht! Nummer ${n + 1}`, last),
        at(1, '09:40')
      )
      const newest = newestReturned()
      last = newest ?? notification
    }
    // The first is an answer like any other; what answers the mails that come back ends at the limit.
    expect(returned().length).toBeLessThanOrEqual(3)
  })

  test('one that answers every notification without a token is a storm like any other', async () => {
    const unproved = answerFields(notification, { 'In-Reply-To': null, References: null })
    for (let n = 0; n < 40; n += 1)
      await school.arrives(
        rawText(
          { ...unproved, 'Message-ID': `<weg.${n}@gym-werder.example>` },
          `Danke, ich melde mich. ${n}`
        ),
        at(1, '09:40')
      )
    expect(answers()).toEqual([])
    const opened = school.db.select().from(tickets).all()
    expect(opened.length).toBeLessThanOrEqual(1 + 3)
    // Every one of them can be read.
    expect(
      school.db.select().from(messages).where(eq(messages.fromAddress, 'keller@gym-werder.example')).all()
    ).toHaveLength(40)
  })
})

test('the same words to two notifications are two answers, even without Message-ID and date', async () => {
  await school.arrives(
    rawText(
      { From: 'b@familie.example', 'Message-ID': '<b@familie.example>' },
      'Guten Tag, auf dem iPad geht der Ton nicht.\n'
    ),
    at(1, '11:00')
  )
  await school.sendsDue(at(1, '12:00'))
  for (const to of [notification, school.lastSent('notify')])
    await school.arrives(
      rawText(answerFields(to, { 'Message-ID': null, Date: null }), 'Bitte starten Sie das iPad neu.\n'),
      at(1, '12:05')
    )
  expect(answers().map(({ ticketId }) => ticketId)).toEqual([1, 2])
})

describe('several matters in one notification', () => {
  beforeEach(async () => {
    for (const name of ['a', 'b'])
      await school.arrives(
        rawText(
          { From: `${name}@familie.example`, 'Message-ID': `<${name}@familie.example>` },
          'Guten Tag, auf dem iPad geht der Ton nicht.\n'
        ),
        at(1, '11:00')
      )
    await school.sendsDue(at(1, '12:00'))
    notification = school.lastSent('notify')
    const bundle = school.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.kind, 'notify'), eq(outbox.subject, '2 Anliegen warten auf Sie')))
      .get()
    if (!bundle) throw new Error('no bundle was sent')
    notification = bundle
  })

  test('it notes of which it told', () => {
    expect(
      school.db
        .select()
        .from(notifiedTickets)
        .all()
        .map((row) => row.ticketId)
    ).toEqual(expect.arrayContaining([2, 3]))
    expect(notification.textBody).toContain('zum Beispiel: #')
  })

  test('one number in front: that family gets the words without it', async () => {
    await school.arrives(iphoneAnswer('#3: Bitte starten Sie das iPad neu.', notification), at(1, '12:05'))
    expect(answers()).toMatchObject([{ ticketId: 3, toAddress: 'b@familie.example' }])
    expect(answers()[0]?.textBody).toMatch(/^Bitte starten Sie das iPad neu\.\n/)
    expect(ticket(2)?.claimedBy).toBeNull()
  })

  test.each([
    ['none', 'Bitte starten Sie das iPad neu.', 'no_number'],
    ['two', 'Zu #2 und #3: Bitte starten Sie das iPad neu.', 'no_number'],
    ['another', '#1 Bitte starten Sie das iPad neu.', 'other_number']
  ])('%s: it comes back with how to do it, and is kept', async (_which, words, why) => {
    await school.arrives(iphoneAnswer(words, notification), at(1, '12:05'))
    expect(answers()).toEqual([])
    expect(result()).toEqual([why])
    expect(returned()[0]?.textBody).toContain(words)
    if (why === 'no_number') expect(returned()[0]?.textBody).toContain('beginnen Sie mit der Nummer')
    const kept = allNotes()[0]?.body ?? draftOf(school.db, 2, school.keller)?.body
    expect(kept).toContain(words)
  })
})

describe('without a token', () => {
  test('sender and subject alone send nothing and write into no ticket; the volunteer is told', async () => {
    const mail = rawText(
      { From: KELLER, Subject: `AW: ${notification.subject}`, 'Message-ID': '<spoof@evil.example>' },
      'Bitte überweisen Sie 50 Euro.\n'
    )
    await school.arrives(mail, at(1, '09:40'))
    expect(answers()).toEqual([])
    expect(allNotes()).toEqual([])
    expect(
      school.db
        .select()
        .from(messages)
        .where(and(eq(messages.ticketId, 1), eq(messages.direction, 'in')))
        .all()
    ).toHaveLength(1)
    expect(ticket(2)).toMatchObject({ relatedTicketId: 1 })
    expect(returned()).toMatchObject([{ toAddress: 'keller@gym-werder.example', ticketId: 2 }])
    expect(acks()).toHaveLength(1)
  })

  test('a notification that Lotse has forgotten', async () => {
    const gone = {
      ...notification,
      messageId: '<bcdfghjkmnpqrstvbcdfghjkmnpqrstv.notify@gym-werder.example>',
      textBody: 'Ein Anliegen wartet.'
    }
    await school.arrives(iphoneAnswer('Bitte starten Sie das iPad neu.', gone), at(1, '09:40'))
    expect(answers()).toEqual([])
    expect(returned()[0]?.textBody).toContain('Bitte starten Sie das iPad neu.')
  })
})

describe('where the provider delivers plus addresses', () => {
  test('the address alone is enough, for volunteers and for families', async () => {
    now = await notified({ plusAddresses: true })
    school = now.school
    const { sent } = now
    const replyTo = (kind: string) =>
      /^Reply-To: .*<(hilfe\+[a-z]{32}@gym-werder\.example)>/m.exec(
        sent
          .find((mail) => mail.kind === kind)
          ?.bytes.toString()
          .replaceAll('\r\n ', ' ') ?? ''
      )?.[1] ?? ''
    await school.arrives(
      rawText(
        { From: KELLER, To: replyTo('notify'), Subject: 'Ton', 'Message-ID': '<p@x.example>' },
        'Bitte starten Sie das iPad neu.'
      ),
      at(1, '09:40')
    )
    expect(answers()).toHaveLength(1)
    await school.arrives(
      rawText({ To: replyTo('ack'), Subject: 'Anderes', 'Message-ID': '<q@x.example>' }, 'Danke, es klappt.'),
      at(1, '09:50')
    )
    expect(school.db.select().from(tickets).all()).toHaveLength(1)
    expect(school.db.select().from(messages).where(eq(messages.direction, 'in')).all()).toHaveLength(2)
  })
})
