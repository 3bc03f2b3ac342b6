import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { closeTicket } from '#app/domain/tickets/close.ts'
import { draftOf, saveDraft } from '#app/domain/tickets/drafts.ts'
import { staff } from '#db/schema/index.ts'
import { rawText } from '#tests/support/raw-intake.ts'
import { at } from '#tests/support/small-school.ts'
import { type Notified, notified } from './notified.ts'
import { iphoneAnswer, type Notification } from './volunteer-mails.ts'

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
const allNotes = () => now.allNotes()
const ticket = (id?: number) => now.ticket(id)
const result = () => now.result()
const familyWrites = (text: string) => now.familyWrites(text)

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
