import { and, eq, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { notes, staff, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { notifyOffered } from '../routing/notify-offered.ts'
import { replaceOffers } from '../routing/offer-ticket.ts'
import type { School } from '../settings/school.ts'
import { wakeTicket } from './matters/snooze.ts'
import { cancelNotifications } from './notifications.ts'

/**
 * Passes a ticket on to a colleague, with one line of what was tried (people.md, UX-11). The colleague has it then and
 * is told by mail. A ticket that waited for the family is open again: somebody was just asked to do something.
 *
 * @returns false if the giver does not have the ticket or the colleague is no active volunteer
 */
export function handOver(
  db: Db,
  hand: { ticketId: number; fromStaffId: number; toStaffId: number; tried: string },
  school: School,
  now: Date
): boolean {
  return atomically(db, () => {
    const colleague = db
      .select()
      .from(staff)
      .where(and(eq(staff.id, hand.toStaffId), eq(staff.active, true), eq(staff.isVolunteer, true)))
      .get()
    if (!colleague || hand.toStaffId === hand.fromStaffId) return false
    const { changes } = db
      .update(tickets)
      .set({ state: 'open', claimedBy: hand.toStaffId, claimedAt: now, callingSince: null })
      .where(
        and(eq(tickets.id, hand.ticketId), eq(tickets.claimedBy, hand.fromStaffId), ne(tickets.state, 'done'))
      )
      .run()
    if (changes === 0) return false
    wakeTicket(db, { ticketId: hand.ticketId, actor: byStaff(hand.fromStaffId), reason: 'person' }, now)
    const tried = hand.tried.trim()
    if (tried) {
      db.insert(notes)
        .values({ ticketId: hand.ticketId, staffId: hand.fromStaffId, body: tried, at: now })
        .run()
    }
    recordEvent(db, {
      type: 'ticket.handed_over',
      at: now,
      actor: byStaff(hand.fromStaffId),
      ticketId: hand.ticketId,
      data: { toStaffId: hand.toStaffId }
    })
    tellColleague(db, hand, school, now)
    return true
  })
}

/** The colleague alone is told; what others were offered is withdrawn. */
export function tellColleague(
  db: Db,
  hand: { ticketId: number; toStaffId: number },
  school: School,
  now: Date
): void {
  cancelNotifications(db, hand.ticketId)
  const offer = { staffIds: [hand.toStaffId], reason: 'handed_over', round: now.getTime() }
  replaceOffers(db, hand.ticketId, { ...offer, round: 1 }, now)
  const ticket = db.select().from(tickets).where(eq(tickets.id, hand.ticketId)).get()
  if (ticket) notifyOffered(db, ticket, offer, school, now)
}
