import { notInArray, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { ticketAsides, ticketMerges, ticketSnoozes, tickets } from '#db/schema/index.ts'

/** Leaves out what rests until later and what the Support-Team does not keep: neither is offered, listed or lapses. */
export const inQueue = (db: Db): SQL[] => [
  notInArray(tickets.id, db.select({ id: ticketSnoozes.ticketId }).from(ticketSnoozes)),
  notInArray(tickets.id, db.select({ id: ticketAsides.ticketId }).from(ticketAsides))
]

/** A number that lives on in another ticket is no settled matter of its own. */
export const notMerged = (db: Db): SQL =>
  notInArray(tickets.id, db.select({ id: ticketMerges.ticketId }).from(ticketMerges))
