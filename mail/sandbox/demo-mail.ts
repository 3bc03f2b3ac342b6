import { randomBytes } from 'node:crypto'
import { type AddressObject, simpleParser } from 'mailparser'
import { type DemoMail, demoMailId } from '#app/domain/demo/demo-mailbox.ts'
import type { ReceivedMail } from './smtp-server.ts'

/** Decodes a mail that Lotse sent into what the demo mailbox shows, for those of its recipients who live there. */
export async function readDemoMailParts(
  mail: ReceivedMail,
  recipients: string[],
  now: Date
): Promise<DemoMail> {
  const parsed = await simpleParser(mail.raw)
  return {
    id: demoMailId(now, randomBytes(4).toString('hex')),
    receivedAt: now.toISOString(),
    sender: mail.sender,
    recipients: recipients.map((recipient) => recipient.toLowerCase()),
    from: fromLine(parsed.from) ?? mail.sender,
    subject: parsed.subject ?? '',
    messageId: parsed.messageId ?? null,
    references: [parsed.references ?? []].flat(),
    text: parsed.text ?? '',
    html: parsed.html || null,
    attachments: parsed.attachments.map((attachment) => attachment.filename ?? attachment.contentType)
  }
}

function fromLine(from: AddressObject | undefined): string | undefined {
  return from?.text || undefined
}
