import { describe, expect, it } from 'vitest'
import { readMail } from '#mail/read/read-mail.ts'
import { htmlMail, textMail } from './raw-mail.ts'

/** Own words against quotes, signatures and forwards, one row per program and shape (mail.md, Own words). */
const OWN = 'Der Ton ist wieder weg, bitte helfen Sie uns.'
const QUOTE = 'Bitte starten Sie das Gerät neu.'

const ATTRIBUTIONS: [program: string, lines: string][] = [
  ['Gmail', 'Am Mo., 9. Nov. 2026 um 10:50 Uhr schrieb Support Schule <support@schule.example>:'],
  [
    'Gmail, wrapped',
    'Am Mo., 9. Nov. 2026 um 10:50 Uhr schrieb KGN Videokonferenz-Support <\nsupport@schule.example>:'
  ],
  ['Thunderbird', 'Am 04.11.26 um 07:52 schrieb Support Schule:'],
  ['Thunderbird, wrapped', 'Am 04.11.2026 um 07:52 schrieb\nSupport Schule:'],
  ['Apple', 'Am 11.11.2026 um 08:07 schrieb Support <support@schule.example>:'],
  [
    'Yahoo',
    'Am Dienstag, 10. November 2026 um 09:00:12 MEZ hat Support <support@schule.example> Folgendes geschrieben:'
  ],
  [
    'Yahoo, summer time',
    'Am Dienstag, 9. Juni 2026 um 09:00:12 MESZ hat Support <support@schule.example> geschrieben:'
  ],
  ['Open-Xchange', 'Support Schule <support@schule.example> hat am 10.11.2026 11:02 MEZ geschrieben:'],
  ['Proton', 'Support <support@schule.example> schrieb am Dienstag, 10. November 2026 um 10:29:'],
  ['K-9', 'Am 9. November 2026 09:36:14 MEZ schrieb support@schule.example:'],
  ['GMX app', 'Am 10.11.26, 13:31 schrieb Support <support@schule.example>:'],
  ['Gmail, English', 'On Mon, Nov 9, 2026 at 10:50 AM Support <support@schule.example> wrote:'],
  ['Apple, English', 'On 9. Nov 2026, at 10:50, Support <support@schule.example> wrote:'],
  ['Gmail, Turkish', 'Support <support@schule.example>, 9 Kas 2026 Pzt, 10:50 tarihinde şunu yazdı:'],
  ['Gmail, Russian', 'пн, 9/11 2026 г. в 10:50, Support <support@schule.example>:'],
  ['Tuta', '11.11.2026, 08:07 von support@schule.example:'],
  ['iPhone, Russian', '11 нояб. 2026 г., в 08:07, Support <support@schule.example> написал(а):'],
  [
    'iPhone, Polish',
    'Wiadomość napisana przez Support <support@schule.example> w dniu 11 lis 2026, o godz. 08:07:'
  ],
  ['Ukr.net', '11 листопада 2026, 08:07:33, від "Support" <support@schule.example>:'],
  ['Nextcloud', '"Support" support@schule.example – 11. November 2026 08:07'],
  [
    'Gmail, Arabic',
    'في الاثنين، ٩ نوفمبر ٢٠٢٦ في ١٠:٥٠ ص تمت كتابة ما يلي بواسطة Support <\nsupport@schule.example>:'
  ],
  ['old Gmail', '2026-11-09 10:50 GMT+01:00 Support <support@schule.example>:']
]

const BOUNDARIES: [program: string, lines: string][] = [
  [
    'Outlook',
    '-----Ursprüngliche Nachricht-----\nVon: Support <support@schule.example>\nGesendet: Montag, 9. November 2026 10:50\nAn: Eva Muster\nBetreff: Frage'
  ],
  [
    'Outlook, header block alone',
    'Von: Support <support@schule.example> \nGesendet: Montag, 9. November 2026 10:50\nAn: Eva Muster <eva.muster@gmx.example>\nBetreff: Frage'
  ],
  [
    'Outlook, bold in text',
    '*Von:* Support <support@schule.example>\n*Gesendet:* Montag, 9. November 2026 10:50\n*An:* Eva Muster\n*Betreff:* Frage'
  ],
  [
    'Outlook on the web',
    '________________________________\nVon: Support <support@schule.example>\nGesendet: Montag, 9. November 2026 10:50\nAn: Eva Muster\nBetreff: Frage'
  ],
  [
    'Outlook, English',
    'From: Support <support@schule.example>\nSent: Monday, November 9, 2026 10:50 AM\nTo: Eva Muster\nSubject: Frage'
  ],
  ['Outlook, English separator', '-----Original Message-----\nFrom: Support'],
  ['Telekom', '-----Original-Nachricht-----\nBetreff: Frage\nDatum: 2026-11-05T14:12:55+0100'],
  [
    'Telekom app',
    'Von: Support <support@schule.example>\nBetreff: Frage\nDatum: 04.11.2026 13:05\nAn: eva.muster@gmx.example'
  ],
  [
    'GMX web as text',
    'Gesendet: Dienstag, 03. November 2026 um 08:03 Uhr\nVon: "Support" <support@schule.example>\nAn: eva.muster@gmx.example\nBetreff: Frage'
  ],
  [
    'Samsung',
    '-------- Ursprüngliche Nachricht --------\nVon: Support <support@schule.example>\nDatum: 09.11.26 10:50 (GMT+01:00)\nAn: Eva\nBetreff: Frage'
  ],
  ['GroupWise', '>>> Support <support@schule.example> 11.11.2026 08:07 >>>'],
  [
    'Outlook, Romanian',
    'De la: Support <support@schule.example>\nTrimis: miercuri, 11 noiembrie 2026 08:07\nCătre: Eva\nSubiect: Frage'
  ],
  [
    'Outlook, Arabic',
    'من: Support <support@schule.example>\nتاريخ الإرسال: 11 نوفمبر 2026\nإلى: Eva\nالموضوع: Frage'
  ],
  [
    'Outlook, Italian',
    'Da: Support <support@schule.example>\nInviato: mercoledì 11 novembre 2026 08:07\nA: Eva\nOggetto: Frage'
  ],
  ['Lotus Notes', '-----Ursprüngliche Mitteilung-----\nVon: Support'],
  ['paragraphs between the header lines', 'Betreff: Frage\n\nDatum: 05.11.2026\n\nVon: Support\n\nAn: Eva']
]

