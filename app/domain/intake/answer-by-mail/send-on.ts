import { eq } from 'drizzle-orm'
import { mailTexts } from '#app/locales/translate.ts'
import type { Db } from '#db/client.ts'
import { tickets } from '#db/schema/index.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../../outbox/queue-mail.ts'
import { recipientsOf } from '../../tickets/recipients.ts'
import { replyToFamily } from '../../tickets/reply.ts'
import { CLOSED_LONG_AGO_DAYS } from '../find-ticket.ts'
import type { Answer } from './answer-by-mail.ts'
import { noteByMail } from './keep-words.ts'
import { mayReturn } from './may-return.ts'
import { withoutFilesLetter } from './return-letter.ts'
import { type NotSent, withoutLeadingNumber } from './why-not-sent-on.ts'

type Refused = { why: NotSent; by: string }

/**
 * Sends an answer by the same verb as the browser, with its claim rule and its stale check: the volunteer has seen what there
 * was when the notification left. What a browser would ask a person first is refused.
 */
export function sendOn(
  db: Db,
  answer: Answer,
  to: { ticketId: number; words: string },
  now: Date
): 'sent' | Refused {
  const { notification, writer, school } = answer
  const { ticketId } = to
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  if (!ticket || !writer) return { why: 'gone', by: '' }
  if (ticket.closedAt && now.getTime() - ticket.closedAt.getTime() > CLOSED_LONG_AGO_DAYS * 86_400_000)
    return { why: 'closed', by: '' }
  const seenMessageId = notification.tickets.find((told) => told.ticketId === ticketId)?.seenMessageId ?? 0
  const body = withoutLeadingNumber(to.words)
  const isUnknown = recipientsOf(db, ticketId).newestIsUnknown
  const reply = { ticketId, staffId: writer.staffId, body, guideId: null, seenMessageId, byMail: true }
  const isFree = ticket.claimedBy === null || ticket.claimedBy === writer.staffId
  if (isUnknown && isFree) return { why: 'unknown_writer', by: '' }
  const sent = replyToFamily(db, { ...reply, idempotencyKey: `mail:${answer.key}` }, school, now)
  if (sent.result === 'sent') {
    if (answer.files.length > 0) tellOfFiles(db, answer, ticketId, now)
    return 'sent'
  }
  if (sent.result === 'not_involved') return { why: 'no_address', by: '' }
  // What a browser took back is never the key of a mail.
  if (sent.result === 'undone') return 'sent'
  return { why: sent.result, by: sent.result === 'taken' ? sent.by : '' }
}

/** The words went, the files cannot: the ticket says so, and the volunteer is told. */
function tellOfFiles(db: Db, { files, writer, key, raw, school }: Answer, ticketId: number, now: Date): void {
  if (!writer) return
  const { staffId, address, name, language } = writer
  const names = files.join(', ')
  const body = mailTexts('de')('returned.note.sent', { names })
  noteByMail(db, { ticketId, staffId, rawMailId: raw.id, body }, now)
  if (!mayReturn(db, { ticketId, toAddress: address }, now)) return
  queueMail(
    db,
    {
      kind: 'returned',
      key: `files:${key}`,
      ticketId,
      staffId,
      to: { address, name },
      fromName: 'Lotse',
      language,
      headers: { ...AUTOMATIC_HEADERS },
      ...withoutFilesLetter({ ticketId, names, language }, school)
    },
    school,
    now
  )
}
