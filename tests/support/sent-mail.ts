import { simpleParser } from 'mailparser'

/** The plain text of a mail that was sent, as a mail program shows it. */
export async function plainText(raw: Buffer): Promise<string> {
  const mail = await simpleParser(raw)
  return mail.text ?? ''
}

/** One header field of a mail that was sent. */
export async function header(
  raw: Buffer,
  name: 'message-id' | 'subject' | 'from' | 'in-reply-to'
): Promise<string> {
  const mail = await simpleParser(raw)
  const fields = {
    'message-id': mail.messageId,
    subject: mail.subject,
    from: mail.from?.text,
    'in-reply-to': mail.inReplyTo
  }
  return fields[name] ?? ''
}
