import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { ticketAsides, ticketOffers, tickets } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'
import type { School } from '../settings/school.ts'
import { notifyOffered } from './notify-offered.ts'
import { offerTo } from './offer-to.ts'
import { volunteersNow } from './volunteers-now.ts'

/**
 * Offers an open ticket that nobody has to the right volunteers and tells them (product.md, Routing). One that waits for
 * the family is offered when the family writes (open-again.ts): until then nobody owes anything. Offers that stand are
 * replaced; whoever had been offered it before in the same round gets no second notification.
 * Call inside the transaction of what made the ticket free.
 */
export function offerTicket(
  db: Db,
  ticketId: number,
  school: School,
  now: Date,
  options: { exceptStaffId?: number } = {}
): void {
  const ticket = findTicket(db).get({ ticketId })
  // What was set aside is the admins', whoever writes into it.
  if (isAside(db).get({ ticketId })) return
  if (!ticket || ticket.claimedBy !== null || ticket.state !== 'open') return
  const everybody = volunteersNow(db, now)
  const others = everybody.filter((candidate) => candidate.staffId !== options.exceptStaffId)
  const offer = offerTo(ticket.platform, others.some((candidate) => candidate.here) ? others : everybody)
  replaceOffers(db, ticketId, { ...offer, round: 1 }, now)
  recordEvent(db, {
    type: 'ticket.offered',
    at: now,
    actor: LOTSE,
    ticketId,
    data: { staffIds: offer.staffIds, reason: offer.reason }
  })
  notifyOffered(db, ticket, { ...offer, round: 1 }, school, now)
}

/** Writes who a ticket is offered to now, in which round and why. */
export function replaceOffers(
  db: Db,
  ticketId: number,
  offer: { staffIds: number[]; reason: string; round: number },
  now: Date
): void {
  deleteOffers(db).run({ ticketId })
  const { round, reason } = offer
  for (const staffId of offer.staffIds)
    insertOffer(db).run({ ticketId, staffId, round, reason, offeredAt: now })
}

const findTicket = prepared((db) =>
  db
    .select()
    .from(tickets)
    .where(eq(tickets.id, given(tickets.id, 'ticketId')))
    .prepare()
)

const isAside = prepared((db) =>
  db
    .select({ id: ticketAsides.ticketId })
    .from(ticketAsides)
    .where(eq(ticketAsides.ticketId, given(ticketAsides.ticketId, 'ticketId')))
    .prepare()
)

const deleteOffers = prepared((db) =>
  db
    .delete(ticketOffers)
    .where(eq(ticketOffers.ticketId, given(ticketOffers.ticketId, 'ticketId')))
    .prepare()
)

const insertOffer = prepared((db) =>
  db
    .insert(ticketOffers)
    .values({
      ticketId: sql.placeholder('ticketId'),
      staffId: sql.placeholder('staffId'),
      round: sql.placeholder('round'),
      reason: sql.placeholder('reason'),
      offeredAt: sql.placeholder('offeredAt')
    })
    .prepare()
)
