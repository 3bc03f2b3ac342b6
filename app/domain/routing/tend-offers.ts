import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { atomically } from '#db/client.ts'
import { ticketOffers, tickets } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'
import type { School } from '../settings/school.ts'
import { inQueue } from '../tickets/matters/out-of-queue.ts'
import { notifyOffered } from './notify-offered.ts'
import { replaceOffers } from './offer-ticket.ts'
import { widenTo } from './offer-to.ts'
import { isCallingTime } from './school-hours.ts'
import { volunteersNow } from './volunteers-now.ts'

/** How long an offer stands before it goes to more people. */
export const OFFER_STANDS_MS = 15 * 60_000
/** The round that includes the admins; nobody is left after it. */
const LAST_ROUND = 4

/** Offers tickets that nobody took to more people, in calling hours only; the admins come last (product.md, Routing). */
export function tendOffers(db: Db, school: School, now: Date): void {
  if (!isCallingTime(now)) return
  const free = db
    .select()
    .from(tickets)
    .where(and(eq(tickets.state, 'open'), isNull(tickets.claimedBy), ...inQueue(db)))
    .all()
  for (const ticket of free) atomically(db, () => widen(db, ticket, school, now))
}

function widen(db: Db, ticket: typeof tickets.$inferSelect, school: School, now: Date): void {
  const standing = db.select().from(ticketOffers).where(eq(ticketOffers.ticketId, ticket.id)).all()
  const round = Math.max(1, ...standing.map((offer) => offer.round))
  const offeredAt = Math.max(
    ticket.createdAt.getTime(),
    ...standing.map((offer) => offer.offeredAt.getTime())
  )
  if (round >= LAST_ROUND || now.getTime() - offeredAt < OFFER_STANDS_MS) return
  const known = new Set(standing.map((offer) => offer.staffId))
  const next = round + 1
  const staffIds = widenTo(ticket.platform, next, volunteersNow(db, now))
  const added = staffIds.filter((id) => !known.has(id))
  // Nobody new in this round: the offer stands as it is, and the next round has its turn after the same time.
  replaceOffers(
    db,
    ticket.id,
    { staffIds: [...new Set([...known, ...staffIds])], reason: 'widened', round: next },
    now
  )
  if (added.length === 0) return
  const type = next === LAST_ROUND ? ('ticket.escalated' as const) : ('ticket.widened' as const)
  recordEvent(db, {
    type,
    at: now,
    actor: LOTSE,
    ticketId: ticket.id,
    data: { staffIds: added, round: next }
  })
  notifyOffered(db, ticket, { staffIds: added, round: next }, school, now)
}
