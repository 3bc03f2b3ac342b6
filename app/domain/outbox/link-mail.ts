import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import type { Link } from './links.ts'

/** The mail that carried a link. Link and mail are made at the same moment; only the mail holds the token itself. */
export const mailOfLink = (db: Db, link: Pick<Link, 'createdAt'>, token: string) =>
  db
    .select({ toAddress: outbox.toAddress, toName: outbox.toName, sentAt: outbox.sentAt })
    .from(outbox)
    .where(and(eq(outbox.createdAt, link.createdAt), sql`instr(${outbox.textBody}, ${`/a/${token}`}) > 0`))
    .get()

/** When the link reached the family's provider; null: its mail has not been sent yet. */
export function linkSentAt(db: Db, link: Pick<Link, 'createdAt'>, token: string): Date | null {
  const mail = mailOfLink(db, link, token)
  return mail ? mail.sentAt : link.createdAt
}
