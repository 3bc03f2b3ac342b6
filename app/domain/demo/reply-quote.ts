import { DateTime } from 'luxon'
import type { DemoMail } from './demo-mailbox.ts'

type Answered = Pick<DemoMail, 'receivedAt' | 'from' | 'subject' | 'messageId' | 'references' | 'text'>

/** The beginning of an answer to a mail, as German mail programs make it: "Am … schrieb …:" and the quoted text. */
export function replyTo(mail: Answered, zone: string) {
  const when = DateTime.fromISO(mail.receivedAt, { zone }).setLocale('de')
  const quoted = mail.text
    .trimEnd()
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n')
  return {
    subject: /^(?:AW|Re):/i.test(mail.subject) ? mail.subject : `AW: ${mail.subject}`,
    text: `\n\nAm ${when.toFormat('dd.MM.yyyy')} um ${when.toFormat('HH:mm')} schrieb ${mail.from}:\n${quoted}\n`,
    inReplyTo: mail.messageId,
    references: [...mail.references, ...(mail.messageId ? [mail.messageId] : [])]
  }
}
