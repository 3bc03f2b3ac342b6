import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { messages } from '#db/schema/index.ts'
import type { IncomingEmail } from './incoming-email.ts'

/**
 * Was this very mail taken in before under another UID? Message-ID alone is not enough, some programs use one twice for
 * different mails: sender and own words must be the same, too.
 *
 * @returns the raw mail it repeats, or null
 */
export function sameMailBefore(db: Db, rawMailId: number, email: IncomingEmail): number | null {
  if (!email.messageId) return null
  const before = db
    .select({ rawMailId: messages.rawMailId })
    .from(messages)
    .where(
      and(
        eq(messages.messageId, email.messageId),
        eq(messages.direction, 'in'),
        eq(messages.fromAddress, email.from?.address ?? ''),
        eq(messages.visible, email.visible)
      )
    )
    .get()
  return before?.rawMailId && before.rawMailId !== rawMailId ? before.rawMailId : null
}
