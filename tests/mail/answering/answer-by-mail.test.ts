import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { closeTicket } from '#app/domain/tickets/close.ts'
import { draftOf, saveDraft } from '#app/domain/tickets/drafts.ts'
import {
  mailAnswers,
  messages,
  notes,
  notifiedTickets,
  outbox,
  staff,
  staffAddresses,
  tickets
} from '#db/schema/index.ts'
import { type RawIntake, rawIntake, rawText } from '#tests/support/raw-intake.ts'
import { at } from '#tests/support/small-school.ts'
import {
  answerFields,
  bareAnswer,
  iphoneAnswer,
  KELLER,
  type Notification,
  outlookAnswer
} from './volunteer-mails.ts'

let school: RawIntake
let notification: Notification

const FIRST = rawText(
  { 'Message-ID': '<f1@familie.example>' },
  'Guten Tag, auf dem iPad hört Emre aus der 5a nichts.\n'
)

beforeEach(async () => {
  school = rawIntake()
  await school.arrives(FIRST)
  await school.sendsDue()
  notification = school.lastSent('notify')
})

const answers = () => school.db.select().from(outbox).where(eq(outbox.kind, 'reply')).all()
const returned = () => school.db.select().from(outbox).where(eq(outbox.kind, 'returned')).all()
const allNotes = () => school.db.select().from(notes).all()
const ticket = (id = 1) => school.db.select().from(tickets).where(eq(tickets.id, id)).get()
const result = () =>
  school.db
    .select()
    .from(mailAnswers)
    .all()
    .map((row) => row.result)
const familyWrites = (text: string, now = at(1, '09:50')) =>
  school.arrives(
    rawText(
      {
        'Message-ID': `<f${now.getTime()}@familie.example>`,
        'In-Reply-To': school.lastSent('ack').messageId
      },
      text
    ),
    now
  )

describe('a volunteer answers a notification', () => {
  test.each([
    ['an iPhone', iphoneAnswer],
    ['Outlook with a signature', outlookAnswer],
    ['a web mailer that marks no quote', bareAnswer]
  ])('from %s: own words go to the family, nothing else', async (_program, answer) => {
    await school.arrives(
      answer('Guten Tag Frau Yildiz,\n\nbitte starten Sie das iPad neu.', notification),
      at(1, '09:40')
    )
    expect(answers()).toMatchObject([
      {
        toAddress: 'aylin.yildiz@familie.example',
        fromName: 'Frau Keller',
        staffId: school.keller,
        state: 'queued'
      }
    ])
    const text = answers()[0]?.textBody ?? ''
    expect(text).toContain('Guten Tag Frau Yildiz,\n\nbitte starten Sie das iPad neu.')
    for (const ours of [
      'Kennung',
      'Klassenstufe',
      'iPhone gesendet',
      '4567890',
      'keller@',
      'Gesendet:',
      'schrieb'
    ])
      expect(text).not.toContain(ours)
    expect(ticket()).toMatchObject({ claimedBy: school.keller, state: 'waiting' })
    expect(returned()).toEqual([])
    expect(allNotes()).toEqual([])
  })

  test.each([
    ['an iPhone', iphoneAnswer],
    ['Outlook with a signature', outlookAnswer],
    ['a web mailer that marks no quote', bareAnswer]
  ])('in two words from %s', async (_program, answer) => {
    await school.arrives(answer('Neu starten', notification), at(1, '09:40'))
    expect(answers()[0]?.textBody).toMatch(/^Neu starten\n/)
    expect(answers()[0]?.textBody).not.toContain('Kennung')
  })

  test('only the token in the quoted text is left: that is enough', async () => {
    const mail = iphoneAnswer('Bitte neu starten, dann geht der Ton.', notification, {
      'In-Reply-To': null,
      References: null
    })
    await school.arrives(mail, at(1, '09:40'))
    expect(answers()).toHaveLength(1)
  })

  test('from the second of several registered addresses', async () => {
    school.db
      .insert(staffAddresses)
      .values({ staffId: school.keller, address: 'eva@zuhause.example', position: 1 })
      .run()
    await school.arrives(
      iphoneAnswer('Bitte neu starten, bitte.', notification, { From: 'eva@zuhause.example' })
    )
    expect(answers()).toHaveLength(1)
  })

  test('the same mail again answers once', async () => {
    const mail = iphoneAnswer('Bitte starten Sie das iPad neu.', notification)
    const first = await school.arrives(mail, at(1, '09:40'))
    await familyWrites('Noch etwas: Das Bild fehlt auch.')
    const again = await school.arrives(`X-Again: 1\n${mail}`, at(1, '10:00'))
    expect(answers()).toHaveLength(1)
    expect(returned()).toEqual([])
    expect(again).toMatchObject({ state: 'duplicate', duplicateOf: first.id })
  })

  test('what is being typed in the browser meanwhile stays', async () => {
    saveDraft(
      school.db,
      { ticketId: 1, staffId: school.keller, body: 'Angefangen', guideId: null },
      at(1, '09:35')
    )
    await school.arrives(iphoneAnswer('Bitte starten Sie das iPad neu.', notification), at(1, '09:40'))
    expect(answers()).toHaveLength(1)
    expect(draftOf(school.db, 1, school.keller)?.body).toBe('Angefangen')
  })

  test('attachments stay here, and the volunteer is told by name', async () => {
    const mail = rawText(
      answerFields(notification, {
        'Content-Type': 'multipart/mixed; boundary="b"',
        'Content-Transfer-Encoding': null
      }),
      `--b\nContent-Type: text/plain; charset=utf-8\n\nSo sieht es richtig aus, bitte vergleichen.\n--b\nContent-Type: image/png; name="bild.png"\nContent-Disposition: attachment; filename="bild.png"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n`
    )
    await school.arrives(mail, at(1, '09:40'))
    expect(answers()).toHaveLength(1)
    expect(returned()).toMatchObject([{ subject: 'Ohne Anhang gesendet: Ihre Antwort zu #1' }])
    expect(returned()[0]?.textBody).toContain('bild.png')
    expect(allNotes()[0]?.body).toContain('bild.png')
  })

  test('an answer to a matter closed lately opens it again as in the browser', async () => {
    closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, at(1, '09:35'))
    await school.arrives(iphoneAnswer('Noch ein Hinweis: Bitte neu starten.', notification), at(1, '09:40'))
    expect(answers()).toHaveLength(1)
    expect(ticket()).toMatchObject({ state: 'waiting', closedAt: null })
  })
})