const PROGRAM_LINES = [
  'Von meinem iPhone gesendet',
  'Von meinem iPad gesendet',
  'Gesendet mit der GMX Mail App',
  'Gesendet mit der WEB.DE Mail App',
  'Gesendet mit der Telekom Mail App',
  'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
  'Diese Nachricht wurde von meinem Android-Gerät mit GMX Mail gesendet.',
  'Von meinem Samsung Galaxy Smartphone gesendet.',
  'Von meinem/meiner Galaxy gesendet',
  'Von meinem Huawei-Mobiltelefon gesendet',
  'Outlook für iOS beziehen',
  'Gesendet von Outlook für Android<https://aka.ms/AAb9ysg>',
  'Gesendet von Yahoo Mail auf Android',
  'Sent from my iPhone',
  'Sent from Outlook for iOS',
  'Get Outlook for Android',
  'iPhone cihazımdan gönderildi'
]

describe('text: attributions', () => {
  it.each(ATTRIBUTIONS)('%s, quote marked', async (_program, lines) => {
    const mail = await readMail(textMail(`${OWN}\n\nEva\n\n${lines}\n\n> ${QUOTE}\n> Viele Grüße\n`))
    expect(mail.visible).toBe(`${OWN}\n\nEva`)
    expect(mail.folded).toContain(QUOTE)
  })
  it.each(ATTRIBUTIONS)('%s, quote not marked', async (_program, lines) => {
    const mail = await readMail(textMail(`${OWN}\n\nEva\n\n${lines}\n\n${QUOTE}\nViele Grüße\n`))
    expect(mail.visible).toBe(`${OWN}\n\nEva`)
    expect(mail.folded).toContain(QUOTE)
  })
})

it('an attribution of Yahoo with the first quoted words behind it', async () => {
  const line = 'Am Mo., Nov. 9, 2026 at 10:50 schrieb Support<support@schule.example>:   '
  const mail = await readMail(
    textMail(`${OWN}\n\nVon Yahoo Mail auf Android gesendet \n \n  ${line}${QUOTE}\nViele Grüße  \n`)
  )
  expect(mail.visible).toBe(OWN)
  expect(mail.folded).toContain(QUOTE)
})

it('an attribution right below own words without an empty line', async () => {
  const mail = await readMail(
    textMail(
      `${OWN}\nam 3.11. ging es noch\nSupport <support@schule.example> schrieb am 4.11.2026 um 10:29:\n> ${QUOTE}\n> Gruß\n`
    )
  )
  expect(mail.visible).toBe(`${OWN}\nam 3.11. ging es noch`)
})

describe('text: separators and header blocks', () => {
  it.each(BOUNDARIES)('%s', async (_program, lines) => {
    const mail = await readMail(textMail(`${OWN}\n\nEva\n\n${lines}\n\n${QUOTE}\n`))
    expect(mail.visible).toBe(`${OWN}\n\nEva`)
    expect(mail.folded).toContain(QUOTE)
  })
})

describe('lines of phones and programs', () => {
  it.each(PROGRAM_LINES)('%s', async (line) => {
    const mail = await readMail(textMail(`${OWN}\n\nEva\n\n${line}\n`))
    expect(mail.visible).toBe(`${OWN}\n\nEva`)
    expect(mail.folded).toBe(line)
    expect(mail.signatureLine).toBe(line)
  })
  it('wrapped over two lines', async () => {
    const mail = await readMail(
      textMail(`${OWN}\n-- \nDiese Nachricht wurde von meinem Android-Gerät mit K-9 Mail\ngesendet.\n`)
    )
    expect(mail.visible).toBe(OWN)
  })
  it('a mail of nothing but such a line stays without own words', async () => {
    const mail = await readMail(textMail('Von meinem iPhone gesendet\n'))
    expect([mail.visible, mail.folded]).toEqual(['', 'Von meinem iPhone gesendet'])
  })
})

