import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { tickets } from '#db/schema/index.ts'
import { FAMILY, recordEvent } from '../events.ts'
import { offerTicket } from '../routing/offer-ticket.ts'
import type { Arrival } from './arrival.ts'
import { addParticipant, storeMessage } from './store-message.ts'

/**
 * A human mail that belongs to a ticket: the ticket is open again and with whoever had it. Nobody is sent a second
 * acknowledgement. A "ja, klappt" is a suggestion for the volunteer, applied by nobody silently.
 */
export function joinTicket(db: Db, arrival: Arrival & { ticketId: number }, now: Date): number {
  const { ticketId, reading, raw } = arrival
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  if (!ticket) throw new Error(`ticket ${ticketId} vanished while a mail joined it`)
  addParticipant(db, arrival, { ticketId, contactId: null, stranger: reading.match.strangerInThread })
  const messageId = storeMessage(db, arrival, ticketId, 'human')
  db.update(tickets)
    .set({
      state: 'open',
      closedAt: null,
      waitingSince: ticket.waitingSince ?? raw.receivedAt,
      urgent: ticket.urgent || reading.urgent,
      ...betterReading(ticket, arrival)
    })
    .where(eq(tickets.id, ticketId))
    .run()
  recordEvent(db, {
    type: 'ticket.message_in',
    at: now,
    actor: FAMILY,
    ticketId,
    data: { messageId, stranger: reading.match.strangerInThread, answer: reading.answer?.answer ?? null }
  })
  if (ticket.state === 'done') {
    recordEvent(db, {
      type: 'ticket.reopened',
      at: now,
      actor: FAMILY,
      ticketId,
      data: { reason: 'message' }
    })
  }
  if (ticket.claimedBy === null) offerTicket(db, ticketId, arrival.school, now)
  return ticketId
}

/** A device or problem that the ticket did not know yet and this mail names in its own words. */
function betterReading(ticket: typeof tickets.$inferSelect, { reading }: Arrival) {
  const platform =
    !ticket.platformConfirmed && ticket.platform === 'unknown' && reading.platform.platform !== 'unknown'
      ? {
          platform: reading.platform.platform,
          platformEvidence: reading.platform.evidence,
          platformReason: reading.platform.reason
        }
      : {}
  const problem =
    !ticket.problemConfirmed && ticket.problem === null && reading.problem.code
      ? { problem: reading.problem.code, problemReason: reading.problem.reason }
      : {}
  return { ...platform, ...problem }
}
