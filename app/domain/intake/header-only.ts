import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { rawMails } from '#db/schema/index.ts'
import type { IncomingEmail } from './incoming-email.ts'

/** Who wrote and about what: all that is known of a mail whose content is not here. */
export type HeaderOnly = Pick<IncomingEmail, 'from' | 'subjectClean' | 'messageId'>

/** Is only the header of this mail kept here, because it is too large? Its bytes read well, but that is not the mail. */
export function isHeaderOnly(db: Db, rawMailId: number): boolean {
  const row = db
    .select({ serverSize: rawMails.serverSize })
    .from(rawMails)
    .where(eq(rawMails.id, rawMailId))
    .get()
  return row !== undefined && row.serverSize !== null
}
