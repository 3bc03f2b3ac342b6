import { and, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { tickets } from '#db/schema/index.ts'
import { type Actor, byStaff, LOTSE, recordEvent } from '../events.ts'
import { offerTicket } from '../routing/offer-ticket.ts'
import type { School } from '../settings/school.ts'
import { wakeTicket } from './matters/snooze.ts'

/** Gives a ticket back to the queue. Only the one who has it can; anything else changes nothing and says false. */
export function releaseTicket(
  db: Db,
  release: { ticketId: number; staffId: number },
  school: School,
  now: Date
): boolean {
  return freeTicket(db, release, { type: 'ticket.released', actor: byStaff(release.staffId) }, school, now)
}

/** A claim that lapsed (see routing/claim-lapse.ts): like giving back, done by Lotse with its reason. */
export function lapseClaim(
  db: Db,
  /** `claimedAt`: of the claim that was judged; one that was taken anew since then stands. */
  lapse: { ticketId: number; staffId: number; claimedAt: Date; reason: 'idle' | 'lesson_near' },
  school: School,
  now: Date
): boolean {
  return freeTicket(
    db,
    lapse,
    { type: 'ticket.lapsed', actor: LOTSE, data: { reason: lapse.reason, staffId: lapse.staffId } },
    school,
    now
  )
}

function freeTicket(
  db: Db,
  ticket: { ticketId: number; staffId: number; claimedAt?: Date },
  event: { type: 'ticket.released' | 'ticket.lapsed'; actor: Actor; data?: Record<string, unknown> },
  school: School,
  now: Date
): boolean {
  return atomically(db, () => {
    const { changes } = db
      .update(tickets)
      .set({ claimedBy: null, claimedAt: null, callingSince: null })
      .where(
        and(
          eq(tickets.id, ticket.ticketId),
          eq(tickets.claimedBy, ticket.staffId),
          ticket.claimedAt && eq(tickets.claimedAt, ticket.claimedAt)
        )
      )
      .run()
    if (changes === 0) return false
    wakeTicket(db, { ticketId: ticket.ticketId, actor: event.actor, reason: 'person' }, now)
    recordEvent(db, { ...event, at: now, ticketId: ticket.ticketId })
    offerTicket(db, ticket.ticketId, school, now, { exceptStaffId: ticket.staffId })
    return true
  })
}
