import { desc, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'

/** A mail that did not arrive, or of which nobody knows whether it did: somebody has to look. */
export type UndeliveredMail = {
  id: number
  kind: (typeof outbox.$inferSelect)['kind']
  state: 'failed' | 'unknown'
  ticketId: number | null
  toAddress: string
  subject: string
  /** The server's words, or ours. */
  reason: string
  createdAt: Date
}

const MOST = 50

/** The newest of them first, at most fifty. */
export const undeliveredMails = (db: Db): UndeliveredMail[] =>
  db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      state: outbox.state,
      ticketId: outbox.ticketId,
      toAddress: outbox.toAddress,
      subject: outbox.subject,
      reason: outbox.reason,
      createdAt: outbox.createdAt
    })
    .from(outbox)
    .where(inArray(outbox.state, ['failed', 'unknown']))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(MOST)
    .all()
    .map((row) => ({ ...row, state: row.state === 'failed' ? 'failed' : 'unknown' }))
