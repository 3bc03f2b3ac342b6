import { and, eq, isNull, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { staff, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { mayReadWords } from './matters/may-read-words.ts'
import { cancelNotifications } from './notifications.ts'

/** What a claim came to. `taken` names who has it, so that the page can say so instead of showing an error. */
export type ClaimResult =
  | { result: 'claimed' }
  | { result: 'taken'; by: string; at: Date }
  | { result: 'done' }
  | { result: 'gone' }

/**
 * Takes a ticket for a volunteer. Atomic: of two at once one wins (people.md, UX-02). Claiming one's own ticket
 * again changes nothing.
 */
export function claimTicket(db: Db, claim: { ticketId: number; staffId: number }, now: Date): ClaimResult {
  return atomically(db, () => {
    // What was set aside is the admins': for everybody else it is not there to be taken.
    if (!mayReadWords(db, claim.ticketId, claim.staffId)) return { result: 'gone' }
    const { changes } = db
      .update(tickets)
      .set({ claimedBy: claim.staffId, claimedAt: now })
      .where(and(eq(tickets.id, claim.ticketId), isNull(tickets.claimedBy), ne(tickets.state, 'done')))
      .run()
    if (changes === 1) {
      cancelNotifications(db, claim.ticketId)
      recordEvent(db, {
        type: 'ticket.claimed',
        at: now,
        actor: byStaff(claim.staffId),
        ticketId: claim.ticketId
      })
      return { result: 'claimed' }
    }
    return whyNot(db, claim)
  })
}

function whyNot(db: Db, claim: { ticketId: number; staffId: number }): ClaimResult {
  const held = db
    .select({ by: tickets.claimedBy, at: tickets.claimedAt, state: tickets.state, name: staff.displayName })
    .from(tickets)
    .leftJoin(staff, eq(staff.id, tickets.claimedBy))
    .where(eq(tickets.id, claim.ticketId))
    .get()
  if (!held) return { result: 'gone' }
  if (held.by === claim.staffId && held.state !== 'done') return { result: 'claimed' }
  if (held.by !== null && held.at && held.state !== 'done') {
    return { result: 'taken', by: held.name ?? '', at: held.at }
  }
  return { result: 'done' }
}
