import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { tickets } from '#db/schema/index.ts'
import type { School } from '../settings/school.ts'
import { notifyOffered } from './notify-offered.ts'

/**
 * Tells whoever has a ticket that it is work again: one notification for each time it comes back, and none if nobody has
 * it. Call it after the ticket was opened again, in the same transaction.
 */
export function tellHolder(db: Db, ticketId: number, school: School, now: Date, occasion?: string): void {
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  if (!ticket || ticket.claimedBy === null) return
  notifyOffered(db, ticket, { staffIds: [ticket.claimedBy], round: 0, occasion }, school, now)
}
