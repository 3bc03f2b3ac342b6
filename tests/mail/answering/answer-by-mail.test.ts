import { beforeEach, describe, expect, test } from 'vitest'
import { closeTicket } from '#app/domain/tickets/close.ts'
import { draftOf, saveDraft } from '#app/domain/tickets/drafts.ts'
import { staffAddresses } from '#db/schema/index.ts'
import { rawText } from '#tests/support/raw-intake.ts'
import { at } from '#tests/support/small-school.ts'
import { type Notified, notified } from './notified.ts'
import {
  answerFields,
  bareAnswer,
  iphoneAnswer,
  type Notification,
  outlookAnswer
} from './volunteer-mails.ts'

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
const familyWrites = (text: string) => now.familyWrites(text)

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
