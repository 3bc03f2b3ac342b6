import type { Db } from '#db/client.ts'
import { attachments, messages, ticketParticipants } from '#db/schema/index.ts'
import type { Arrival } from './arrival.ts'

type Message = typeof messages.$inferInsert

/** Writes the mail as a message of its ticket, with attachments and the reasons of its reading. */
export function storeMessage(db: Db, arrival: Arrival, ticketId: number, kind: Message['kind']): number {
  const { email, raw, reading } = arrival
  const { id } = db
    .insert(messages)
    .values({
      ticketId,
      direction: 'in',
      kind,
      rawMailId: raw.id,
      fromAddress: email.from?.address ?? '',
      fromName: email.from?.name ?? '',
      messageId: email.messageId,
      visible: email.visible,
      folded: email.folded,
      forwarded: email.forwarded,
      html: email.html,
      reasons: reading.reasons,
      at: raw.receivedAt
    })
    .returning({ id: messages.id })
    .get()
  for (const attachment of email.attachments) {
    db.insert(attachments)
      .values({ messageId: id, ...attachment })
      .run()
  }
  return id
}

/** Lets the sender write into the ticket; To and Cc never become participants (mail.md, Threading). */
export function addParticipant(
  db: Db,
  arrival: Arrival,
  participant: { ticketId: number; contactId: number | null; stranger: boolean }
): void {
  const { email, raw } = arrival
  if (!email.from) return
  db.insert(ticketParticipants)
    .values({
      ...participant,
      address: email.from.address,
      name: email.from.name ?? '',
      since: raw.receivedAt
    })
    .onConflictDoNothing()
    .run()
}
