import { and, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { answerUndos, attachments, drafts, messages, outbox, previews, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { takeFilesBack } from './draft-files.ts'
import { draftOf } from './drafts.ts'

/** So long an answer waits before it leaves. */
export const UNDO_MS = 10_000

type Ticket = typeof tickets.$inferSelect

/** Keeps how the ticket stood before the answer. Inside the transaction of sending. */
export function rememberBefore(db: Db, ticket: Ticket, sent: { key: string; outboxId: number }): void {
  db.insert(answerUndos)
    .values({
      ...sent,
      ticketId: ticket.id,
      state: ticket.state,
      urgent: ticket.urgent,
      waitingSince: ticket.waitingSince,
      closedAt: ticket.closedAt
    })
    .run()
}

/** Was the answer of this form taken back? The form sent once more must not bring it back. */
export const wasUndone = (db: Db, key: string): boolean =>
  db.select({ at: answerUndos.undoneAt }).from(answerUndos).where(eq(answerUndos.key, key)).get()?.at != null

/**
 * Takes one's own answer back as long as no attempt to send it has begun: text, guide and files are a draft again, and the
 * ticket stands as before, with whoever answered. The mail process takes a mail in a transaction of its own, so the answer
 * is either sent or taken back, never both.
 *
 * @returns `late`: it has left, or is leaving; twice is once
 */
export function undoAnswer(
  db: Db,
  asked: { ticketId: number; messageId: number; staffId: number },
  now: Date
): 'undone' | 'late' | 'gone' {
  const { ticketId, messageId, staffId } = asked
  return atomically(db, () => {
    const row = db
      .select({ message: messages, mail: outbox, before: answerUndos })
      .from(messages)
      .innerJoin(outbox, eq(outbox.id, messages.outboxId))
      .innerJoin(answerUndos, eq(answerUndos.outboxId, outbox.id))
      .where(and(eq(messages.id, messageId), eq(messages.ticketId, ticketId), eq(messages.staffId, staffId)))
      .get()
    if (!row) return 'gone'
    const { message, mail, before } = row
    // One that failed without an attempt has been withdrawn, because its reader may not hear of the child any more.
    if (mail.attempts > 0 || !['queued', 'failed'].includes(mail.state)) return 'late'
    keepAsDraft(db, { ticketId, staffId, body: message.visible, guideId: message.guideId }, now)
    forgetPreviews(db, messageId)
    takeFilesBack(db, { ticketId, staffId }, messageId)
    db.delete(messages).where(eq(messages.id, messageId)).run()
    db.update(answerUndos).set({ undoneAt: now, outboxId: null }).where(eq(answerUndos.key, before.key)).run()
    db.delete(outbox).where(eq(outbox.id, mail.id)).run()
    // Only if nothing else has moved the ticket meanwhile.
    const wasDone = before.state === 'done'
    if (!wasDone || before.closedAt)
      db.update(tickets)
        .set({
          state: wasDone ? 'done' : 'open',
          urgent: before.urgent,
          waitingSince: before.waitingSince,
          closedAt: before.closedAt
        })
        .where(and(eq(tickets.id, ticketId), eq(tickets.state, 'waiting')))
        .run()
    recordEvent(db, { type: 'ticket.answer_undone', at: now, actor: byStaff(staffId), ticketId })
    return 'undone'
  })
}

/** What was typed since stays, below what comes back. */
function keepAsDraft(
  db: Db,
  back: { ticketId: number; staffId: number; body: string; guideId: number | null },
  now: Date
): void {
  const since = draftOf(db, back.ticketId, back.staffId)
  const body = [back.body, since?.body ?? ''].filter((part) => part.trim() !== '').join('\n\n')
  const values = { body, guideId: back.guideId ?? since?.guideId ?? null, savedAt: now }
  db.insert(drafts)
    .values({ ticketId: back.ticketId, staffId: back.staffId, ...values })
    .onConflictDoUpdate({ target: [drafts.ticketId, drafts.staffId], set: values })
    .run()
}

function forgetPreviews(db: Db, messageId: number): void {
  for (const { id } of db
    .select({ id: attachments.id })
    .from(attachments)
    .where(eq(attachments.messageId, messageId))
    .all())
    db.delete(previews).where(eq(previews.attachmentId, id)).run()
}
