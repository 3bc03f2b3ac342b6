import { LOTSE } from '../events.ts'
import { type Candidate, offerTo, widenTo } from '../routing/offer-to.ts'
import { isCallingTime, NO_HOLIDAYS } from '../routing/school-hours.ts'
import { OFFER_STANDS_MS } from '../routing/widen.ts'
import { eventRow } from './event-rows.ts'
import type { PlannedTicket, TicketRows, TicketWorld } from './ticket-mails.ts'

const LAST_ROUND = 4

/**
 * Who had been offered the ticket: whoever took it, or for a free one the circles that Lotse had drawn by now, each wider
 * than the one before.
 */
export function addOffers(rows: TicketRows, { plan, id }: PlannedTicket, world: TicketWorld): void {
  const claim = plan.steps.find((step) => step.do === 'claim')
  const candidates = candidatesOf(world)
  const first = offerTo(plan.platform, candidates)
  const staffIds = claim?.do === 'claim' ? [claim.by] : first.staffIds
  tell(rows, id, 'ticket.offered', plan.createdAt, { staffIds, reason: first.reason })
  let offers = staffIds.map((staffId) => ({ staffId, round: 1, offeredAt: plan.createdAt }))
  let reason: string = first.reason
  if (!claim)
    for (const [index, at] of wideningTimes(plan.createdAt, world.now).entries()) {
      const round = index + 2
      const known = new Set(offers.map((offer) => offer.staffId))
      const wider = widenTo(plan.platform, round, candidates)
      const added = wider.filter((staffId) => !known.has(staffId))
      offers = [...known, ...added].map((staffId) => ({ staffId, round, offeredAt: at }))
      reason = 'widened'
      if (added.length === 0) continue
      const type = round === LAST_ROUND ? 'ticket.escalated' : 'ticket.widened'
      tell(rows, id, type, at, { staffIds: added, round })
    }
  for (const offer of offers) rows.offers.push({ ticketId: id, reason, ...offer })
}

function tell(
  rows: TicketRows,
  ticketId: number,
  type: 'ticket.offered' | 'ticket.widened' | 'ticket.escalated',
  at: Date,
  data: Record<string, unknown>
): void {
  rows.events.push(eventRow(type, at, LOTSE, { ticketId, data }))
}

const candidatesOf = ({ volunteers, adminId }: TicketWorld): Candidate[] => [
  ...volunteers.map(({ id, here, platforms }) => ({
    staffId: id,
    here,
    platforms: [...platforms],
    openTickets: 0,
    isAdmin: false
  })),
  { staffId: adminId, here: false, platforms: [], openTickets: 0, isAdmin: true }
]

/** An offer stands a quarter of an hour; at night and on weekends nothing is widened. */
function wideningTimes(createdAt: Date, now: Date): Date[] {
  const times: Date[] = []
  for (let at = createdAt.getTime() + OFFER_STANDS_MS; at <= now.getTime(); at += OFFER_STANDS_MS) {
    if (times.length === LAST_ROUND - 1) break
    if (isCallingTime(new Date(at), NO_HOLIDAYS)) times.push(new Date(at))
  }
  return times
}
