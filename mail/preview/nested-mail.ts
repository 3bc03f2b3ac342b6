import { type AboutFile, MAX_NESTED_TEXT } from '#app/domain/previews/preview.ts'
import { readMail } from '../read/read-mail.ts'

/** A mail inside the mail: who, what about, when, and its own words (what it forwards, if it has none). */
export async function aboutMail(bytes: Buffer): Promise<AboutFile> {
  const mail = await readMail(bytes)
  const words = mail.visible || mail.forwarded || mail.folded
  return {
    kind: 'mail',
    from: mail.from ? (mail.from.name ?? mail.from.address) : '',
    subject: mail.subject.slice(0, 300),
    date: mail.date?.toISOString() ?? null,
    text: words.slice(0, MAX_NESTED_TEXT),
    isCut: words.length > MAX_NESTED_TEXT
  }
}
