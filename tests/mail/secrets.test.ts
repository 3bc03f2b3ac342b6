import { describe, expect, it } from 'vitest'
import { readMail } from '#mail/read/read-mail.ts'
import { htmlMail, textMail } from './raw-mail.ts'

/** Invitations and passwords as families pass them on, and what may not be left of them anywhere (mail.md, Secrets). */
const SECRETS: [words: string, secrets: string[]][] = [
  [
    'Zoom-Meeting beitreten\nhttps://us02web.zoom.us/j/83911122233?pwd=QmZ3b0xKdTJhV1J5c0g4TnB6UT09.1\n\nMeeting-ID: 839 1234 5678\nKenncode: 123456',
    ['QmZ3b0xKdTJhV1J5c0g4TnB6UT09', '123456']
  ],
  ['Meeting ID: 839 1234 5678\nPasscode: 4Rt!xy', ['4Rt!xy']],
  ['Das Passwort lautet Mathe2026', ['Mathe2026']],
  ['Passwort ist: sonne12', ['sonne12']],
  ['Der Code lautet 482913', ['482913']],
  ['Kenncode 482913 wird abgelehnt', ['482913']],
  ['Kenncode "ka7Wm2" falsch', ['ka7Wm2']],
  ['Kenncode (ka7Wm2) falsch', ['ka7Wm2']],
  ['Mit dem Kenncode ka7Wm2 kommt sie nicht rein', ['ka7Wm2']],
  ['PW: hund77', ['hund77']],
  ['PW hund77', ['hund77']],
  ['Pwd: hund77', ['hund77']],
  ['Zugangsdaten Moodle: Benutzername leonie.stein, Passwort: Blume#99', ['Blume#99']],
  ['Benutzername: leonie.stein\nKennwort: Blume99', ['Blume99']],
  ['Login: leonie.stein / Blume99', ['Blume99']],
  ['Meeting-ID 839 1234 5678 Code: 991122', ['991122']],
  ['Zugangscode: 991122', ['991122']],
  ['https://bbb.schule.example/b/ste-abc-def-ghi Zugangscode 991122', ['991122']],
  ['https://bbb.schule.example/rooms/abc/join?accessCode=991122', ['991122']],
  [
    'Microsoft Teams-Besprechung\nBesprechungs-ID: 312 456 789 012\nPasscode: aB3dEf\nhttps://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%7d',
    ['aB3dEf']
  ],
  ['Webex: Meeting-Kennnummer: 2731 123 4567\nMeeting Passwort: pQ8sTu22xYz', ['pQ8sTu22xYz']],
  ['Meeting number (access code): 2731 123 4567\nMeeting password: pQ8sTu22xYz', ['pQ8sTu22xYz']],
  [
    'https://schule.webex.com/schule/j.php?MTID=m0123456789abcdef0123456789abcdef',
    ['m0123456789abcdef0123456789abcdef']
  ],
  ['Schnelleinwahl mobil\n+496938079883,,83912345678#,,,,*558213# Deutschland\nKenncode: 558213', ['558213']],
  ['One tap mobile +13462487799,,83912345678#,,,,,,0#,,558213#', ['558213']],
  ['Kenncode: *ka7Wm2*', ['ka7Wm2']],
  ['Kenncode: 48 19 27 wird nicht angenommen. 481927 auch nicht', ['19 27', '48 19', '481927']],
  ['Der Kenncode ist 123 456.', ['123 456', '456']],
  ['Kenncode: 1234-5678', ['1234', '5678']],
  ['Passwort: ab12 cd34', ['ab12', 'cd34']],
  ['Kenncode:\nka7Wm2', ['ka7Wm2']],
  ['Kenncode\nka7Wm2', ['ka7Wm2']],
  ['Kenncode :  ka7Wm2', ['ka7Wm2']],
  ['KENNCODE: KA7WM2', ['KA7WM2']],
  ['Passcode = ka7Wm2', ['ka7Wm2']],
  ['Kenncode – 123456', ['123456']],
  ['Kenncode -> 123456', ['123456']],
  ['Meeting-Passwort: hallo', ['hallo']],
  ['das Passwort für Moodle heißt Sommer2024!', ['Sommer2024']],
  ['Ihr neues Passwort: geheim', ['geheim']],
  ['Unser WLAN-Passwort ist 87654321', ['87654321']],
  ['zoommtg://zoom.us/join?confno=839&pwd=abcDEF123', ['abcDEF123']],
  ['Код доступа: 991122\nпароль 991133', ['991122', '991133']],
  ['şifre: 991122', ['991122']],
  ['kod: 4455667, hasło: ab12cd', ['ab12cd']]
]

