import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { staff, ticketAsides } from '#db/schema/index.ts'

/** Whether a ticket was set aside, why and by whom. */
export const asideOf = (db: Db, ticketId: number) =>
  db.select().from(ticketAsides).where(eq(ticketAsides.ticketId, ticketId)).get()

/** Whether this person reads what was written in it: the words of a matter set aside are for the admins. */
export function mayReadWords(db: Db, ticketId: number, staffId: number): boolean {
  if (!asideOf(db, ticketId)) return true
  const person = db.select({ isAdmin: staff.isAdmin }).from(staff).where(eq(staff.id, staffId)).get()
  return person?.isAdmin === true
}
