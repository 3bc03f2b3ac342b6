import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { attachments, messages, rawMails } from '#db/schema/index.ts'

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

/** The original of a message byte for byte; null once its deletion period is over. */
export function originalOf(db: Db, ticketId: number, messageId: number): MailFile | null {
  const bytes = db
    .select({ bytes: rawMails.bytes })
    .from(messages)
    .innerJoin(rawMails, eq(rawMails.id, messages.rawMailId))
    .where(and(eq(messages.id, messageId), eq(messages.ticketId, ticketId)))
    .get()?.bytes
  return bytes ? { name: `anliegen-${ticketId}-mail-${messageId}.eml`, bytes } : null
}
