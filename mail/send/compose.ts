import MailComposer from 'nodemailer/lib/mail-composer'
import { replyAddress } from '#app/domain/outbox/mail-token.ts'
import type { OutboxMail } from '#app/domain/outbox/take-due-mail.ts'
import type { School } from '#app/domain/settings/school.ts'

/**
 * Makes the finished RFC 5322 bytes of a mail: from and back to the support address, a full plain text beside the HTML, our own
 * Message-ID. Building twice is not byte-identical, so this is done once per mail (mail.md, Sending).
 *
 * @param files go out as parts of their own
 * @param now becomes the Date header
 */
export async function composeMail(
  mail: OutboxMail,
  school: School,
  now: Date,
  files: readonly { name: string; mime: string; content: Buffer }[] = []
): Promise<Buffer> {
  const support = { name: mail.fromName || school.name, address: school.supportAddress }
  const message = new MailComposer({
    from: support,
    replyTo: { name: school.name, address: replyAddress(mail.messageId, school) },
    to: { name: mail.toName, address: mail.toAddress },
    subject: mail.subject,
    text: mail.textBody,
    html: mail.htmlBody,
    headers: mail.headers,
    messageId: mail.messageId,
    date: now,
    attachments: files.map(({ name, mime, content }) => ({ filename: name, contentType: mime, content })),
    newline: 'win',
    // A body is text, whatever it looks like.
    disableFileAccess: true,
    disableUrlAccess: true
  })
  return await message.compile().build()
}
