import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mailAnswers, outbox } from '#db/schema/index.ts'
import type { Arrival } from '../arrival.ts'
import type { IncomingEmail } from '../incoming-email.ts'
import { findNotification, type Notification } from './find-notification.ts'
import { giveBack } from './give-back.ts'
import { looksAbsent } from './looks-absent.ts'
import { type Colleague, colleague, colleagueAt } from './people.ts'
import { repliedWords } from './replied-words.ts'
import { sendOn } from './send-on.ts'
import { mayGoOn, numbersNamed, type Sender } from './why-not-sent-on.ts'
import { namesContact, withoutContact } from './without-contact.ts'

/** The mail was an answer to a notification; what became of it stands with the ticket. */
export type Answered = {
  ticketId: number | null
  /** The raw mail that brought the same answer before. */
  duplicateOf: number | null
}

/** An answer by mail on its way, with what is known of it. */
export type Answer = Arrival & {
  key: string
  notification: Notification
  /** Whose notification it is. */
  owner: Colleague | null
  /** Who wrote; null: an address that is nobody's here. */
  writer: Colleague | null
  words: string
  files: string[]
}

/**
 * A volunteer who answers a notification in a mail program answers the family (mail.md, Answering by mail program), if the
 * address is the volunteer's and the token that notification's. What cannot be sent on goes back to the volunteer with the
 * reason and is kept on the ticket. The same mail again changes nothing.
 *
 * @returns null if the mail answers no notification, or a machine wrote it
 */
export function answerByMail(db: Db, arrival: Arrival, now: Date): Answered | null {
  const { email, raw } = arrival
  if (email.kind !== 'human') return null
  const notification = findNotification(db, email)
  if (!notification) return null
  const key = keyOf(email, notification)
  const before = db.select().from(mailAnswers).where(eq(mailAnswers.key, key)).get()
  if (before) return { ticketId: before.ticketId, duplicateOf: before.rawMailId }

  const answer: Answer = {
    ...arrival,
    key,
    notification,
    owner: colleague(db, notification.staffId),
    writer: colleagueAt(db, email.from?.address ?? null),
    words: repliedWords(email.visible, notification.textBody),
    files: filesOf(email)
  }
  const { ticketId, result } = settle(db, answer, now)
  db.insert(mailAnswers)
    .values({
      key,
      outboxId: stillThere(db, notification.outboxId),
      ticketId,
      staffId: answer.writer?.staffId ?? null,
      rawMailId: raw.id,
      result,
      at: now
    })
    .run()
  return { ticketId, duplicateOf: null }
}

function settle(db: Db, answer: Answer, now: Date): { ticketId: number | null; result: string } {
  const { email, notification, owner, writer } = answer
  const words = withoutContact(answer.words)
  const decision = mayGoOn({
    sender: senderOf(answer),
    disproved: email.senderDisproved ?? false,
    isForward: FORWARD.test(email.subject) || email.forwarded.trim() !== '',
    looksAbsent: looksAbsent({ subject: email.subject, visible: answer.words }),
    answersReturn: notification.kind === 'returned',
    told: notification.tickets.map((told) => told.ticketId),
    named: numbersNamed(words),
    words,
    hasFiles: answer.files.length > 0,
    namesContact: namesContact(words, writer?.addresses ?? [])
  })
  if (!('why' in decision) && owner) {
    const sent = sendOn(db, answer, { ticketId: decision.ticketId, words }, now)
    if (sent === 'sent') return { ticketId: decision.ticketId, result: 'sent' }
    return giveBack(db, answer, { ticketId: decision.ticketId, ...sent }, now)
  }
  const why = 'why' in decision ? decision.why : 'gone'
  // Of several matters the first will do: it is shown to people, with the numbers that were meant.
  const ticketId = notification.tickets[0]?.ticketId ?? null
  return giveBack(db, answer, { ticketId, why, by: owner?.name ?? '' }, now)
}

/** Answering takes notifications back that have not left; one that was answered before it was noted as sent is gone now. */
const stillThere = (db: Db, id: number): number | null =>
  db.select({ id: outbox.id }).from(outbox).where(eq(outbox.id, id)).get()?.id ?? null

const FORWARD = /^\s*(?:wg|wtr|weitergeleitet|fw|fwd)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]/iu

function senderOf({ notification, writer }: Answer): Sender {
  if (writer === null) return 'unknown'
  if (writer.staffId !== notification.staffId) return 'other_staff'
  return writer.answers ? 'volunteer' : 'left'
}

/** The same words in the same mail of the same person to the same notification, under whatever UID it comes. */
const keyOf = (email: IncomingEmail, { outboxId }: Notification): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        outboxId,
        email.from?.address ?? '',
        email.messageId ?? email.date?.toISOString() ?? '',
        email.visible,
        email.attachments.map(({ name, size }) => [name, size])
      ])
    )
    .digest('base64url')

/** What somebody attached; a signature's logo and a certificate are no attachments of a person. */
const filesOf = (email: IncomingEmail): string[] =>
  email.attachments
    .filter(
      ({ inline, name, mime }) => !inline && !/\.(?:p7s|vcf|asc)$/iu.test(name) && mime !== 'text/vcard'
    )
    .map(({ name }) => name)
