import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import { mailTexts } from '#app/locales/translate.ts'
import { atomically, type Db } from '#db/client.ts'
import { guides, messages, staff, tickets } from '#db/schema/index.ts'
import { barredChildren } from '../barred/barred.ts'
import { byStaff, recordEvent } from '../events.ts'
import { guideVariables } from '../guides/guide-variables.ts'
import { createFamilyLink } from '../outbox/links.ts'
import { queueMail, threadHeaders } from '../outbox/queue-mail.ts'
import { type School, shortSchoolName } from '../settings/school.ts'
import { answerLetter } from './answer-letter.ts'
import { draftFilesOf, sendDraftFiles } from './draft-files.ts'
import { forgetDraft } from './drafts.ts'
import { mayReadWords } from './matters/may-read-words.ts'
import { wakeTicket } from './matters/snooze.ts'
import { cancelNotifications } from './notifications.ts'
import { recipientsOf } from './recipients.ts'
import { isAnswered, replyKey } from './reply-key.ts'
import { type SpokenSecret, spokenSecret } from './spoken-secrets.ts'
import { rememberBefore, UNDO_MS, wasUndone } from './undo-answer.ts'

/** What a volunteer sends. */
export type Reply = {
  ticketId: number
  staffId: number
  body: string
  guideId: number | null
  /** One of the ticket's recipients (recipients.ts); without: whoever of the family wrote last. */
  to?: string
  /** Newest message of the family that was on the screen; 0: none. */
  seenMessageId: number
  /** Made with the form: a second send of the same form is the same answer. */
  idempotencyKey: string
  /** Answered by mail program: what is being typed in a browser meanwhile stays there. */
  byMail?: boolean
  /** Written in a browser: it can be undone for ten seconds, the files beside the draft go out with it, and secrets are asked about. */
  inBrowser?: { secretIsMeant: boolean; barredIsMeant?: boolean }
}

export type ReplyResult =
  | { result: 'sent' }
  | { result: 'stale' }
  | { result: 'taken'; by: string }
  | { result: 'no_address' }
  /** The chosen address has nothing to do with the ticket. */
  | { result: 'not_involved' }
  | { result: 'empty' }
  /** It seems to hold a code or a password: whoever writes is asked once. */
  | { result: 'secret'; what: SpokenSecret }
  /** The address hears nothing of some child any more, and the ticket names none: whoever writes is asked once. */
  | { result: 'barred'; address: string }
  /** This very answer was sent and taken back; it is a draft now. */
  | { result: 'undone' }
  | { result: 'gone' }

/**
 * Answers the family: message, event and outbox row in one transaction. Answering takes a free ticket; somebody else's
 * is refused, and so is an answer written without having seen the family's newest message (product.md).
 */