const IN_HTML: [html: string, secrets: string[]][] = [
  ['<p>Meeting-ID: 839 1234 5678<br>Kenncode: <b>ka7Wm2</b></p>', ['ka7Wm2']],
  ['<table><tr><td>Kenncode</td><td>ka7Wm2</td></tr></table>', ['ka7Wm2']],
  ['<p><span>Kenncode:</span> <span>123456</span></p>', ['123456']],
  [
    '<a href="https://us02web.zoom.us/j/839?pwd=SECRETpwd1&amp;from=addon">https://us02web.zoom.us/j/839?pwd=SECRETpwd1&amp;from=addon</a>',
    ['SECRETpwd1']
  ],
  [
    '<a href="https://deref-gmx.net/mail/client/abc/dereferrer/?redirectUrl=https%3A%2F%2Fus02web.zoom.us%2Fj%2F839%3Fpwd%3DSECRETpwd1">Link</a>',
    ['SECRETpwd1']
  ],
  [
    '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F839%3Fpwd%3DSECRETpwd1%26x&amp;data=05">Zoom</a>',
    ['SECRETpwd1']
  ]
]

/** Words about codes that hold none. */
const NO_SECRET = [
  'Passwort vergessen! Bitte zurücksetzen',
  'Meeting-ID: 845 1234 9876',
  'Sie fragt nach dem Kennwort der Schule für iServ.',
  'Passwort vergessen, bitte anrufen: 0176 04069001',
  'Das Passwort ist falsch und der Kenncode wird nicht angenommen',
  'Fehlercode: 3004 und Code 5003 erscheint',
  'PIN für SIM-Karte? Meine Telefonnummer: 0711 123456',
  'Kenncode Eingabe geht nicht, Meldung "Kenncode ungültig"'
]

async function shownOf(raw: Buffer): Promise<string> {
  const mail = await readMail(raw)
  return [mail.visible, mail.folded, mail.forwarded, mail.html ?? '', mail.subject, mail.subjectClean].join(
    '\n'
  )
}

describe('passwords are masked wherever a mail is shown', () => {
  it.each(SECRETS)('%s', async (words, secrets) => {
    const shown = await shownOf(textMail(`Hallo, Leonie kommt nicht rein:\n\n${words}\n`))
    for (const secret of secrets) expect(shown).not.toContain(secret)
  })
  it.each(IN_HTML)('%s', async (html, secrets) => {
    const shown = await shownOf(htmlMail(`<p>Hallo</p>${html}`))
    for (const secret of secrets) expect(shown).not.toContain(secret)
  })
  it.each(SECRETS.filter(([words]) => !words.includes('\n')))(
    'in the subject: %s',
    async (words, secrets) => {
      const subject = `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`
      const shown = await shownOf(textMail('Hallo, Leonie kommt nicht rein', { Subject: subject }))
      for (const secret of secrets) expect(shown).not.toContain(secret)
    }
  )
  it.each(NO_SECRET)('nothing to mask: %s', async (words) => {
    const mail = await readMail(textMail(`Hallo, Leonie kommt nicht rein:\n\n${words}\n`))
    expect(mail.visible).toContain(words)
    expect(mail.masked).toEqual([])
  })
})
