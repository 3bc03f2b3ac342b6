import { and, eq, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { tickets } from '#db/schema/index.ts'
import { type Actor, byStaff, recordEvent } from '../events.ts'
import type { School } from '../settings/school.ts'
import { wakeTicket } from './matters/snooze.ts'
import { currentTicket } from './matters/where-now.ts'
import { cancelNotifications } from './notifications.ts'
import { openAgain } from './open-again.ts'

/** Closes a matter. Changes no student's status: lessons do. Closing twice changes nothing. */
export function closeTicket(
  db: Db,
  close: { ticketId: number; staffId: number; helpedBy: string },
  now: Date
): boolean {
  return atomically(db, () => {
    const { changes } = db
      .update(tickets)
      .set({
        state: 'done',
        closedAt: now,
        callingSince: null,
        // A call that nobody expects any more would keep its time from other families.
        callBackAt: null,
        waitingSince: null,
        helpedBy: close.helpedBy.trim()
      })
      .where(and(eq(tickets.id, close.ticketId), ne(tickets.state, 'done')))
      .run()
    if (changes === 0) return false
    const who = byStaff(close.staffId)
    wakeTicket(db, { ticketId: close.ticketId, actor: who, reason: 'closed' }, now)
    cancelNotifications(db, close.ticketId)
    recordEvent(db, {
      type: 'ticket.closed',
      at: now,
      actor: byStaff(close.staffId),
      ticketId: close.ticketId
    })
    return true
  })
}

/** Opens a closed matter again, due before the child's next lesson; whoever had it has it still. */
export function reopenTicket(
  db: Db,
  reopen: { ticketId: number; actor: Actor; reason: string },
  school: School,
  now: Date
): boolean {
  return atomically(db, () => {
    const ticket = db
      .select({ id: tickets.id })
      .from(tickets)
      .where(and(eq(tickets.id, reopen.ticketId), eq(tickets.state, 'done')))
      .get()
    if (!ticket || currentTicket(db, ticket.id) !== ticket.id) return false
    openAgain(db, { ticketId: ticket.id, arrivedAt: now }, school, now)
    recordEvent(db, {
      type: 'ticket.reopened',
      at: now,
      actor: reopen.actor,
      ticketId: reopen.ticketId,
      data: { reason: reopen.reason }
    })
    return true
  })
}