export function replyToFamily(db: Db, reply: Reply, school: School, now: Date): ReplyResult {
  return atomically(db, () => {
    const key = replyKey(reply)
    if (isAnswered(db, reply)) return { result: 'sent' }
    if (wasUndone(db, key)) return { result: 'undone' }
    const ticket = db.select().from(tickets).where(eq(tickets.id, reply.ticketId)).get()
    if (!ticket || !mayReadWords(db, ticket.id, reply.staffId)) return { result: 'gone' }
    const body = reply.body.trim()
    const guide = reply.guideId
      ? db.select().from(guides).where(eq(guides.id, reply.guideId)).get()
      : undefined
    const owner = { ticketId: reply.ticketId, staffId: reply.staffId }
    const hasFiles = reply.inBrowser !== undefined && draftFilesOf(db, owner).length > 0
    if (!body && !guide && !hasFiles) return { result: 'empty' }
    if (ticket.claimedBy !== null && ticket.claimedBy !== reply.staffId) {
      const holder = db.select().from(staff).where(eq(staff.id, ticket.claimedBy)).get()
      return { result: 'taken', by: holder?.displayName ?? '' }
    }
    const newest = newestFromFamily(db, reply.ticketId)
    if (newest && newest.id > reply.seenMessageId) return { result: 'stale' }
    const { choices, chosen } = recipientsOf(db, reply.ticketId)
    const to = reply.to ? choices.find((one) => one.address === reply.to) : chosen
    if (!to) return { result: reply.to ? 'not_involved' : 'no_address' }
    const secret = reply.inBrowser && !reply.inBrowser.secretIsMeant ? spokenSecret(body) : null
    if (secret) return { result: 'secret', what: secret }
    if (!reply.inBrowser?.barredIsMeant && barredChildren(db, to.address).length > 0)
      return { result: 'barred', address: to.address }
    const author = db.select().from(staff).where(eq(staff.id, reply.staffId)).get()
    if (!author) return { result: 'gone' }

    const link = `${school.baseUrl}/a/${createFamilyLink(db, { ticketId: ticket.id }, now)}`
    const queued = queueMail(
      db,
      {
        kind: 'reply',
        key,
        ticketId: ticket.id,
        staffId: reply.staffId,
        to: { address: to.address, name: to.name },
        fromName: author.displayName,
        subject: mailTexts('de')('subject.reply', { school: shortSchoolName(school), number: ticket.id }),
        blocks: answerLetter(
          {
            body,
            guide: guide ?? null,
            author: author.displayName,
            link,
            variables: guideVariables(db, school)
          },
          school
        ),
        language: 'de',
        headers: threadHeaders(newestMailId(db, reply.ticketId)),
        ...(reply.inBrowser ? { dueAt: new Date(now.getTime() + UNDO_MS) } : {})
      },
      school,
      now
    )
    if (!queued) return { result: 'sent' }
    const message = db
      .insert(messages)
      .values({
        ticketId: ticket.id,
        direction: 'out',
        kind: 'human',
        outboxId: queued.id,
        staffId: reply.staffId,
        fromName: author.displayName,
        fromAddress: school.supportAddress,
        messageId: queued.messageId,
        visible: body,
        guideId: guide?.id ?? null,
        reasons: {},
        at: now
      })
      .returning({ id: messages.id })
      .get()
    if (reply.inBrowser) {
      sendDraftFiles(db, owner, message.id)
      rememberBefore(db, ticket, { key, outboxId: queued.id })
    }
    db.update(tickets)
      .set({
        state: 'waiting',
        closedAt: null,
        waitingSince: null,
        callingSince: null,
        // Somebody has looked after what was urgent; the next "JETZT" sets it again.
        urgent: false,
        claimedBy: reply.staffId,
        claimedAt: ticket.claimedAt ?? now
      })
      .where(eq(tickets.id, ticket.id))
      .run()
    if (!reply.byMail) forgetDraft(db, owner)
    wakeTicket(db, { ticketId: ticket.id, actor: byStaff(reply.staffId), reason: 'person' }, now)
    cancelNotifications(db, ticket.id)
    recordEvent(db, {
      type: 'ticket.message_out',
      at: now,
      actor: byStaff(reply.staffId),
      ticketId: ticket.id,
      data: { outboxId: queued.id, ...(reply.byMail ? { byMail: true } : {}) }
    })
    return { result: 'sent' }
  })
}

type Inbound = { id: number; messageId: string | null; fromAddress: string; fromName: string; at: Date }

/** The newest message a person of the family wrote, by mail or on the family page. */
export function newestFromFamily(db: Db, ticketId: number): Inbound | undefined {
  return db
    .select({
      id: messages.id,
      messageId: messages.messageId,
      fromAddress: messages.fromAddress,
      fromName: messages.fromName,
      at: messages.at
    })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, ticketId),
        eq(messages.direction, 'in'),
        inArray(messages.kind, ['human', 'link'])
      )
    )
    .orderBy(desc(messages.id))
    .get()
}

/** Message-ID of the family's newest mail: what came through the page has none, and the thread must not break. */
export const newestMailId = (db: Db, ticketId: number): string | null =>
  db
    .select({ messageId: messages.messageId })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, ticketId),
        eq(messages.direction, 'in'),
        eq(messages.kind, 'human'),
        isNotNull(messages.messageId)
      )
    )
    .orderBy(desc(messages.id))
    .get()?.messageId ?? null
