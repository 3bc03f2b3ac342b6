import { describe, expect, it } from 'vitest'
import { mailDate, parseMailDate } from '#mail/read/mail-date.ts'
import { mailHeaders } from '#mail/read/mail-headers.ts'
import { findSecrets, maskSecrets } from '#mail/read/mask-secrets.ts'
import { answerLinks } from '#mail/read/quoted-links.ts'
import { readMail } from '#mail/read/read-mail.ts'
import { safeName } from '#mail/read/safe-name.ts'
import { readSubject } from '#mail/read/subject.ts'
import { htmlMail, rawMail, textMail } from './raw-mail.ts'

describe('subject', () => {
  it.each([
    ['AW: AW: WG: [KGN #133] Ton fehlt', 'Ton fehlt', 133, false],
    ['Re[5]: Ton', 'Ton', null, false],
    ['Antw: SV: Aw: Ton', 'Ton', null, false],
    ['WG: Wtr: Einladung', 'Einladung', null, true],
    ['Fwd: [KGN #7] Ton', 'Ton', 7, true],
    ['Automatische Antwort: [KGN #140] Ihre Mail ist da', 'Ihre Mail ist da', 140, false],
    ['Abwesenheitsnotiz: Ton', 'Ton', null, false],
    ['Auto: [KGN #9] Ton', 'Ton', 9, false],
    ['Unzustellbar: Ton', 'Ton', null, false],
    ['Frage zu #123', 'Frage zu #123', 123, false],
    ['Zimmer B#12a', 'Zimmer B#12a', null, false],
    ['Reise: Zoom', 'Reise: Zoom', null, false],
    ['', '', null, false]
  ])('%s', (subject, clean, number, isForward) =>
    expect(readSubject(subject)).toEqual({ clean, number, isForward })
  )
})

describe('safe file names', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Autostart\\a.exe', 'a.exe'],
    ['.htaccess', 'htaccess'],
    ['Foto\u0000\r\n.jpg', 'Foto.jpg'],
    ['rechnung\u202Efdp.exe', 'rechnungfdp.exe'],
    ['a:b?c*.txt', 'a_b_c_.txt'],
    ['CON.txt', '_CON.txt'],
    ['Stundenplan-U\u0308bersicht.png', 'Stundenplan-Übersicht.png'],
    ['C:\\', ''],
    ['..', ''],
    [`${'a'.repeat(300)}.jpeg`, `${'a'.repeat(115)}.jpeg`]
  ])('%j', (declared, safe) => expect(safeName(declared)).toBe(safe))
})

describe('attachments get names a person understands', () => {
  const part = (type: string, extra = '') =>
    `--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment${extra}\r\n\r\nInhalt\r\n`
  it.each([
    ['text/calendar; method=REQUEST', '', 'Termin.ics'],
    ['application/ms-tnef', '; filename="winmail.dat"', 'Outlook-Anhang (winmail).dat'],
    ['application/pkcs7-signature', '; filename="smime.p7s"', 'Digitale Unterschrift.p7s'],
    ['application/pdf', '', 'Dokument.pdf'],
    ['image/jpeg', '', 'Bild.jpeg'],
    ['message/rfc822', '', 'Angehängte Mail.eml'],
    ['text/plain', '; filename="notiz.txt"', 'notiz.txt']
  ])('%s', async (type, extra, name) => {
    const mail = await readMail(
      rawMail(
        { From: 'a@b.example', 'Content-Type': 'multipart/mixed; boundary=b' },
        `--b\r\nContent-Type: text/plain\r\n\r\nHallo\r\n${part(type, extra)}--b--\r\n`
      )
    )
    expect(mail.attachments.map(({ name: got, size }) => [got, size])).toEqual([[name, 6]])
    expect(mail.visible).toBe('Hallo')
  })
  it('an attached mail is never the own words, and is named by its subject', async () => {
    const inner = 'From: x@y.example\r\nSubject: =?utf-8?Q?Zoom_f=C3=BCr_alle?=\r\n\r\nfremder Text\r\n'
    const mail = await readMail(
      rawMail(
        { From: 'a@b.example', 'Content-Type': 'multipart/mixed; boundary=b' },
        `--b\r\n\r\nSiehe Anhang, danke\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b--\r\n`
      )
    )
    expect(mail.visible).toBe('Siehe Anhang, danke')
    expect(mail.attachments.map(({ name }) => name)).toEqual(['Zoom für alle.eml'])
  })
  it('two of one name are told apart', async () => {
    const mail = await readMail(
      rawMail(
        { From: 'a@b.example', 'Content-Type': 'multipart/mixed; boundary=b' },
        `${part('image/png', '; filename="a.png"')}${part('image/png', '; filename="a.png"')}--b--\r\n`
      )
    )
    expect(mail.attachments.map(({ name }) => name)).toEqual(['a.png', 'a (2).png'])
  })
})

