import { and, eq, isNull, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { staff, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import type { School } from '../settings/school.ts'
import { tellColleague } from './hand-over.ts'

/** What became of it. `taken` names who was quicker, so that the page can say so instead of showing an error. */
export type AssignResult =
  | { result: 'assigned' }
  | { result: 'taken'; by: string }
  | { result: 'done' | 'gone' | 'not_volunteer' }

/**
 * Gives a ticket nobody has taken to a volunteer, who is told by mail. Atomic like a claim: it never takes a ticket away
 * from anybody. The same assignment twice changes nothing.
 */
export function assignTicket(
  db: Db,
  assignment: { ticketId: number; toStaffId: number; byStaffId: number },
  school: School,
  now: Date
): AssignResult {
  return atomically(db, () => {
    const { ticketId, toStaffId, byStaffId } = assignment
    const colleague = db
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.id, toStaffId), eq(staff.active, true), eq(staff.isVolunteer, true)))
      .get()
    if (!colleague) return { result: 'not_volunteer' }
    const { changes } = db
      .update(tickets)
      .set({ claimedBy: toStaffId, claimedAt: now, callingSince: null })
      .where(and(eq(tickets.id, ticketId), isNull(tickets.claimedBy), ne(tickets.state, 'done')))
      .run()
    if (changes === 0) return whyNot(db, ticketId, toStaffId)
    recordEvent(db, {
      type: 'ticket.handed_over',
      at: now,
      actor: byStaff(byStaffId),
      ticketId,
      data: { toStaffId, assigned: true }
    })
    tellColleague(db, { ticketId, toStaffId }, school, now)
    return { result: 'assigned' }
  })
}

function whyNot(db: Db, ticketId: number, toStaffId: number): AssignResult {
  const held = db
    .select({ state: tickets.state, by: tickets.claimedBy, name: staff.displayName })
    .from(tickets)
    .leftJoin(staff, eq(staff.id, tickets.claimedBy))
    .where(eq(tickets.id, ticketId))
    .get()
  if (!held) return { result: 'gone' }
  if (held.state === 'done') return { result: 'done' }
  return held.by === toStaffId ? { result: 'assigned' } : { result: 'taken', by: held.name ?? '' }
}
