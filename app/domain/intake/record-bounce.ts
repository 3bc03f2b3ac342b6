import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contactAddresses, outbox, tickets } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'
import { openAgain } from '../tickets/open-again.ts'
import type { Arrival } from './arrival.ts'
import { reportedIds } from './find-ticket-of-report.ts'
import type { IncomingEmail } from './incoming-email.ts'
import { whyReturned } from './why-returned.ts'

type SentMail = typeof outbox.$inferSelect

/** Mails to families. Those to our own people are marked only: to offer a ticket because of them would go on for ever. */
const TO_FAMILIES: readonly SentMail['kind'][] = ['reply', 'ask', 'ack']

/**
 * Notes a delivery report: the mail it names is marked as not delivered, and for a mail to a family the ticket comes
 * back, once per mail however many reports follow (mail.md, promise 6). A report that names no mail of ours marks none.
 */
export function recordBounce(db: Db, arrival: Arrival & { ticketId: number | null }, now: Date): void {
  const { email, raw, school, ticketId } = arrival
  const failed = failedMail(db, ticketId, email)
  const permanent = email.bounce?.permanent ?? true
  if (ticketId !== null)
    recordEvent(db, {
      type: 'ticket.bounce',
      at: now,
      actor: LOTSE,
      ticketId,
      data: { outboxId: failed?.id ?? null, status: email.bounce?.status ?? null, permanent }
    })
  // A delay is news for the timeline; only the first final failure of a mail needs somebody.
  if (!failed || !permanent || failed.state === 'failed') return
  markFailed(db, failed, email, now)
  const ticket = ticketOf(db, failed.ticketId)
  if (!ticket || !needsSomebody(failed.kind, ticket)) return
  openAgain(db, { ticketId: ticket.id, arrivedAt: raw.receivedAt }, school, now)
  if (ticket.state !== 'done') return
  const data = { reason: 'bounce' }
  recordEvent(db, { type: 'ticket.reopened', at: now, actor: LOTSE, ticketId: ticket.id, data })
}

/** A lost acknowledgement is no reason to take up again what is settled, nor to offer anew what waits anyway. */
function needsSomebody(kind: SentMail['kind'], ticket: typeof tickets.$inferSelect): boolean {
  if (!TO_FAMILIES.includes(kind) || (kind === 'ack' && ticket.state === 'done')) return false
  return ticket.state !== 'open' || ticket.waitingSince === null
}

function markFailed(db: Db, failed: SentMail, email: IncomingEmail, now: Date): void {
  const reason = whyReturned(email.bounce?.status ?? null)
  db.update(outbox).set({ state: 'failed', reason, leaseUntil: null }).where(eq(outbox.id, failed.id)).run()
  if (!TO_FAMILIES.includes(failed.kind)) return
  db.update(contactAddresses)
    .set({ failingSince: now })
    .where(and(eq(contactAddresses.address, failed.toAddress), isNull(contactAddresses.failingSince)))
    .run()
}

/** The mail of ours that came back: by Message-ID, else the last one of this ticket that went to that recipient. */
function failedMail(db: Db, ticketId: number | null, email: IncomingEmail): SentMail | undefined {
  for (const id of reportedIds(email)) {
    const named = db.select().from(outbox).where(eq(outbox.messageId, id)).get()
    if (named) return named
  }
  const recipient = email.bounce?.recipient?.toLowerCase()
  if (ticketId === null || !recipient) return undefined
  return db
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.ticketId, ticketId),
        eq(outbox.toAddress, recipient),
        // What has not left yet cannot have come back.
        inArray(outbox.state, ['sent', 'unknown', 'failed'])
      )
    )
    .orderBy(desc(outbox.id))
    .get()
}

const ticketOf = (db: Db, ticketId: number | null) =>
  db
    .select()
    .from(tickets)
    .where(eq(tickets.id, ticketId ?? 0))
    .get()
