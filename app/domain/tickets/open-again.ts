import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { tickets } from '#db/schema/index.ts'
import { LOTSE } from '../events.ts'
import { offerTicket } from '../routing/offer-ticket.ts'
import { dueTime } from '../routing/school-hours.ts'
import { nextStart } from '../routing/tend-claims.ts'
import { holidaysOf } from '../settings/holidays.ts'
import type { School } from '../settings/school.ts'
import { wakeTicket } from './matters/snooze.ts'
import { currentTicket } from './matters/where-now.ts'

/**
 * Puts a ticket back to work because something came in for it: state, due time from the child's next lesson, and since
 * when somebody waits, all together. Whoever had it has it still, with a fresh two hours; a free one is offered.
 * Call it in the transaction of what came in, which also writes its event.
 *
 * @param arrivedAt since when the family waits; an earlier unanswered message keeps its time
 */
export function openAgain(
  db: Db,
  again: { ticketId: number; arrivedAt: Date; urgent?: boolean },
  school: School,
  now: Date
): void {
  const ticket = db
    .select()
    .from(tickets)
    .where(eq(tickets.id, currentTicket(db, again.ticketId)))
    .get()
  if (!ticket) return
  wakeTicket(db, { ticketId: ticket.id, actor: LOTSE, reason: 'news' }, now)
  const wasWaitedFor = ticket.state === 'open' && ticket.waitingSince !== null
  db.update(tickets)
    .set({
      state: 'open',
      closedAt: null,
      waitingSince: wasWaitedFor ? ticket.waitingSince : again.arrivedAt,
      dueAt:
        wasWaitedFor && ticket.dueAt
          ? ticket.dueAt
          : dueTime(nextStart(db, ticket.id, now), now, holidaysOf(db)),
      urgent: ticket.urgent || (again.urgent ?? false)
    })
    .where(eq(tickets.id, ticket.id))
    .run()
  if (ticket.claimedBy === null) offerTicket(db, ticket.id, school, now)
}
