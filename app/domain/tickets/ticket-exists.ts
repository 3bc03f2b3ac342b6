import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { tickets } from '#db/schema/index.ts'

/** Whether there is a ticket with this number. */
export const ticketExists = (db: Db, id: number): boolean =>
  db.select({ id: tickets.id }).from(tickets).where(eq(tickets.id, id)).get() !== undefined
