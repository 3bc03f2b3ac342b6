import { describe, expect, it } from 'vitest'
import { readMail } from '#mail/read/read-mail.ts'
import { htmlMail, textMail } from './raw-mail.ts'

/** Own words by the marks of programs in HTML, forwards, and what a sender hides (mail.md, Own words). */
const OWN = 'Der Ton ist wieder weg, bitte helfen Sie uns.'
const QUOTE = 'Bitte starten Sie das Gerät neu.'

const HTML_QUOTES: [program: string, below: string][] = [
  [
    'Apple Mail',
    `<div><br><blockquote type="cite"><div>Am 9. Nov 2026 um 10:50 schrieb Support &lt;s@schule.example&gt;:</div><br><div>${QUOTE}</div></blockquote></div>`
  ],
  [
    'line before the quote',
    `<div>Am 9. Nov 2026 um 10:50 schrieb Support:</div><blockquote type="cite">${QUOTE}</blockquote>`
  ],
  [
    'Gmail',
    `<div class="gmail_quote"><div class="gmail_attr">Am Mo., 9. Nov. 2026 schrieb S &lt;s@schule.example&gt;:<br></div><blockquote class="gmail_quote">${QUOTE}</blockquote></div>`
  ],
  [
    'Thunderbird',
    `<div class="moz-cite-prefix">Am 09.11.26 um 10:50 schrieb Support:<br></div><blockquote type="cite" cite="mid:x"><p>${QUOTE}</p></blockquote>`
  ],
  [
    'Outlook desktop',
    `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>Von:</b> S<br><b>Gesendet:</b> Montag<br><b>An:</b> E<br><b>Betreff:</b> F</p></div><p>${QUOTE}</p>`
  ],
  [
    'Outlook, old colour, English',
    `<div style='border-top:solid #B5C4DF 1.0pt'><p><b><span>From:</span></b> S</p></div><p>${QUOTE}</p>`
  ],
  [
    'Outlook on the web',
    `<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Von:</b> S</div><div>${QUOTE}</div>`
  ],
  [
    'Outlook on the web, quoted again',
    `<div id="x_appendonsend"></div><div id="x_x_divRplyFwdMsg"><b>Von:</b> S</div><div>${QUOTE}</div>`
  ],
  ['Outlook mobile', `<div id="mail-editor-reference-message-container"><hr><div>${QUOTE}</div></div>`],
  ['Outlook mobile, class', `<div class="ms-outlook-mobile-reference-message">${QUOTE}</div>`],
  [
    'GMX web',
    `<div name="quote" style="margin:10px"><div><b>Gesendet:</b> Dienstag<br><b>Von:</b> S</div><div name="quoted-content">${QUOTE}</div></div>`
  ],
  ['GMX web, sub-body', `<div id="sub-body-container">${QUOTE}</div>`],
  [
    'GMX app',
    `<div class="gmx_quote">Am 10.11.26, 13:31 schrieb S &lt;s@schule.example&gt;:<br><blockquote>${QUOTE}</blockquote></div>`
  ],
  [
    'Telekom',
    `<p>-----Original-Nachricht-----</p><p>Betreff: F</p><p>Datum: 2026-11-05</p><p>Von: S</p><p>${QUOTE}</p>`
  ],
  [
    'Yahoo',
    `<div id="ydp1yahoo_quoted_1" class="yahoo_quoted"><div>Am Dienstag … hat S geschrieben:</div><div>${QUOTE}</div></div>`
  ],
  [
    'Proton',
    `<div class="protonmail_quote">S schrieb am Dienstag:<br><blockquote class="protonmail_quote" type="cite">${QUOTE}</blockquote></div>`
  ]
]

describe('HTML: marks of programs', () => {
  it.each(HTML_QUOTES)('%s', async (_program, below) => {
    const mail = await readMail(htmlMail(`<html><body><div>${OWN}</div><div>Eva</div>${below}</body></html>`))
    expect(mail.visible).toBe(`${OWN}\nEva`)
    expect(mail.folded).toContain(QUOTE)
    expect(mail.forwarded).toBe('')
  })
  it('signature elements', async () => {
    for (const mark of [
      'class="gmail_signature"',
      'id="composer_signature"',
      'id="ms-outlook-mobile-signature"',
      'class="moz-signature"',
      'id="x_Signature"'
    ]) {
      const mail = await readMail(htmlMail(`<div>${OWN}</div><div ${mark}>Eva Muster<br>Marktplatz 4</div>`))
      expect([mail.visible, mail.folded]).toEqual([OWN, 'Eva Muster\nMarktplatz 4'])
    }
  })
})

