import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contacts, messages, ticketParticipants, type tickets } from '#db/schema/index.ts'
import { FAMILY, recordEvent } from '../events.ts'

/**
 * Stores what the family said on its page as a message of the ticket, with its event. Call it in the transaction of
 * what follows from it.
 *
 * @param words.data what else the event is to hold: ids and codes, no text
 */
export function keepFamilyWords(
  db: Db,
  ticket: Pick<typeof tickets.$inferSelect, 'id' | 'contactId'>,
  words: { text: string; reasons?: Record<string, string>; data?: Record<string, unknown> },
  now: Date
): number {
  const { id: messageId } = db
    .insert(messages)
    .values({
      ticketId: ticket.id,
      direction: 'in',
      kind: 'link',
      fromName: writerOf(db, ticket),
      visible: words.text,
      reasons: words.reasons ?? {},
      at: now
    })
    .returning({ id: messages.id })
    .get()
  recordEvent(db, {
    type: 'ticket.message_in',
    at: now,
    actor: FAMILY,
    ticketId: ticket.id,
    data: { messageId, through: 'link', ...words.data }
  })
  return messageId
}

function writerOf(db: Db, ticket: { id: number; contactId: number | null }): string {
  const contact = db
    .select({ name: contacts.name })
    .from(contacts)
    .where(eq(contacts.id, ticket.contactId ?? 0))
    .get()
  if (contact) return contact.name
  const participant = db
    .select({ name: ticketParticipants.name })
    .from(ticketParticipants)
    .where(and(eq(ticketParticipants.ticketId, ticket.id), eq(ticketParticipants.stranger, false)))
    .orderBy(ticketParticipants.since)
    .get()
  return participant?.name ?? ''
}
