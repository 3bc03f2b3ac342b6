import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { ticketOffers, tickets } from '#db/schema/index.ts'
import type { Chance } from '../../sample/chance.ts'
import { claimTicket } from '../../tickets/claim.ts'
import { recordCall } from '../../tickets/record-call.ts'
import { replyToFamily } from '../../tickets/reply.ts'
import { SIMULATED_SCHOOL } from './simulated-school.ts'
import { newestInboundOf } from './what-happened.ts'

const MINUTE = 60_000

/** A person who looks at the phone now and then, takes what is offered and needs some minutes for each family. */
export type SimulatedVolunteer = {
  staffId: number
  hereUntil: Date | null
  busy: { ticketId: number; until: Date } | null
}

/**
 * One minute of a volunteer's day: finish what is being worked on, or take the offered ticket that burns most. Some
 * tickets are taken and forgotten, because a class needs its teacher: those lapse.
 */
export function liveAMinute(db: Db, one: SimulatedVolunteer, now: Date, chance: Chance): void {
  if (one.busy && one.busy.until <= now) {
    helpFamily(db, { staffId: one.staffId, ticketId: one.busy.ticketId }, now, chance)
    one.busy = null
  }
  if (one.busy || !one.hereUntil || one.hereUntil <= now || !chance.happens(0.25)) return
  const ticketId = mostUrgentOffer(db, one.staffId)
  if (ticketId === null || claimTicket(db, { ticketId, staffId: one.staffId }, now).result !== 'claimed')
    return
  const isForgotten = chance.happens(0.03)
  if (isForgotten) return
  one.busy = { ticketId, until: new Date(now.getTime() + (4 + chance.below(10)) * MINUTE) }
}

function mostUrgentOffer(db: Db, staffId: number): number | null {
  const offer = db
    .select({ id: tickets.id })
    .from(ticketOffers)
    .innerJoin(tickets, eq(tickets.id, ticketOffers.ticketId))
    .where(and(eq(ticketOffers.staffId, staffId), eq(tickets.state, 'open'), isNull(tickets.claimedBy)))
    .orderBy(asc(tickets.dueAt), asc(tickets.id))
    .get()
  return offer?.id ?? null
}

/** Half of the families are phoned and helped, the others get an answer by mail. */
function helpFamily(db: Db, work: { staffId: number; ticketId: number }, now: Date, chance: Chance): void {
  if (chance.happens(0.5)) {
    recordCall(db, { ...work, outcome: 'solved', callBackAt: null, note: '' }, now)
    return
  }
  const answer = {
    ...work,
    body: 'Bitte prüfen Sie zuerst den Ton am Gerät.',
    guideId: null,
    seenMessageId: newestInboundOf(db, work.ticketId),
    idempotencyKey: `simulated-${now.getTime()}`
  }
  replyToFamily(db, answer, SIMULATED_SCHOOL, now)
}
