import { and, desc, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'

/** A mail that did not arrive, or of which nobody knows whether it did: somebody has to look, until it is settled. */
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

/** Not delivered or not known whether, and nobody has settled it yet. */
export const isUndelivered = and(inArray(outbox.state, ['failed', 'unknown']), isNull(outbox.settledAt))

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
    .where(isUndelivered)
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(MOST)
    .all()
    .map((row) => ({ ...row, state: row.state === 'failed' ? 'failed' : 'unknown' }))
