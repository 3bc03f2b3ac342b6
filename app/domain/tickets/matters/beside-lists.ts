import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { ticketAsides, ticketFollowers, ticketSnoozes, tickets } from '#db/schema/index.ts'
import { describe, type QueueEntry } from '../queue.ts'

/** What stands below a list: one's own that rest, what one follows, and for admins what was set aside. */
export type BesideKind = 'resting' | 'followed' | 'aside'

/** The groups that belong to nobody's turn; each in the order in which it comes back or began. */
export function besideList(db: Db, kind: BesideKind, staffId: number, now: Date): QueueEntry[] {
  const ids = { resting: resting(db, staffId), followed: followed(db, staffId), aside: aside(db) }[kind]
  const rows = db.select().from(tickets).where(inArray(tickets.id, ids)).all()
  const entries = new Map(describe(db, rows, now).map((entry) => [entry.id, entry]))
  return ids.flatMap((id) => entries.get(id) ?? [])
}

const resting = (db: Db, staffId: number): number[] =>
  db
    .select({ id: ticketSnoozes.ticketId })
    .from(ticketSnoozes)
    .innerJoin(tickets, eq(tickets.id, ticketSnoozes.ticketId))
    .where(eq(tickets.claimedBy, staffId))
    .orderBy(asc(ticketSnoozes.until))
    .all()
    .map((row) => row.id)

const followed = (db: Db, staffId: number): number[] =>
  db
    .select({ id: ticketFollowers.ticketId })
    .from(ticketFollowers)
    .innerJoin(tickets, eq(tickets.id, ticketFollowers.ticketId))
    .where(and(eq(ticketFollowers.staffId, staffId), ne(tickets.state, 'done')))
    .orderBy(asc(ticketFollowers.since))
    .all()
    .map((row) => row.id)

const aside = (db: Db): number[] =>
  db
    .select({ id: ticketAsides.ticketId })
    .from(ticketAsides)
    .innerJoin(tickets, eq(tickets.id, ticketAsides.ticketId))
    .where(ne(tickets.state, 'done'))
    .orderBy(asc(ticketAsides.at))
    .all()
    .map((row) => row.id)
