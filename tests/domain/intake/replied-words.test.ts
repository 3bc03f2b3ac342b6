import { describe, expect, test } from 'vitest'
import { looksAbsent } from '#app/domain/intake/answer-by-mail/looks-absent.ts'
import { repliedWords } from '#app/domain/intake/answer-by-mail/replied-words.ts'
import { type MailAnswer, mayGoOn } from '#app/domain/intake/answer-by-mail/why-not-sent-on.ts'
import { namesContact, withoutContact } from '#app/domain/intake/answer-by-mail/without-contact.ts'

const TOKEN = 'bcdfghjkmnpqrstvbcdfghjkmnpqrstv'
const OURS = `Ein Anliegen wartet auf jemanden, der dieses Gerät kennt.

Nummer: 12
Gerät: iPad/iPhone
Problem: Ton
Klassenstufe: 5
Frist: Montag, 23. März, 10:15 Uhr

Anliegen ansehen und übernehmen:
https://hilfe.schule.example/anliegen/12

Antworten Sie einfach auf diese Mail: Ihr Text geht an die Familie.

Sie bekommen diese Mail, weil Sie in Lotse „Ich bin da“ eingeschaltet haben.

Kennung: ${TOKEN}
`
const marked = OURS.replace(/^/gm, '> ')

describe('own words above, below and between, our notification out', () => {
  test.each([
    ['nothing quoted', 'Bitte neu starten.', 'Bitte neu starten.'],
    ['above a bare quote', `Bitte neu starten.\n\n${OURS}`, 'Bitte neu starten.'],
    ['below a bare quote', `${OURS}\nBitte neu starten.`, 'Bitte neu starten.'],
    ['above and below', `Guten Tag,\n\n${OURS}\nBitte neu starten.`, 'Guten Tag,\n\nBitte neu starten.'],
    ['with marks', `Bitte neu starten.\n\nAm 1.2.2020 schrieb Lotse:\n${marked}`, 'Bitte neu starten.'],
    ['only marks left', `>\n> \n${marked}`, ''],
    [
      'a header block',
      `Ja.\n\n________________________________\nVon: Lotse <h@s.example>\nGesendet: Montag\nAn: Keller\nBetreff: #12\n\n${OURS}`,
      'Ja.'
    ],
    [
      'wrapped attribution',
      `Ja.\n\nAm Mo., 23. März 2020 um 09:32\nschrieb Lotse <h@s.example>:\n\n${OURS}`,
      'Ja.'
    ],
    ['wrapped lines of ours', `Ja.\n\n${OURS.replace('weil Sie in Lotse', 'weil Sie in\nLotse')}`, 'Ja.'],
    [
      'a sentence that begins like an attribution',
      `Am Montag um 10:15 geht es.\n\n${OURS}`,
      'Am Montag um 10:15 geht es.'
    ],
    ['a sentence with "schrieb"', `Das ist, was Zoom schrieb\n\n${OURS}`, 'Das ist, was Zoom schrieb'],
    ['an address at the end', `Fragen an buero@s.example\n\n${OURS}`, 'Fragen an buero@s.example'],
    ['a fact of one’s own, without a quote', 'Problem: Der Ton ist aus.', 'Problem: Der Ton ist aus.']
  ])('%s', (_case, visible, words) => {
    expect(repliedWords(visible, OURS)).toBe(words)
  })

  test('a notification whose text is not kept any more is known by its number, link and token', () => {
    expect(repliedWords(`Ja.\n\n${OURS.slice(OURS.indexOf('Nummer'))}`, '')).not.toContain(TOKEN)
    expect(repliedWords(`Ja.\n\n${OURS.slice(OURS.indexOf('Nummer'))}`, '')).not.toContain('/anliegen/')
  })
})