describe('what cannot be sent on comes back with the reason and the whole text', () => {
  const WORDS = 'Bitte schalten Sie in Zoom das Mikrofon ein.'

  /** Nothing went to the family; the text stands in the mail that goes back. */
  const expectReturned = (why: string, to = 'keller@gym-werder.example') => {
    expect(answers()).toEqual([])
    expect(result()).toEqual([why])
    expect(returned()).toHaveLength(1)
    const [back] = returned()
    expect(back).toMatchObject({
      toAddress: to,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
    })
    expect(back?.textBody).toContain(WORDS)
    return back?.textBody ?? ''
  }

  test('the family wrote again after the notification left: told, not quoted, kept as a draft', async () => {
    await familyWrites('Jetzt geht auch das Bild nicht mehr.')
    await school.arrives(iphoneAnswer(WORDS, notification), at(1, '10:00'))
    const text = expectReturned('stale')
    expect(text).toContain('neuere Nachricht')
    expect(text).toContain('https://hilfe.gym-werder.example/anliegen/1')
    for (const secret of ['das Bild nicht', 'Emre', 'Yildiz', 'aylin']) expect(text).not.toContain(secret)
    expect(draftOf(school.db, 1, school.keller)?.body).toBe(WORDS)
  })

  test('a draft that is there already is not written over', async () => {
    saveDraft(
      school.db,
      { ticketId: 1, staffId: school.keller, body: 'Angefangen', guideId: null },
      at(1, '09:35')
    )
    await familyWrites('Jetzt geht auch das Bild nicht mehr.')
    await school.arrives(iphoneAnswer(WORDS, notification), at(1, '10:00'))
    expect(draftOf(school.db, 1, school.keller)?.body).toBe('Angefangen')
    expect(allNotes()[0]?.body).toContain(WORDS)
  })

  test('somebody else has taken it', async () => {
    claimTicket(school.db, { ticketId: 1, staffId: school.tran }, at(1, '09:35'))
    await school.arrives(iphoneAnswer(WORDS, notification), at(1, '09:40'))
    expect(expectReturned('taken')).toContain('Herr Tran hat das Anliegen übernommen.')
    expect(allNotes()).toMatchObject([{ ticketId: 1, staffId: school.keller }])
    expect(ticket()?.claimedBy).toBe(school.tran)
  })

  test('closed long ago', async () => {
    closeTicket(school.db, { ticketId: 1, staffId: school.keller, helpedBy: '' }, at(1, '09:35'))
    await school.arrives(
      iphoneAnswer(WORDS, notification),
      new Date(at(1, '09:40').getTime() + 40 * 86_400_000)
    )
    expectReturned('closed')
    expect(ticket()?.state).toBe('done')
  })

  test('from an address that is nobody’s: it goes back to the volunteer, never to that address', async () => {
    await school.arrives(
      iphoneAnswer(WORDS, notification, { From: 'Eva <eva.privat@post.example>' }),
      at(1, '09:40')
    )
    const text = expectReturned('wrong_address')
    expect(text).toContain('eva.privat@post.example')
    expect(allNotes()[0]?.body).toContain('eva.privat@post.example')
  })

  test('by a colleague whose notification it is not', async () => {
    await school.arrives(
      iphoneAnswer(WORDS, notification, { From: 'tran@gym-werder.example' }),
      at(1, '09:40')
    )
    expect(expectReturned('not_yours', 'tran@gym-werder.example')).toContain('Frau Keller')
    expect(allNotes()).toMatchObject([{ staffId: school.tran }])
  })

  test('of somebody who has left the team', async () => {
    school.db.update(staff).set({ active: false }).where(eq(staff.id, school.keller)).run()
    await school.arrives(iphoneAnswer(WORDS, notification), at(1, '09:40'))
    expectReturned('left')
  })

  test('our server says that the sender is forged, though the token is right', async () => {
    const forged = {
      'Authentication-Results':
        'mx.gym-werder.example; spf=pass smtp.mailfrom=evil.example; dmarc=fail header.from=gym-werder.example'
    }
    await school.arrives(iphoneAnswer(WORDS, notification, forged), at(1, '09:40'))
    expectReturned('not_proved')
  })

  test('a field of the sender’s own below the one of our server proves nothing', async () => {
    const mail = iphoneAnswer(WORDS, notification)
    const lines =
      'Authentication-Results: mx.gym-werder.example; dmarc=fail\nAuthentication-Results: mx.gym-werder.example; dmarc=pass\n'
    await school.arrives(lines + mail, at(1, '09:40'))
    expectReturned('not_proved')
  })

  test('a forwarded notification', async () => {
    await school.arrives(
      iphoneAnswer(WORDS, notification, { Subject: `WG: ${notification.subject}` }),
      at(1, '09:40')
    )
    expectReturned('forwarded')
  })

  test('a passcode', async () => {
    await school.arrives(iphoneAnswer(`${WORDS}\n\nKenncode: X7kk92`, notification), at(1, '09:40'))
    const text = expectReturned('secret')
    expect(text).not.toContain('X7kk92')
  })

  test('a private number in the middle of the text', async () => {
    await school.arrives(
      iphoneAnswer(`${WORDS}\nSonst rufen Sie mich an: 0176 04069027`, notification),
      at(1, '09:40')
    )
    expectReturned('contact')
    expect(draftOf(school.db, 1, school.keller)?.body).toContain('0176 04069027')
  })

  test('somebody unknown wrote last: whoever answers shall look to whom', async () => {
    await school.arrives(
      rawText(
        {
          From: 'opa@anderswo.example',
          'Message-ID': '<opa@x.example>',
          'In-Reply-To': school.lastSent('ack').messageId
        },
        'Ich bin der Opa, das geht hier nicht.'
      ),
      at(1, '09:34')
    )
    await school.sendsDue(at(1, '10:40'))
    await school.arrives(iphoneAnswer(WORDS, school.lastSent('notify')), at(1, '10:45'))
    expectReturned('unknown_writer')
  })

  test('the ticket’s family has no address', async () => {
    school.db.run('delete from ticket_participants')
    school.db.run('delete from contact_addresses')
    await school.arrives(iphoneAnswer(WORDS, notification), at(1, '09:40'))
    expectReturned('no_address')
  })

  test('nothing but the quote: the reason, and nothing is kept', async () => {
    await school.arrives(iphoneAnswer('', notification), at(1, '09:40'))
    expect(answers()).toEqual([])
    expect(result()).toEqual(['empty'])
    expect(returned()[0]?.textBody).toContain('kein Text')
    expect(allNotes()).toEqual([])
  })

  test('the same mail again comes back once and is kept once', async () => {
    claimTicket(school.db, { ticketId: 1, staffId: school.tran }, at(1, '09:35'))
    const mail = iphoneAnswer(WORDS, notification)
    await school.arrives(mail, at(1, '09:40'))
    await school.arrives(`X-Again: 1\n${mail}`, at(1, '09:41'))
    expectReturned('taken')
    expect(allNotes()).toHaveLength(1)
  })

  test('an answer to the mail that came back goes to nobody', async () => {
    claimTicket(school.db, { ticketId: 1, staffId: school.tran }, at(1, '09:35'))
    await school.arrives(iphoneAnswer('Erster Versuch, bitte neu starten.', notification), at(1, '09:40'))
    await school.arrives(iphoneAnswer(WORDS, school.lastSent('returned')), at(1, '09:45'))
    expect(answers()).toEqual([])
    expect(result()).toEqual(['taken', 'answered_return'])
    expect(allNotes()).toHaveLength(2)
  })
})

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
      const newest = school.db.select().from(outbox).where(eq(outbox.kind, 'returned')).all().at(-1)
      last = newest ?? notification
    }
    // The first is an answer like any other; what answers the mails that come back ends at the limit.
    expect(returned().length).toBeLessThanOrEqual(3)
  })
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
    expect(school.db.select().from(outbox).where(eq(outbox.kind, 'ack')).all()).toHaveLength(1)
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
    school = rawIntake({ plusAddresses: true })
    await school.arrives(FIRST)
    const sent = await school.sendsDue()
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
