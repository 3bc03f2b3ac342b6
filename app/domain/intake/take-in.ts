import { eq, type SQL, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { rawMails } from '#db/schema/index.ts'
import type { School } from '../settings/school.ts'
import { answerByMail } from './answer-by-mail/answer-by-mail.ts'
import { answerWithoutToken } from './answer-by-mail/answer-without-token.ts'
import type { Arrival } from './arrival.ts'
import { foldIntoTicket, stormOf } from './fold-storm.ts'
import type { HeaderOnly } from './header-only.ts'
import { heedFamily } from './heed-family.ts'
import type { IncomingEmail } from './incoming-email.ts'
import { joinTicket } from './join-ticket.ts'
import { heardAsPerson } from './known-sender.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { mendUnreadable } from './mend-unreadable.ts'
import { noteFromStaff } from './note-from-staff.ts'
import { openTicket, openUnreadableTicket } from './open-ticket.ts'
import { readIntake } from './read-intake.ts'
import { readingInWords } from './reading-in-words.ts'
import { rightTicket } from './right-ticket.ts'
import { sameContentBefore, sameMailBefore } from './same-mail-before.ts'
import { takeInAutomatic } from './take-in-automatic.ts'

/** The stored mail of this intake is not there, so nothing can be taken in. */
export class RawMailGoneError extends Error {
  override name = 'RawMailGoneError'
}

/**
 * Second step of receiving (mail.md, Receiving 5): turns a stored mail into something a person sees, in one transaction
 * with acknowledgement and state. Repeatable: a mail that is not `new` any more is left as it is.
 *
 * @throws RawMailGoneError if there is no such row; whatever else fails rolls back and can be tried again
 */
export function takeInMail(
  db: Db,
  mail: { rawMailId: number; email: IncomingEmail; school: School },
  now: Date
): void {
  atomically(db, () => {
    const raw = rawMail(db, mail.rawMailId)
    if (raw.state !== 'new') return
    const { school } = mail
    const before = sameMailBefore(db, raw, mail.email)
    // One that could not be read and comes once more, readable: it takes the other's place.
    const unreadBefore = raw.ticketId === null && before?.state === 'unreadable' ? before : null
    if (before && !unreadBefore) {
      finish(db, raw.id, { state: 'duplicate', duplicateOf: before.id, kind: mail.email.kind })
      return
    }
    if (unreadBefore) finish(db, unreadBefore.id, { state: 'duplicate', duplicateOf: raw.id })
    const unread = unreadBefore ?? raw
    const knowledge = loadKnowledge(db, mail.email, now)
    const email = heardAsPerson(mail.email, knowledge)
    const read = readIntake(email, knowledge)
    const reasons = readingInWords(email, read, knowledge)
    const reading = { ...read, reasons }
    const arrival = { raw, email, reading, school }
    const answered = unread.ticketId === null ? answerByMail(db, arrival, now) : null
    if (answered?.duplicateOf != null) {
      finish(db, raw.id, { state: 'duplicate', duplicateOf: answered.duplicateOf, kind: email.kind })
      return
    }
    const ticketId = answered
      ? answered.ticketId
      : unread.ticketId !== null
        ? heard(
            db,
            arrival,
            mendUnreadable(db, { ...arrival, ticketId: unread.ticketId, unreadId: unread.id }, now),
            now
          )
        : email.kind !== 'human'
          ? takeInAutomatic(db, arrival, now)
          : reading.match.ticket !== null
            ? continueTicket(db, rightTicket(db, arrival, reading.match.ticket), now)
            : newMatter(db, arrival, now)
    const done = { id: raw.id, kind: email.kind, ticketId }
    // A person's mail keeps them with its message.
    if (email.kind === 'human') finishHuman(db).run(done)
    else finishOther(db).run({ ...done, reasons })
  })
}

/** A mail that could not be read after several tries: a ticket "nicht lesbar" with the original to download. */
export function takeInUnreadable(
  db: Db,
  mail: { rawMailId: number; reason: string; school: School; header?: HeaderOnly | null },
  now: Date
): void {
  atomically(db, () => {
    const raw = rawMail(db, mail.rawMailId)
    if (raw.state !== 'new') return
    const before = raw.ticketId === null ? sameContentBefore(db, raw) : undefined
    if (before) {
      finish(db, raw.id, { state: 'duplicate', duplicateOf: before.id })
      return
    }
    const ticketId =
      // Read again in vain: its ticket stands for it already.
      raw.ticketId ?? openUnreadableTicket(db, { ...mail, raw }, now)
    finish(db, raw.id, { state: 'unreadable', ticketId, error: mail.reason })
  })
}

function continueTicket(db: Db, arrival: Arrival & { ticketId: number }, now: Date): number {
  if (noteFromStaff(db, arrival, now)) return arrival.ticketId
  const storm = stormOf(db, arrival)
  return heard(
    db,
    arrival,
    storm ? foldIntoTicket(db, arrival, storm, now) : joinTicket(db, arrival, now),
    now
  )
}

/** What a family's mail wishes is heeded; a teacher's note, or answer to a notification, is no family's mail. */
function heard<T extends number | null>(db: Db, arrival: Arrival, ticketId: T, now: Date): T {
  if (ticketId !== null && arrival.email.kind === 'human') heedFamily(db, arrival, ticketId, now)
  return ticketId
}

/** A ticket of its own, unless the mail is one of very many (fold-storm.ts). */
function newMatter(db: Db, arrival: Arrival, now: Date): number {
  const storm = stormOf(db, arrival)
  if (storm) return heard(db, arrival, foldIntoTicket(db, arrival, storm, now), now)
  return answerWithoutToken(db, arrival, now) ?? heard(db, arrival, openTicket(db, arrival, now), now)
}

function rawMail(db: Db, id: number) {
  const raw = findRawMail(db).get({ id })
  if (!raw) throw new RawMailGoneError(`raw mail ${id} is gone`)
  return raw
}

const findRawMail = prepared((db) =>
  db
    .select({
      id: rawMails.id,
      state: rawMails.state,
      receivedAt: rawMails.receivedAt,
      ticketId: rawMails.ticketId,
      contentSha256: rawMails.contentSha256
    })
    .from(rawMails)
    .where(eq(rawMails.id, given(rawMails.id, 'id')))
    .prepare()
)

const finishing = (reasons: SQL) =>
  prepared((db) =>
    db
      .update(rawMails)
      .set({
        state: 'done',
        kind: given(rawMails.kind, 'kind'),
        ticketId: given(rawMails.ticketId, 'ticketId'),
        error: null,
        reasons
      })
      .where(eq(rawMails.id, given(rawMails.id, 'id')))
      .prepare()
  )
const finishHuman = finishing(sql`null`)
const finishOther = finishing(given(rawMails.reasons, 'reasons'))

const finish = (db: Db, id: number, values: Partial<typeof rawMails.$inferInsert>): void => {
  db.update(rawMails).set(values).where(eq(rawMails.id, id)).run()
}