describe('secrets', () => {
  const mask = (text: string) => maskSecrets(text, findSecrets([text]))
  it.each([
    [
      'https://us02web.zoom.example/j/812?pwd=QmZ3b0xK&uname=x',
      'https://us02web.zoom.example/j/812?pwd=•••&uname=x'
    ],
    ['Kenncode: ka7Wm2', 'Kenncode: •••'],
    ['Passwort: SonNenblume', 'Passwort: •••'],
    ['Passwort: sonne_blume#3', 'Passwort: •••'],
    ['Kenncode: xkqwzr.', 'Kenncode: •••.'],
    ['Kenncode: 812', 'Kenncode: •••'],
    ['Link https://z.example/j/1?pwd=Emre und Emre', 'Link https://z.example/j/1?pwd=••• und Emre'],
    ['*Kenncode:* ka7Wm2', '*Kenncode:* •••'],
    ['Passcode = 558213', 'Passcode = •••'],
    ['das Passwort ist Sommer2026!', 'das Passwort ist •••!'],
    ['mit dem Kenncode ka7Wm2 geht es nicht', 'mit dem Kenncode ••• geht es nicht'],
    ['PIN 1234', 'PIN •••'],
    ['Passwort: a-1.b/(c)[d]{e}$^|+? und a-1.b/(c)[d]{e}$^|+?', 'Passwort: •••? und •••?'],
    [
      '+496990009196,,81270553196#,,,,*558213# Deutschland',
      '+496990009196,,81270553196#,,,,*•••# Deutschland'
    ],
    ['Kenncode: ka7Wm2, später wieder ka7Wm2', 'Kenncode: •••, später wieder •••'],
    ['https://hilfe.schule.example/a/C9t1HFWYycBzH7EbFH0tXa', 'https://hilfe.schule.example/a/•••']
  ])('%s', (text, masked) => expect(mask(text)).toBe(masked))
  it.each([
    'Benutzername oder Passwort sei falsch.',
    'Passwort: falsch',
    'Kenncode: Emre gibt ihn ein. Emre (5a) kommt nicht rein.',
    'Passwort: Sonnenblume und Sonnenblume',
    'Kenncode:\n\nGuten Tag, Emre hört nichts.',
    'PIN: Bindestrich fehlt, Ministerium',
    'Kenncode: iPad fragt danach, das iPad ist neu',
    'Passwort: WhatsApp zeigt es nicht, BigBlueButton auch nicht',
    'Kenncode: 10:30 Uhr kam er, um 10:30 ging es nicht',
    'Kenncode: 23.11. gesendet',
    'Kenncode: bitte/danke, Müller-Lüdenscheidt und E-Mail',
    'Der Kenncode wird immer als falsch abgelehnt',
    'Das Passwort geht nicht',
    'Meeting-ID: 812 7055 3196',
    'Shopping am Montag'
  ])('no secret: %s', (text) => expect(mask(text)).toBe(text))
  it('wherever they are shown', async () => {
    const mail = await readMail(
      htmlMail(
        '<p>Es geht nicht mit ka7Wm2, bitte um Hilfe.</p><blockquote type="cite"><p>Kenncode: <b>ka7Wm2</b></p><a href="https://z.example/j/1?pwd=AbC123&amp;x=1">https://z.example/j/1?pwd=AbC123</a></blockquote>',
        { Subject: 'ka7Wm2' }
      )
    )
    expect(JSON.stringify([mail.visible, mail.folded, mail.html, mail.subject])).not.toMatch(/ka7Wm2|AbC123/)
    expect(mail.masked.sort()).toEqual(['Kenncode', 'Link mit Kenncode'])
  })
})

