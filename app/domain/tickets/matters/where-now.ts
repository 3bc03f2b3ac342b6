import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { ticketMerges, tickets } from '#db/schema/index.ts'

/** The ticket in which a number lives on; the number itself if it was never merged. Merging makes no cycles (merge.ts). */
export function currentTicket(db: Db, ticketId: number): number {
  const into = findMerge(db).get({ ticketId })?.intoId
  return into === undefined ? ticketId : currentTicket(db, into)
}

/** Where a ticket is that somebody wants to work on. */
export type WhereNow =
  | { is: 'here'; state: (typeof tickets.$inferSelect)['state'] }
  | { is: 'merged'; into: number }
  | { is: 'gone' }

/** What a page is told when its ticket is elsewhere: the number now (null: nowhere, or with the admins alone), and what was typed. */
export type Elsewhere = {
  elsewhere: { number: number; into: number | null; typed: string; isAside: boolean }
}

/** Whether a number can be worked on, lives on in another one, or was never there. */
export function whereNow(db: Db, ticketId: number): WhereNow {
  const into = currentTicket(db, ticketId)
  if (into !== ticketId) return { is: 'merged', into }
  const ticket = db.select({ state: tickets.state }).from(tickets).where(eq(tickets.id, ticketId)).get()
  return ticket ? { is: 'here', state: ticket.state } : { is: 'gone' }
}

/** The numbers that live on in this ticket, oldest first. */
export const numbersInside = (db: Db, ticketId: number): number[] =>
  findMerged(db)
    .all({ ticketId })
    .flatMap(({ id }) => [id, ...numbersInside(db, id)])

const findMerged = prepared((db) =>
  db
    .select({ id: ticketMerges.ticketId })
    .from(ticketMerges)
    .where(eq(ticketMerges.intoId, given(ticketMerges.intoId, 'ticketId')))
    .orderBy(ticketMerges.ticketId)
    .prepare()
)

const findMerge = prepared((db) =>
  db
    .select({ intoId: ticketMerges.intoId })
    .from(ticketMerges)
    .where(eq(ticketMerges.ticketId, given(ticketMerges.ticketId, 'ticketId')))
    .prepare()
)
