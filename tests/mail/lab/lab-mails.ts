import type { Chance } from './chance.ts'

/** What is fed into the mailbox. */
export type MailShape = 'new' | 'html' | 'big' | 'reply' | 'auto-reply' | 'bulk' | 'bounce'

/** A mail of ours that one can answer, or that can come back. */
export type OurMail = { messageId: string; to: string }

export type LabMail = { token: string; shape: MailShape; raw: Buffer }

const SUPPORT = 'support@schule.example'
const KILOBYTE = 1024

/** Every token of the laboratory; it stands in the body, so what became of a mail can be told from what is shown. */
export const TOKENS = /lab-\d+-\d{6}/g

/**
 * Writes a mail with this token in it. Senders are new ones except in answers, so every first mail is a ticket of its own.
 *
 * @param ours what it answers or reports; without it answers become first mails
 */
export function writeMail(
  token: string,
  shape: MailShape,
  ours: OurMail | undefined,
  chance: Chance
): LabMail {
  const answering = ours && (shape === 'reply' || shape === 'auto-reply' || shape === 'bounce')
  const kind =
    shape === 'reply' || shape === 'auto-reply' || shape === 'bounce' ? (ours ? shape : 'new') : shape
  const from = answering ? ours.to : `familie${token.replace('lab', '')}@post.example`
  const fields = [
    `Received: from mail.post.example by mx.schule.example; Mon, 23 Nov 2026 08:12:00 +0100`,
    `From: ${kind === 'bounce' ? 'Mail Delivery System <MAILER-DAEMON@mx.post.example>' : `Familie Muster <${from}>`}`,
    `To: ${SUPPORT}`,
    `Message-ID: <${token}@post.example>`,
    'Date: Mon, 23 Nov 2026 08:12:00 +0100',
    'MIME-Version: 1.0',
    `Subject: ${subjectOf(kind, token)}`,
    ...(answering && kind !== 'bounce'
      ? [`In-Reply-To: ${ours.messageId}`, `References: ${ours.messageId}`]
      : []),
    ...(kind === 'auto-reply' ? ['Auto-Submitted: auto-replied'] : []),
    ...(kind === 'bulk' ? ['Precedence: bulk', 'List-Id: <rundbrief.verein.example>'] : []),
    ...(kind === 'bounce' ? ['Return-Path: <>', 'Auto-Submitted: auto-replied'] : []),
    ...bodyOf(kind, token, ours, chance)
  ]
  return { token, shape: kind, raw: Buffer.from(`${fields.join('\r\n')}\r\n`) }
}

/** The same mail once more, as a second server on the way hands it on: another Received line, so other bytes. */
export const deliveredAgain = (raw: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      'Received: from mx2.schule.example by mx.schule.example; Mon, 23 Nov 2026 08:14:00 +0100\r\n'
    ),
    raw
  ])

function subjectOf(kind: MailShape, token: string): string {
  if (kind === 'bounce') return 'Undelivered Mail Returned to Sender'
  if (kind === 'auto-reply') return `Automatische Antwort: ${token}`
  return `${kind === 'reply' ? 'AW: ' : ''}Kein Ton ${token}`
}

function bodyOf(kind: MailShape, token: string, ours: OurMail | undefined, chance: Chance): string[] {
  const words = `Guten Tag, der Ton geht seit heute frueh nicht. Zeichen ${token}, mehr weiss ich nicht.`
  if (kind === 'bounce' && ours) return report(token, ours)
  if (kind === 'html')
    return [
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><body><p>Grüße, ${words}</p><div>Ä Ö Ü – „so“</div></body></html>`
    ]
  if (kind !== 'big') return ['Content-Type: text/plain; charset=utf-8', '', words]
  const file = Buffer.alloc(chance.between(60, 900) * KILOBYTE, token).toString('base64')
  return [
    'Content-Type: multipart/mixed; boundary="teil"',
    '',
    '--teil',
    'Content-Type: text/plain; charset=utf-8',
    '',
    words,
    '--teil',
    'Content-Type: application/octet-stream; name="bild.bin"',
    'Content-Disposition: attachment; filename="bild.bin"',
    'Content-Transfer-Encoding: base64',
    '',
    ...(file.match(/.{1,76}/g) ?? []),
    '--teil--'
  ]
}

function report(token: string, ours: OurMail): string[] {
  return [
    'Content-Type: multipart/report; report-type=delivery-status; boundary="teil"',
    '',
    '--teil',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `This is the mail system. Your message could not be delivered. ${token}`,
    '--teil',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.post.example',
    '',
    `Final-Recipient: rfc822; ${ours.to}`,
    'Action: failed',
    'Status: 5.1.1',
    '--teil',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${ours.messageId}`,
    '--teil--'
  ]
}