describe('forwards stay readable', () => {
  const FORWARDS: [program: string, raw: Buffer][] = [
    [
      'Gmail',
      htmlMail(
        `<div>${OWN}</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>Von: L</div>${QUOTE}<blockquote>älter</blockquote></div>`,
        { Subject: 'Fwd: Einladung' }
      )
    ],
    [
      'Thunderbird',
      htmlMail(
        `<p>${OWN}</p><div class="moz-forward-container">-------- Weitergeleitete Nachricht --------<p>${QUOTE}</p></div>`,
        { Subject: 'Fwd: Einladung' }
      )
    ],
    [
      'Apple',
      textMail(
        `${OWN}\n\n> Anfang der weitergeleiteten Nachricht:\n> \n> Von: L <l@schule.example>\n> ${QUOTE}\n`,
        { Subject: 'Fwd: Einladung' }
      )
    ],
    [
      'Outlook',
      textMail(
        `${OWN}\n\nVon: L <l@schule.example>\nGesendet: Montag\nAn: E\nBetreff: Einladung\n\n${QUOTE}\n`,
        { Subject: 'WG: Einladung' }
      )
    ],
    [
      'marked, though the subject is a reply',
      textMail(`${OWN}\n\n---------- Weitergeleitete Nachricht ----------\nVon: L\n\n${QUOTE}\n`, {
        Subject: 'Re: Einladung'
      })
    ],
    [
      'GMX',
      htmlMail(`<div>${OWN}</div><div name="quote"><b>Von:</b> L<br>${QUOTE}</div>`, {
        Subject: 'Fw: Einladung'
      })
    ]
  ]
  it.each(FORWARDS)('%s', async (_program, raw) => {
    const mail = await readMail(raw)
    expect(mail.visible).toBe(OWN)
    expect(mail.forwarded).toContain(QUOTE)
    expect(mail.folded).toBe('')
  })
  it('a reply in a chain that was once forwarded is a reply', async () => {
    const mail = await readMail(
      textMail(`${OWN}\n\nVon: L\nGesendet: Montag\nAn: E\nBetreff: WG: Einladung\n\n${QUOTE}\n`, {
        Subject: 'AW: WG: Einladung'
      })
    )
    expect([mail.forwarded, mail.folded.includes(QUOTE)]).toEqual(['', true])
  })
})

describe('hidden words of the sender', () => {
  const HIDDEN = [
    'style="display:none"',
    'style="visibility: hidden"',
    'style="font-size:0px"',
    'style="mso-hide:all"',
    'style="position:absolute;left:-9999px"',
    'hidden',
    'class="h"',
    'style="max-height:0;overflow:hidden"'
  ]
  it.each(HIDDEN)('%s', async (mark) => {
    const mail = await readMail(
      htmlMail(
        `<head><style>@media print{.own{display:none}} .h, p.x { display : none }</style></head><p class="own">${OWN}</p><p ${mark}>iPad iPad iPad</p>`
      )
    )
    expect([mail.visible, mail.folded, mail.html?.includes('iPad')]).toEqual([OWN, 'iPad iPad iPad', false])
  })
})

describe('few words over a quote', () => {
  it('a container of the whole mail shows everything, the answers are in it', async () => {
    const mail = await readMail(htmlMail(`<div>siehe unten</div><div name="quote">${QUOTE}<br>Ja!</div>`))
    expect(mail.visible).toContain('Ja!')
  })
  it.each(['ja', '3', 'Ja, danke'])('but "%s" is a whole answer', async (answer) => {
    const mail = await readMail(htmlMail(`<div>${answer}</div><div name="quote">${QUOTE}</div>`))
    expect(mail.visible).toBe(answer)
  })
})
