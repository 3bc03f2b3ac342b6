import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'

/**
 * Takes back notifications that nobody has been sent yet: the ticket has found somebody. A mail that is already on
 * its way is left alone.
 */
export function cancelNotifications(db: Db, ticketId: number): void {
  db.delete(outbox)
    .where(
      and(
        eq(outbox.ticketId, ticketId),
        eq(outbox.kind, 'notify'),
        inArray(outbox.state, ['queued', 'deferred']),
        eq(outbox.attempts, 0)
      )
    )
    .run()
}
