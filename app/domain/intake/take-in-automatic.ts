import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contactAddresses, outbox, tickets } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'
import { offerTicket } from '../routing/offer-ticket.ts'
import type { Arrival } from './arrival.ts'
import { storeMessage } from './store-message.ts'

/**
 * Mail that a machine sent: it opens no ticket and gets no answer (mail.md, Kind of mail). On a ticket an auto-reply is
 * a folded line; a bounce marks the answer as not delivered and brings the ticket back to its volunteer.
 *
 * @returns the ticket it belongs to, or null: then it stands under "automatic" only
 */
export function takeInAutomatic(db: Db, arrival: Arrival, now: Date): number | null {
  const { email, reading, raw } = arrival
  const ticketId = reading.match.ticket
  if (ticketId === null || email.kind === 'bulk' || email.kind === 'own-loop') {
    recordEvent(db, {
      type: 'mail.automatic',
      at: now,
      actor: LOTSE,
      data: { rawMailId: raw.id, kind: email.kind, reason: email.kindReasons[0] ?? '' }
    })
    return email.kind === 'own-loop' ? ticketId : null
  }
  if (email.kind === 'auto-reply') {
    storeMessage(db, arrival, ticketId, 'auto-reply')
    recordEvent(db, { type: 'ticket.auto_reply', at: now, actor: LOTSE, ticketId })
    return ticketId
  }
  storeMessage(db, arrival, ticketId, 'bounce')
  recordBounce(db, arrival, ticketId, now)
  return ticketId
}

function recordBounce(db: Db, { email, school }: Arrival, ticketId: number, now: Date): void {
  const failed = failedMail(db, ticketId, email.bounce)
  const permanent = email.bounce?.permanent ?? true
  recordEvent(db, {
    type: 'ticket.bounce',
    at: now,
    actor: LOTSE,
    ticketId,
    data: { outboxId: failed?.id ?? null, status: email.bounce?.status ?? null, permanent }
  })
  // A delay is news for the timeline; only a final failure needs somebody.
  if (!permanent) return
  if (failed) {
    const reason = `Nicht zugestellt${email.bounce?.status ? ` (${email.bounce.status})` : ''}: ${email.kindReasons[0] ?? 'Rückmeldung des Servers'}`
    db.update(outbox).set({ state: 'failed', reason }).where(eq(outbox.id, failed.id)).run()
    db.update(contactAddresses)
      .set({ failingSince: now })
      .where(and(eq(contactAddresses.address, failed.toAddress), isNull(contactAddresses.failingSince)))
      .run()
  }
  db.update(tickets)
    .set({ state: 'open', closedAt: null, waitingSince: now })
    .where(eq(tickets.id, ticketId))
    .run()
  offerTicket(db, ticketId, school, now)
}

/** The mail of ours that came back: by Message-ID, else the last one of this ticket to that recipient. */
function failedMail(db: Db, ticketId: number, bounce: Arrival['email']['bounce']) {
  const byId = bounce?.messageId
    ? db.select().from(outbox).where(eq(outbox.messageId, bounce.messageId)).get()
    : undefined
  if (byId) return byId
  const toRecipient = bounce?.recipient ? eq(outbox.toAddress, bounce.recipient.toLowerCase()) : undefined
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.ticketId, ticketId), toRecipient))
    .orderBy(desc(outbox.id))
    .get()
}
