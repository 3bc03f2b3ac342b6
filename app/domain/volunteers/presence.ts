import { and, eq, inArray, isNull } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { staff, ticketOffers, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { offerTicket } from '../routing/offer-ticket.ts'
import { volunteersNow } from '../routing/volunteers-now.ts'
import type { School } from '../settings/school.ts'
import { PLATFORMS, type Platform } from '../words.ts'

/**
 * "Ich bin da" until a moment, or not any more (null). Tickets that only the admins had been offered because nobody was
 * there are offered anew.
 */
export function setPresence(
  db: Db,
  presence: { staffId: number; until: Date | null },
  school: School,
  now: Date
): void {
  atomically(db, () => {
    db.update(staff).set({ hereUntil: presence.until }).where(eq(staff.id, presence.staffId)).run()
    recordEvent(db, {
      type: 'volunteer.presence',
      at: now,
      actor: byStaff(presence.staffId),
      data: { here: presence.until !== null }
    })
    if (presence.until === null || presence.until <= now) return
    for (const ticketId of ticketsNobodyCouldTake(db)) offerTicket(db, ticketId, school, now)
  })
}

function ticketsNobodyCouldTake(db: Db): number[] {
  const waiting = db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.state, 'open'), isNull(tickets.claimedBy)))
    .all()
    .map((row) => row.id)
  const offers = db.select().from(ticketOffers).where(inArray(ticketOffers.ticketId, waiting)).all()
  return waiting.filter((id) => {
    const own = offers.filter((offer) => offer.ticketId === id)
    return own.every((offer) => ['nobody_here', 'nobody_knows'].includes(offer.reason))
  })
}

/** How many volunteers are there per platform, for the header. */
export function presenceByPlatform(db: Db, now: Date): Record<Platform, number> {
  const here = volunteersNow(db, now).filter((candidate) => candidate.here)
  const counts = PLATFORMS.map((platform) => [
    platform,
    here.filter((candidate) => candidate.platforms.includes(platform)).length
  ])
  return Object.fromEntries(counts)
}
