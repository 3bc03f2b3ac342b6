import { createHash } from 'node:crypto'

/** A Message-ID that looks like any other and is the same for the same sample. */
export const messageIdOf = (name: string, domain: string): string =>
  `<${createHash('sha256').update(`sample ${name}`).digest('base64url').slice(0, 22)}@${domain}>`

const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

/** The mail as its family's program would have sent it; one kind ends in the middle of an attachment. */
export function emlOf(mail: {
  kind: 'mail' | 'unreadable'
  sender: { address: string; name: string }
  subject: string
  text: string
  at: Date
  messageId: string
}): Buffer {
  const head = [
    `From: ${mail.sender.name ? `${encoded(mail.sender.name)} ` : ''}<${mail.sender.address}>`,
    `Date: ${mail.at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${mail.messageId}`,
    `Subject: ${encoded(mail.subject)}`,
    'MIME-Version: 1.0'
  ]
  if (mail.kind === 'unreadable') return Buffer.from([...head, ...BROKEN].join('\r\n'))
  const body = Buffer.from(mail.text).toString('base64')
  const lines = body.match(/.{1,76}/g) ?? ['']
  return Buffer.from(
    [
      ...head,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      ...lines,
      ''
    ].join('\r\n')
  )
}

const BROKEN = [
  'Content-Type: multipart/mixed; boundary="scan-0117"',
  '',
  '--scan-0117',
  'Content-Type: application/octet-stream; name="SCAN0117"',
  'Content-Transfer-Encoding: base64',
  '',
  'UEsDBBQABgAIAAAAIQ'
]
