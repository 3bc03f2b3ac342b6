import { and, count, eq, gte, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'

const HOUR_MS = 3_600_000
/** Per hour: about one matter, to one person, in all (mail.md, promise 6). */
const MOST = { ticket: 3, person: 10, all: 60 }

/**
 * Whether another mail that gives an answer back may be sent. Beyond the limits the words are kept on the ticket and
 * nothing is mailed: two machines that answer each other end here.
 */
export function mayReturn(db: Db, back: { ticketId: number | null; toAddress: string }, now: Date): boolean {
  const recent = and(eq(outbox.kind, 'returned'), gte(outbox.createdAt, new Date(now.getTime() - HOUR_MS)))
  const sent = (only?: SQL): number =>
    db.select({ n: count() }).from(outbox).where(and(recent, only)).get()?.n ?? 0
  const toPerson = eq(outbox.toAddress, back.toAddress)
  const ofTicket = back.ticketId === null ? undefined : eq(outbox.ticketId, back.ticketId)
  return sent(and(toPerson, ofTicket)) < MOST.ticket && sent(toPerson) < MOST.person && sent() < MOST.all
}
