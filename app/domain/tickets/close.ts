import { and, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { staff, tickets } from '#db/schema/index.ts'
import { type Actor, byStaff, recordEvent } from '../events.ts'
import type { School } from '../settings/school.ts'
import { wakeTicket } from './matters/snooze.ts'
import { currentTicket } from './matters/where-now.ts'
import { cancelNotifications } from './notifications.ts'
import { openAgain } from './open-again.ts'
import { newestFromFamily } from './reply.ts'
import { forgetCallBack } from './slots/forget-call-back.ts'

/** What closing came to. `taken` names who has it, `stale`: the family has written meanwhile. */
export type CloseResult = { result: 'closed' | 'already' | 'stale' } | { result: 'taken'; by: string }

/**
 * Closes a matter. Changes no student's status: lessons do. Closing twice changes nothing; somebody else's is closed by an admin
 * alone, and one whose newest message nobody has seen stays open.
 *
 * @param close.seenMessageId newest message of the family that was on the screen; without: all have been read
 */
export function closeTicket(
  db: Db,
  close: { ticketId: number; staffId: number; helpedBy: string; seenMessageId?: number },
  now: Date
): CloseResult {
  return atomically(db, () => {
    const { ticketId, staffId } = close
    const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
    if (!ticket || ticket.state === 'done') return { result: 'already' }
    const holder =
      ticket.claimedBy !== null && ticket.claimedBy !== staffId ? personOf(db, ticket.claimedBy) : null
    if (holder && !personOf(db, staffId)?.isAdmin) return { result: 'taken', by: holder.displayName }
    const newest = newestFromFamily(db, ticketId)
    if (newest && newest.id > (close.seenMessageId ?? Number.MAX_SAFE_INTEGER)) return { result: 'stale' }
    db.update(tickets)
      .set({
        state: 'done',
        closedAt: now,
        callingSince: null,
        waitingSince: null,
        helpedBy: close.helpedBy.trim()
      })
      .where(eq(tickets.id, ticketId))
      .run()
    // A call that nobody expects any more would keep its time from other families.
    forgetCallBack(db, ticketId, now)
    wakeTicket(db, { ticketId, actor: byStaff(staffId), reason: 'closed' }, now)
    cancelNotifications(db, ticketId)
    recordEvent(db, { type: 'ticket.closed', at: now, actor: byStaff(staffId), ticketId })
    return { result: 'closed' }
  })
}

const personOf = (db: Db, staffId: number) =>
  db
    .select({ displayName: staff.displayName, isAdmin: staff.isAdmin })
    .from(staff)
    .where(eq(staff.id, staffId))
    .get()

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
