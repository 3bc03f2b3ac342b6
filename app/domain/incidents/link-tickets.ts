import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { incidents, incidentTickets, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import type { School } from '../settings/school.ts'
import { wakeTicket } from '../tickets/matters/snooze.ts'
import { cancelNotifications } from '../tickets/notifications.ts'
import { isOpen } from './propose.ts'
import { tellFamilies } from './tell-families.ts'

/** What became of tickets that were to be linked. */
export type Linked = { linked: number[]; withoutAddress: number[] }

/**
 * Ties tickets to a confirmed incident and tells their families, all in the caller's transaction: they wait from now on, nobody has to
 * answer them one by one. Tickets that are closed, gone or in an open incident already are left as they are, so a second
 * click changes nothing.
 */
export function linkTickets(
  db: Db,
  link: { incidentId: number; ticketIds: readonly number[]; staffId: number; words: string },
  school: School,
  now: Date
): Linked {
  const taken = new Set(linkedToOpen(db, link.ticketIds))
  const free = db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(inArray(tickets.id, [...link.ticketIds]), ne(tickets.state, 'done')))
    .all()
    .map((ticket) => ticket.id)
    .filter((id) => !taken.has(id))
  for (const ticketId of free) {
    db.insert(incidentTickets)
      .values({ incidentId: link.incidentId, ticketId, linkedBy: link.staffId, linkedAt: now })
      .onConflictDoNothing()
      .run()
    db.update(tickets)
      .set({ state: 'waiting', waitingSince: null, callingSince: null, urgent: false })
      .where(eq(tickets.id, ticketId))
      .run()
    wakeTicket(db, { ticketId, actor: byStaff(link.staffId), reason: 'person' }, now)
    cancelNotifications(db, ticketId)
    recordEvent(db, {
      type: 'ticket.incident',
      at: now,
      actor: byStaff(link.staffId),
      ticketId,
      data: { incidentId: link.incidentId }
    })
  }
  const { incidentId, staffId, words } = link
  const withoutAddress = tellFamilies(
    db,
    { incidentId, ticketIds: free, staffId, what: 'opened', words },
    school,
    now
  )
  return { linked: free, withoutAddress }
}

/** Which of these tickets are in an incident that is not over. */
export const linkedToOpen = (db: Db, ticketIds: readonly number[]): number[] =>
  db
    .select({ id: incidentTickets.ticketId })
    .from(incidentTickets)
    .innerJoin(incidents, eq(incidents.id, incidentTickets.incidentId))
    .where(and(inArray(incidentTickets.ticketId, [...ticketIds]), isOpen))
    .all()
    .map((row) => row.id)