describe('the signature', () => {
  test.each([
    ['none', 'Bitte neu starten.', 'Bitte neu starten.'],
    ['two dashes', 'Bitte neu starten.\n-- \nEva Keller\n0176 1234567', 'Bitte neu starten.'],
    [
      'below the greeting',
      'Bitte neu starten.\n\nViele Grüße\nEva Keller\nMobil: 0176 1234567\nHauptstraße 3',
      'Bitte neu starten.\n\nViele Grüße\nEva Keller'
    ],
    ['a name only', 'Bitte neu starten.\nLG Eva', 'Bitte neu starten.\nLG Eva'],
    [
      'words below the contact are kept',
      'Bitte neu starten.\nMfG\nEva Keller\nTel. 0351 123456\n\nPS: Das Tablet laden.',
      'Bitte neu starten.\nMfG\nEva Keller\n\nPS: Das Tablet laden.'
    ],
    ['a number before the greeting stays, to be seen', 'Tel. 0351 123456\nLG Eva', 'Tel. 0351 123456\nLG Eva']
  ])('%s', (_case, words, sent) => {
    expect(withoutContact(words)).toBe(sent)
  })

  test.each([
    ['Rufen Sie 0176 04069027 an.', true],
    ['Schreiben Sie an keller@schule.example.', true],
    ['Die Meeting-ID ist 812 3456 7890.', false],
    ['Um 10:15 Uhr, am 23.03.2020, Windows 10, Klasse 5a.', false]
  ])('%s names a contact: %s', (words, names) => {
    expect(namesContact(words, ['keller@schule.example'])).toBe(names)
  })
})

test.each([
  ['Ich bin vom 3. bis 9. April nicht im Haus.', true],
  ['Vielen Dank für Ihre E-Mail. Ich bin derzeit nicht erreichbar.', true],
  ['Diese Nachricht wurde automatisch generiert.', true],
  ['I am currently out of the office.', true],
  ['Ist das Mikrofon im Haus noch aus? Bitte einschalten.', false],
  ['Ihr Kind ist nicht im Raum? Bitte einmal neu starten.', false]
])('„%s“ reads like an absence note: %s', (visible, absent) => {
  expect(looksAbsent({ subject: 'AW: #12: Ton, iPad', visible })).toBe(absent)
})

describe('may it go on?', () => {
  const right: MailAnswer = {
    sender: 'volunteer',
    disproved: false,
    isForward: false,
    looksAbsent: false,
    answersReturn: false,
    told: [12],
    named: [],
    words: 'Bitte neu starten.',
    hasFiles: false,
    namesContact: false
  }
  test.each<[string, Partial<MailAnswer>, ReturnType<typeof mayGoOn>]>([
    ['all right', {}, { ticketId: 12 }],
    ['its own number is named', { named: [12] }, { ticketId: 12 }],
    ['one of several is named', { told: [12, 13], named: [13] }, { ticketId: 13 }],
    ['none of several is named', { told: [12, 13] }, { why: 'no_number' }],
    ['two of several are named', { told: [12, 13], named: [12, 13] }, { why: 'no_number' }],
    ['another number is named', { named: [14] }, { why: 'other_number' }],
    ['nobody of the staff, whatever else', { sender: 'unknown', words: '' }, { why: 'wrong_address' }],
    ['a colleague', { sender: 'other_staff' }, { why: 'not_yours' }],
    ['gone from the team', { sender: 'left' }, { why: 'left' }],
    ['forged, says our server', { disproved: true }, { why: 'not_proved' }],
    ['forwarded', { isForward: true }, { why: 'forwarded' }],
    ['absent', { looksAbsent: true }, { why: 'absent' }],
    ['nothing written', { words: '' }, { why: 'empty' }],
    ['only files', { words: '', hasFiles: true }, { why: 'only_files' }],
    ['masked', { words: 'Kenncode: •••' }, { why: 'secret' }],
    ['a number', { namesContact: true }, { why: 'contact' }],
    ['the matter is gone', { told: [] }, { why: 'gone' }]
  ])('%s', (_case, change, decision) => {
    expect(mayGoOn({ ...right, ...change })).toEqual(decision)
  })
})
