import { and, eq, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { slotOffers, tickets } from '#db/schema/index.ts'
import { FAMILY, recordEvent } from '../../events.ts'
import type { Link } from '../../outbox/links.ts'
import { fromSchoolTime, type SchoolTime } from '../../school-time.ts'
import type { School } from '../../settings/school.ts'
import { openAgain } from '../open-again.ts'
import { callBacksOf } from './propose-slots.ts'

/** Two calls of one person lie at least so far apart. */
const APART_MS = 15 * 60_000

export type SlotOffer = {
  ticketId: number
  chosen: SchoolTime | null
  /** The chosen time is still the one that was agreed on. */
  stands: boolean
  /** The chosen time has begun: nothing can be changed any more. */
  begun: boolean
  closed: boolean
  /** `free`, or why this time cannot be had (any more). */
  slots: { time: SchoolTime; state: 'free' | 'past' | 'taken' }[]
}

/** The times behind a link; null: no times were offered with it. Reads only. */
export function slotOfferOf(db: Db, link: Pick<Link, 'id'>, now: Date): SlotOffer | null {
  const row = db.select().from(slotOffers).where(eq(slotOffers.linkId, link.id)).get()
  const ticket = row && db.select().from(tickets).where(eq(tickets.id, row.ticketId)).get()
  if (!ticket) return null
  const caller = ticket.claimedBy ?? row.staffId
  const others =
    caller === null ? [] : callBacksOf(db, caller, now).filter((one) => one.ticketId !== ticket.id)
  const stateOf = (time: SchoolTime) => {
    const at = fromSchoolTime(time)
    if (at <= now) return 'past'
    return others.some((one) => Math.abs(one.at.getTime() - at.getTime()) < APART_MS) ? 'taken' : 'free'
  }
  return {
    ticketId: ticket.id,
    chosen: row.chosen,
    stands: row.chosen !== null && ticket.callBackAt?.getTime() === fromSchoolTime(row.chosen).getTime(),
    begun: row.chosen !== null && fromSchoolTime(row.chosen) <= now,
    closed: ticket.state === 'done',
    slots: row.slots.map((time) => ({ time, state: stateOf(time) }))
  }
}

export type SlotChoice = 'chosen' | 'taken' | 'past' | 'begun' | 'closed' | 'unknown'

/**
 * The family chooses when it is called, or chooses another of its times until the chosen one begins. The matter is work
 * again for whoever has it, who keeps it until then. The same choice twice is one.
 */
export function chooseSlot(
  db: Db,
  choice: { link: Pick<Link, 'id'>; time: SchoolTime },
  school: School,
  now: Date
): SlotChoice {
  return atomically(db, () => {
    const offer = slotOfferOf(db, choice.link, now)
    const slot = offer?.slots.find((one) => one.time === choice.time)
    if (!offer || !slot) return 'unknown'
    if (offer.chosen === choice.time && offer.stands) return 'chosen'
    if (offer.closed) return 'closed'
    if (offer.begun) return 'begun'
    if (slot.state !== 'free') return slot.state
    db.update(slotOffers)
      .set({ chosen: choice.time, answeredAt: now })
      .where(eq(slotOffers.linkId, choice.link.id))
      .run()
    openAgain(db, { ticketId: offer.ticketId, arrivedAt: now }, school, now)
    const at = fromSchoolTime(choice.time)
    db.update(tickets).set({ callBackAt: at }).where(eq(tickets.id, offer.ticketId)).run()
    recordEvent(db, {
      type: 'ticket.slot_chosen',
      at: now,
      actor: FAMILY,
      ticketId: offer.ticketId,
      data: { at: at.toISOString(), before: offer.chosen }
    })
    return 'chosen'
  })
}

/** "Nichts davon passt": a choice made before does not stand any more. What the family wrote is kept by the caller. */
export function declineSlots(db: Db, link: Pick<Link, 'id'>, now: Date): boolean {
  return atomically(db, () => {
    const offer = slotOfferOf(db, link, now)
    if (!offer || offer.begun) return false
    db.update(slotOffers).set({ chosen: null, answeredAt: now }).where(eq(slotOffers.linkId, link.id)).run()
    // A volunteer may have agreed on another time by phone since: that one stays.
    if (offer.stands)
      db.update(tickets)
        .set({ callBackAt: null })
        .where(and(eq(tickets.id, offer.ticketId), ne(tickets.state, 'done')))
        .run()
    return true
  })
}
