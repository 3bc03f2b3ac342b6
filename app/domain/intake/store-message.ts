import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { attachments, messages, ticketParticipants } from '#db/schema/index.ts'
import type { Arrival } from './arrival.ts'

type Message = typeof messages.$inferInsert

/** Writes the mail as a message of its ticket, with attachments and the reasons of its reading. */
export function storeMessage(db: Db, arrival: Arrival, ticketId: number, kind: Message['kind']): number {
  const { email, raw, reading } = arrival
  const { id } = insertMessage(db).get({
    ticketId,
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
  for (const attachment of email.attachments) {
    db.insert(attachments)
      .values({ messageId: id, ...attachment })
      .run()
  }
  return id
}

const insertMessage = prepared((db) =>
  db
    .insert(messages)
    .values({
      ticketId: sql.placeholder('ticketId'),
      direction: 'in',
      kind: sql.placeholder('kind'),
      rawMailId: sql.placeholder('rawMailId'),
      fromAddress: sql.placeholder('fromAddress'),
      fromName: sql.placeholder('fromName'),
      messageId: sql.placeholder('messageId'),
      visible: sql.placeholder('visible'),
      folded: sql.placeholder('folded'),
      forwarded: sql.placeholder('forwarded'),
      html: sql.placeholder('html'),
      reasons: sql.placeholder('reasons'),
      at: sql.placeholder('at')
    })
    .returning({ id: messages.id })
    .prepare()
)

/** Lets the sender write into the ticket; To and Cc never become participants (mail.md, Threading). */
export function addParticipant(
  db: Db,
  arrival: Arrival,
  participant: { ticketId: number; contactId: number | null; stranger: boolean }
): void {
  const { email, raw } = arrival
  if (!email.from) return
  insertParticipant(db).run({
    ...participant,
    address: email.from.address,
    name: email.from.name ?? '',
    since: raw.receivedAt
  })
}

const insertParticipant = prepared((db) =>
  db
    .insert(ticketParticipants)
    .values({
      ticketId: sql.placeholder('ticketId'),
      contactId: sql.placeholder('contactId'),
      stranger: sql.placeholder('stranger'),
      address: sql.placeholder('address'),
      name: sql.placeholder('name'),
      since: sql.placeholder('since')
    })
    .onConflictDoNothing()
    .prepare()
)
