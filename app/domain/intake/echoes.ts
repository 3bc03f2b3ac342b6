import { and, desc, eq, gte, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { tickets } from '#db/schema/index.ts'
import type { Arrival } from './arrival.ts'

const DAY_MS = 86_400_000
/** A chain longer than this is a storm by itself. */
const MOST_STEPS = 20

/**
 * Tickets of the last day that came about like this mail: somebody who does not belong to a ticket named its number, or the
 * number of a ticket that came about so. A second parent does that once; another helpdesk that answers each of our mails
 * from an address of its own does it for ever.
 *
 * @returns newest first; empty for a mail that names no number of ours
 */
export function echoesOf(db: Db, { email, reading, raw }: Arrival, withinMs = DAY_MS): number[] {
  const named = reading.match.maybe
  if (named === null || named !== email.subjectNumber) return []
  const since = new Date(raw.receivedAt.getTime() - withinMs)
  return db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(inArray(tickets.relatedTicketId, chainOf(db, named)), gte(tickets.createdAt, since)))
    .orderBy(desc(tickets.id))
    .limit(MOST_STEPS)
    .all()
    .map(({ id }) => id)
}

/** The ticket named, the one it named itself, and so on. */
function chainOf(db: Db, named: number): number[] {
  const chain = [named]
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const before = db
      .select({ id: tickets.relatedTicketId })
      .from(tickets)
      .where(and(eq(tickets.id, chain[chain.length - 1] ?? 0), isNotNull(tickets.relatedTicketId)))
      .get()?.id
    if (!before || chain.includes(before)) break
    chain.push(before)
  }
  return chain
}
