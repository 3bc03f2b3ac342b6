import { describe, expect, it } from 'vitest'
import { readMail } from '#mail/read/read-mail.ts'
import { rawMail } from './raw-mail.ts'

const OURS = { ownAddresses: ['support@schule.example'] }
const PARENT = {
  'Return-Path': '<eva@gmx.example>',
  From: 'Eva <eva@gmx.example>',
  Subject: 'Ton fehlt',
  'Message-ID': '<x1@gmx.example>'
}
const OWN_ID = '<OFXGDTxp2KSiEjfYBQslWx.ack@schule.example>'

const ROWS: [what: string, headers: Record<string, string>, kind: string][] = [
  ['a person', {}, 'human'],
  ['Auto-Submitted: no', { 'Auto-Submitted': 'no' }, 'human'],
  ['asks for no automatic answer', { 'X-Auto-Response-Suppress': 'All' }, 'human'],
  ['answers a bounce', { Subject: 'AW: Undelivered Mail Returned to Sender' }, 'human'],
  ['answers an absence notice', { Subject: 'AW: Abwesenheitsnotiz: Ton' }, 'human'],
  [
    'a teacher on our domain',
    { From: 'g.o@schule.example', 'Message-ID': '<c3ca1553-1ead-4b61-81a5-1b24d3dc5684@schule.example>' },
    'human'
  ],
  ['a no-reply address', { From: 'noreply@kontakt.example' }, 'human'],
  ['auto-replied', { 'Auto-Submitted': 'auto-replied' }, 'auto-reply'],
  ['auto-generated', { 'Auto-Submitted': 'auto-generated' }, 'auto-reply'],
  ['German subject', { Subject: 'Automatische Antwort: Ton fehlt' }, 'auto-reply'],
  ['German absence', { Subject: 'Abwesenheitsnotiz: Ton' }, 'auto-reply'],
  ['English absence', { Subject: 'Automatic reply: Ton' }, 'auto-reply'],
  ['X-Autoreply', { 'X-Autoreply': 'yes' }, 'auto-reply'],
  ['Precedence: auto_reply', { Precedence: 'auto_reply' }, 'auto-reply'],
  ['vacation that calls itself bulk', { Precedence: 'bulk', 'Auto-Submitted': 'auto-replied' }, 'auto-reply'],
  ['empty return path', { 'Return-Path': '<>' }, 'auto-reply'],
  [
    'read receipt',
    { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=b' },
    'auto-reply'
  ],
  ['newsletter', { 'List-Unsubscribe': '<https://n.example/u>' }, 'bulk'],
  ['list', { 'List-Id': '<eltern.schule.example>' }, 'bulk'],
  ['Precedence: list', { Precedence: 'list' }, 'bulk'],
  ['spam by our server', { 'X-Spam-Flag': 'YES' }, 'bulk'],
  ['no spam by our server', { 'X-Spam-Status': 'No, score=1' }, 'human'],
  [
    'daemon with its subject',
    {
      From: 'MAILER-DAEMON@mx.example',
      Subject: 'Mail delivery failed: returning message to sender',
      'Return-Path': '<>'
    },
    'bounce'
  ],
  [
    'German bounce',
    { From: 'postmaster@firma.example', Subject: 'Unzustellbar: Ihre Mail ist da' },
    'bounce'
  ],
  [
    'delivery report',
    { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
    'bounce'
  ],
  ['X-Failed-Recipients', { 'X-Failed-Recipients': 'a@b.example' }, 'bounce'],
  ['our own Message-ID', { 'Message-ID': OWN_ID }, 'own-loop'],
  ['our own address', { From: 'Support <Support@schule.example>' }, 'own-loop'],
  [
    'our own acknowledgement',
    { From: 'support@schule.example', 'Message-ID': OWN_ID, 'Auto-Submitted': 'auto-replied' },
    'own-loop'
  ]
]

describe('kind of mail', () => {
  it.each(ROWS)('%s', async (_what, headers, kind) => {
    const mail = await readMail(rawMail({ ...PARENT, ...headers }, 'Hallo, der Ton ist weg.'), OURS)
    expect([mail.kind, mail.kindReasons.length > 0]).toEqual([kind, true])
  })

  it.each([
    ['a person', {}, false],
    ['suppressed', { 'X-Auto-Response-Suppress': 'DR, OOF, AutoReply' }, true],
    ['only delivery receipts suppressed', { 'X-Auto-Response-Suppress': 'DR' }, false],
    ['no-reply', { From: 'no-reply@portal.example' }, true],
    ['replies to no-reply', { 'Reply-To': 'noreply@portal.example' }, true],
    ['a newsletter', { 'List-Id': '<x.example>' }, true],
    ['no sender', { From: '' }, true]
  ])('automatic answer to %s', async (_what, headers, suppress) => {
    expect((await readMail(rawMail({ ...PARENT, ...headers }, 'x'), OURS)).suppressAutoResponse).toBe(
      suppress
    )
  })
})

it.each([
  ['a list', { 'List-Id': '<x.example>' }, false],
  ['a list of a machine', { 'List-Id': '<x.example>', 'Auto-Submitted': 'auto-generated' }, true],
  ['said no', { 'Auto-Submitted': 'no' }, false]
])('tells that a machine wrote it: %s', async (_what, headers, autoSubmitted) => {
  const mail = await readMail(rawMail({ ...PARENT, ...headers }, 'x'), OURS)
  expect(mail.autoSubmitted).toBe(autoSubmitted)
})

describe('bounces', () => {
  const DAEMON = {
    'Return-Path': '<>',
    From: 'Mail Delivery System <MAILER-DAEMON@mx.example>',
    Subject: 'Mail delivery failed',
    To: 'support@schule.example'
  }
  const report = (fields: string, original: string) =>
    rawMail(
      { ...DAEMON, 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
      `--b\r\n\r\nText\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n${fields}\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n${original}\r\n--b--`
    )

  it.each([
    [
      'machine part',
      report(
        'Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1',
        `To: a@b.example\r\nMessage-ID: ${OWN_ID}`
      ),
      { messageId: OWN_ID, recipient: 'a@b.example', status: '5.1.1', permanent: true }
    ],
    [
      'delayed',
      report(
        'Final-Recipient: rfc822; a@b.example\r\nAction: delayed\r\nStatus: 4.4.1',
        `Message-ID: ${OWN_ID}`
      ),
      { messageId: OWN_ID, recipient: 'a@b.example', status: '4.4.1', permanent: false }
    ],
    [
      'the server knows better than 5.0.0',
      report(
        'Final-Recipient: rfc822;a@b.example\r\nAction: failed\r\nStatus: 5.0.0\r\nDiagnostic-Code: smtp; 550 5.7.1\r\n  rejected',
        'Subject: x'
      ),
      { messageId: null, recipient: 'a@b.example', status: '5.7.1', permanent: true }
    ],
    [
      'text only',
      rawMail(
        DAEMON,
        `The following address failed:\r\n\r\n"a@b.example":\r\n5.2.2 Quota exceeded\r\n\r\nMessage-ID: ${OWN_ID}\r\n`
      ),
      { messageId: OWN_ID, recipient: 'a@b.example', status: '5.2.2', permanent: true }
    ],
    [
      'text with foreign ids too',
      rawMail(
        DAEMON,
        `failed: <a@b.example> [192.5.1.1]\r\n550 no such user\r\nMessage-ID: <other@mx.example>\r\n> Message-Id: ${OWN_ID}\r\n`
      ),
      { messageId: OWN_ID, recipient: 'a@b.example', status: null, permanent: true }
    ],
    [
      'a volunteer on our own domain',
      rawMail(DAEMON, `Delivery to g.ott@schule.example failed\r\nMessage-ID: ${OWN_ID}\r\n`),
      { messageId: OWN_ID, recipient: 'g.ott@schule.example', status: null, permanent: true }
    ],
    [
      'delay in words',
      rawMail({ ...DAEMON, Subject: 'Warning: message delayed 24 hours' }, 'a@b.example: still trying\r\n'),
      { messageId: null, recipient: 'a@b.example', status: null, permanent: false }
    ]
  ])('%s', async (_what, raw, bounce) => expect((await readMail(raw, OURS)).bounce).toEqual(bounce))
})
