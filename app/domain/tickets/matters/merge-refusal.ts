import { and, desc, eq, ne, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { staff, tickets } from '#db/schema/index.ts'
import { currentTicket } from './where-now.ts'

export type Merge = {
  fromId: number
  intoId: number
  staffId: number
  /** A person has read who would see what. */
  acrossHouseholds: boolean
}

/** Why two tickets are not merged, each one clear sentence on the page. */
export type MergeRefusal =
  | { result: 'same' | 'gone' | 'no_such' | 'done' | 'target_done' | 'other_household' | 'aside' }
  /** The ticket, or the target, lives on in another one already. */
  | { result: 'merged_before' | 'target_merged'; into: number }
  | { result: 'taken'; by: string }

type Ticket = typeof tickets.$inferSelect

/** The two tickets, or why they cannot be merged. Somebody else's target is fine: whoever has it keeps it. */
export function readMerge(db: Db, merge: Merge): { from: Ticket; into: Ticket } | MergeRefusal {
  const find = (id: number) => db.select().from(tickets).where(eq(tickets.id, id)).get()
  const [from, into] = [find(merge.fromId), find(merge.intoId)]
  if (!from) return { result: 'gone' }
  const fromNow = currentTicket(db, from.id)
  if (fromNow !== from.id) return { result: 'merged_before', into: fromNow }
  if (!into) return { result: 'no_such' }
  if (from.id === into.id) return { result: 'same' }
  const intoNow = currentTicket(db, into.id)
  if (intoNow !== into.id) return { result: 'target_merged', into: intoNow }
  if (from.state === 'done') return { result: 'done' }
  if (into.state === 'done') return { result: 'target_done' }
  if (from.claimedBy !== null && from.claimedBy !== merge.staffId && !isAdmin(db, merge.staffId)) {
    const holder = db.select().from(staff).where(eq(staff.id, from.claimedBy)).get()
    return { result: 'taken', by: holder?.displayName ?? '' }
  }
  if (!sameHousehold(from, into) && !merge.acrossHouseholds) return { result: 'other_household' }
  return { from, into }
}

/** Two matters of which it is not known are not of one household. */
export const sameHousehold = (one: Ticket, other: Ticket): boolean =>
  one.householdId !== null && one.householdId === other.householdId

const isAdmin = (db: Db, staffId: number): boolean =>
  db.select({ is: staff.isAdmin }).from(staff).where(eq(staff.id, staffId)).get()?.is === true

/** The other open matters of the same household, newest first. */
export function openOfHousehold(db: Db, ticketId: number): number[] {
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  if (!ticket) return []
  // The one its page names ("gehört vielleicht zu"), and those of the same household.
  const beside = or(
    ticket.relatedTicketId === null ? undefined : eq(tickets.id, ticket.relatedTicketId),
    ticket.householdId === null ? undefined : eq(tickets.householdId, ticket.householdId)
  )
  if (!beside) return []
  return db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(beside, ne(tickets.state, 'done'), ne(tickets.id, ticketId)))
    .orderBy(desc(tickets.id))
    .limit(10)
    .all()
    .map((row) => row.id)
}
