import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { atomically } from '#db/client.ts'
import { ticketOffers, tickets } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'
import { holidaysOf } from '../settings/holidays.ts'
import type { School } from '../settings/school.ts'
import { inQueue } from '../tickets/matters/out-of-queue.ts'
import { notifyOffered } from './notify-offered.ts'
import { replaceOffers } from './offer-ticket.ts'
import { isCallingTime } from './school-hours.ts'
import { volunteersNow } from './volunteers-now.ts'
import { LAST_ROUND, type Standing, widening } from './widen.ts'

/** Offers tickets that nobody took to more people, in calling hours only; the admins come last (product.md, Routing). */
export function tendOffers(db: Db, school: School, now: Date): void {
  if (!isCallingTime(now, holidaysOf(db))) return
  const free = db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.state, 'open'), isNull(tickets.claimedBy), ...inQueue(db)))
    .all()
  for (const { id } of free) atomically(db, () => widenOffer(db, id, school, now))
}

function widenOffer(db: Db, ticketId: number, school: School, now: Date): void {
  // Read inside the transaction: somebody may have taken it since the list was made.
  const ticket = db
    .select()
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), eq(tickets.state, 'open'), isNull(tickets.claimedBy)))
    .get()
  if (!ticket) return
  const standing = standingOf(db, ticket)
  if (standing.offeredAt > now) {
    // The clock was ahead when it was offered. From now on the offer stands its time, and not until that day comes again.
    db.update(ticketOffers).set({ offeredAt: now }).where(eq(ticketOffers.ticketId, ticketId)).run()
    return
  }
  const wider = widening(ticket.platform, standing, volunteersNow(db, now), now, holidaysOf(db))
  if (!wider) return
  const { round, added, reason } = wider
  const staffIds = [...standing.staffIds, ...added]
  // Nobody new in this round: the offer stands as it is, and the next round has its turn after the same time.
  replaceOffers(db, ticketId, { staffIds, reason: 'widened', round }, now)
  if (added.length === 0) return
  recordEvent(db, {
    type: round === LAST_ROUND ? 'ticket.escalated' : 'ticket.widened',
    at: now,
    actor: LOTSE,
    ticketId,
    data: { staffIds: added, round, reason }
  })
  notifyOffered(db, ticket, { staffIds: added, round }, school, now)
}

function standingOf(db: Db, ticket: typeof tickets.$inferSelect): Standing {
  const offers = db.select().from(ticketOffers).where(eq(ticketOffers.ticketId, ticket.id)).all()
  const times = offers.map((offer) => offer.offeredAt.getTime())
  return {
    round: Math.max(1, ...offers.map((offer) => offer.round)),
    offeredAt: times.length > 0 ? new Date(Math.max(...times)) : ticket.createdAt,
    staffIds: offers.map((offer) => offer.staffId)
  }
}