it('answer links are found in quotes and addresses', async () => {
  const link = 'https://hilfe.schule.example/a/C9t1HFWYycBzH7EbFH0tXa'
  expect(answerLinks(`<a href="${link}">hier</a> ${link}`, null)).toEqual([link])
  expect(
    (
      await readMail(
        htmlMail(
          `<p>Danke, das hilft uns sehr.</p><blockquote type="cite"><a href="${link}">Seite</a></blockquote>`
        )
      )
    ).quotedLinks
  ).toEqual([link])
})

describe('date', () => {
  it.each([
    ['Mi, 11 Nov 2026 17:05:12 +0100', '2026-11-11T16:05:12.000Z'],
    ['Di, 1 Dez 2026 08:00:00 +0100', '2026-12-01T07:00:00.000Z'],
    ['Tue,  3 Nov 2026 08:21:40 +0100 (CET)', '2026-11-03T07:21:40.000Z'],
    ['gestern', null],
    ['', null]
  ])('%s', (value, iso) => expect(parseMailDate(value)?.toISOString() ?? null).toBe(iso))
  it('the top Received line first, then the first Date, never now', () => {
    const line = (key: string, value: string) => ({ key, line: `${key}: ${value}` })
    const date = line('Date', 'Mon, 2 Nov 2026 10:00:00 +0100')
    expect(
      mailDate(
        mailHeaders([
          line('Received', 'by a; Tue, 3 Nov 2026 10:00:00 +0100'),
          line('Received', 'by b; Sun, 1 Nov 2026 10:00:00 +0100'),
          date
        ])
      )?.getUTCDate()
    ).toBe(3)
    expect(mailDate(mailHeaders([date, line('Date', 'Wed, 4 Nov 2026 10:00:00 +0100')]))?.getUTCDate()).toBe(
      2
    )
    expect(mailDate(mailHeaders([line('Date', 'kaputt')]))).toBeNull()
  })
})

describe('HTML is harmless', () => {
  it.each([
    '<script>x()</script>',
    '<img src="https://z.example/o.gif">',
    '<img src="data:image/png;base64,AA">',
    '<img src=x onerror=x()>',
    '<a href="javascript:x()">l</a>',
    '<a href=" java\nscript:x()">l</a>',
    '<iframe src="https://z.example">',
    '<form action="https://z.example"><input></form>',
    '<svg onload=x()>',
    '<link rel=stylesheet href="https://z.example/c">',
    '<style>@import "https://z.example"</style>',
    '<div style="background:url(https://z.example/b)">l</div>',
    '<table background="https://z.example/b"><tr><td>l</table>',
    '<video src="https://z.example/v">',
    '<base href="https://z.example">',
    '<meta http-equiv=refresh content="0;https://z.example">'
  ])('%s', async (evil) => {
    const { html } = await readMail(htmlMail(`<p>Hallo zusammen, Hilfe bitte</p>${evil}`))
    expect(html).toContain('Hallo zusammen')
    expect(html).not.toMatch(/script|z\.example|onerror|onload|<img|<iframe|<form|<svg|<style|<video|data:/i)
  })
  it('own pictures stay as cid', async () => {
    const body =
      '--b\r\nContent-Type: text/html\r\n\r\n<p>Bild</p><img src="cid:a@b" onload="x()"><img src="cid:other">\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <a@b>\r\n\r\nx\r\n--b--'
    const mail = await readMail(
      rawMail({ From: 'a@b.example', 'Content-Type': 'multipart/related; boundary=b' }, body)
    )
    expect(mail.html).toBe('<p>Bild</p><img src="cid:a@b" />')
    expect(mail.attachments.map(({ inline, contentId }) => [inline, contentId])).toEqual([[true, 'a@b']])
  })
})

it('the first of repeated fields counts', async () => {
  const raw = Buffer.from(
    'From: A <a@x.example>\r\nFrom: B <b@x.example>\r\nSubject: eins\r\nSubject: zwei\r\nReply-To: C <c@x.example>\r\n\r\nHallo, das ist die Mail.\r\n'
  )
  const mail = await readMail(raw)
  expect([mail.from?.address, mail.subject, mail.replyTo?.address]).toEqual([
    'a@x.example',
    'eins',
    'c@x.example'
  ])
})

it('text in Latin-1 without any MIME field keeps its lines', async () => {
  const mail = await readMail(textMail('eins\n\n\n\nzwei, drei und vier'))
  expect(mail.visible).toBe('eins\n\nzwei, drei und vier')
})