/** What looks like a boundary and is none: the whole text stays. */
const NO_BOUNDARY: [why: string, text: string][] = [
  ['a lone ruler', `${OWN}\n\n---\n\nDas Tablet ist von 2019.`],
  ['a lone Von:', `${OWN}\nVon: 10 Uhr bis 11 Uhr geht es gar nicht.\nDanke`],
  ['two labels only', `${OWN}\nVon: Montag\nAn: Freitag\nDas war alles.`],
  [
    'a sentence with schrieb',
    `${OWN}\nAm 04.11.2026 um 10:15 schrieb mein Sohn im Chat:\nich höre nichts\nDanke`
  ],
  [
    'a sentence with gesendet',
    `${OWN}\nDen Link habe ich gestern gesendet.\nGesendet habe ich ihn um 10 Uhr`
  ],
  ['one line with a mark', `${OWN}\n> 5 Minuten dauert das Laden\nDanke`],
  [
    'a long text after two dashes',
    `${OWN}\n--\n${Array.from({ length: 20 }, (_, at) => `Punkt ${at} ist mir wichtig.`).join('\n')}`
  ],
  ['the dashes first', `--\n${OWN}\nDas ist schon die zweite Mail dazu.`]
]

describe('no boundary', () => {
  it.each(NO_BOUNDARY)('%s', async (_why, text) => {
    const mail = await readMail(textMail(`${text}\n`))
    expect(mail.visible).toBe(text)
    expect([mail.folded, mail.forwarded]).toEqual(['', ''])
  })
})

describe('answers between the quotes', () => {
  it('text', async () => {
    const mail = await readMail(
      textMail(
        'Am 04.11.26 um 07:52 schrieb Support:\n> Welches Gerät?\n\nEin Tablet von Lenovo.\n\n> Welche Klasse?\n\nDie 9a, seit September.\n'
      )
    )
    expect(mail.visible).toBe('Ein Tablet von Lenovo.\n\nDie 9a, seit September.')
  })
  it('format=flowed keeps an answer out of the question', async () => {
    const mail = await readMail(
      textMail(
        '> Welches Gerät benutzt \n> Ihr Kind, und welche \nEin Tablet, und zwar \neines von Lenovo.\n> Klasse?\n',
        { 'Content-Type': 'text/plain; charset=utf-8; format=flowed' }
      )
    )
    expect(mail.visible).toBe('Ein Tablet, und zwar eines von Lenovo.')
    expect(mail.folded).toContain('> Welches Gerät benutzt Ihr Kind, und welche')
  })
  it('Gmail', async () => {
    const mail = await readMail(
      htmlMail(
        '<div class="gmail_quote"><div class="gmail_attr">Am Mo. schrieb S:</div><blockquote class="gmail_quote">Gerät?</blockquote><div>Ein Tablet von Lenovo.</div><blockquote class="gmail_quote">Klasse?</blockquote><div>Die 9a.</div></div>'
      )
    )
    expect(mail.visible).toBe('Ein Tablet von Lenovo.\n\nDie 9a.')
  })
  it('below a quote', async () => {
    const mail = await readMail(
      htmlMail(
        `<div class="moz-cite-prefix">Am 09.11.26 um 10:50 schrieb S:</div><blockquote type="cite">${QUOTE}</blockquote><p>${OWN}</p>`
      )
    )
    expect(mail.visible).toBe(OWN)
  })
})

describe('when next to nothing would remain', () => {
  const BLOCK = `Von: S\nGesendet: Montag\nAn: E\nBetreff: F\n\n${QUOTE}\n`
  it('"siehe unten" over an Outlook quote shows everything: the answers are in it', async () => {
    const mail = await readMail(textMail(`siehe unten\n\n${BLOCK}`))
    expect(mail.visible).toContain(QUOTE)
  })
  it('nothing above the quote shows everything', async () => {
    expect((await readMail(textMail(BLOCK))).visible).toContain(QUOTE)
  })
  it.each(['1', 'ja', 'Nein leider', 'ok danke', 'evet'])(
    'a short answer "%s" stays alone',
    async (answer) => {
      expect((await readMail(textMail(`${answer}\n\n${BLOCK}`))).visible).toBe(answer)
    }
  )
  it('a few words over an enclosed quote stay alone', async () => {
    expect(
      (await readMail(textMail('Am Montag\n\nAm 04.11.26 um 07:52 schrieb S:\n> Wann?\n> Gruß\n'))).visible
    ).toBe('Am Montag')
  })
})
