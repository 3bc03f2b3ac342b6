import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { attachments, messages } from '#db/schema/index.ts'

/** A file of a mail, to download. */
export type MailFile = { name: string; bytes: Buffer }

/** An attachment of this ticket; null if there is none with this number here. */
export const attachmentOf = (db: Db, ticketId: number, attachmentId: number): MailFile | null =>
  db
    .select({ name: attachments.name, bytes: attachments.content })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(and(eq(attachments.id, attachmentId), eq(messages.ticketId, ticketId)))
    .get() ?? null

/** The stored mail behind a message of this ticket; null if it came another way or is not there. */
export const rawMailOf = (db: Db, ticketId: number, messageId: number): number | null =>
  db
    .select({ id: messages.rawMailId })
    .from(messages)
    .where(and(eq(messages.id, messageId), eq(messages.ticketId, ticketId)))
    .get()?.id ?? null
