import type { Db } from '#db/client.ts'
import { notifiedTickets } from '#db/schema/index.ts'
import { newestFromFamily } from '../tickets/reply.ts'

/**
 * Notes of which matters a notification tells as it leaves, and the family's newest message in each: an answer to it by mail
 * has seen no newer one (mail.md, Answering by mail program). Noted again, the first stays.
 */
export function noteNotified(db: Db, outboxId: number, ticketIds: readonly number[]): void {
  for (const ticketId of new Set(ticketIds))
    db.insert(notifiedTickets)
      .values({ outboxId, ticketId, seenMessageId: newestFromFamily(db, ticketId)?.id ?? 0 })
      .onConflictDoNothing()
      .run()
}
