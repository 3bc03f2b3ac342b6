import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { messages, tickets } from '#db/schema/index.ts'
import { acknowledge } from './acknowledge.ts'
import type { Arrival } from './arrival.ts'
import { joinTicket } from './join-ticket.ts'
import { contactOf } from './link-students.ts'
import { storeMessage } from './store-message.ts'

/**
 * A mail that could not be read at first and now can: what it says takes the place of "nicht lesbar" in the ticket that
 * stood for it, which becomes a matter like any other and keeps its number and whoever has it.
 *
 * @param arrival `unreadId`: the stored mail that could not be read; the same one, or one with the same content
 */
export function mendUnreadable(
  db: Db,
  arrival: Arrival & { ticketId: number; unreadId: number },
  now: Date
): number {
  const { email, reading, ticketId, unreadId } = arrival
  db.delete(messages).where(eq(messages.rawMailId, unreadId)).run()
  if (email.kind !== 'human') {
    storeMessage(db, arrival, ticketId, email.kind === 'bounce' ? 'bounce' : 'auto-reply')
    return ticketId
  }
  const contact = contactOf(db, email.from?.address ?? null)
  db.update(tickets)
    .set({
      kind: 'mail',
      subject: email.subjectClean,
      language: reading.language,
      contactId: contact?.id ?? null
    })
    .where(eq(tickets.id, ticketId))
    .run()
  joinTicket(db, arrival, now)
  const mended = db.select({ dueAt: tickets.dueAt }).from(tickets).where(eq(tickets.id, ticketId)).get()
  // The family has heard nothing yet.
  if (mended?.dueAt) acknowledge(db, arrival, { ticketId, dueAt: mended.dueAt }, now)
  return ticketId
}
