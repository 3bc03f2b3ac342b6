import { asc, eq, lte } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { staff, ticketSnoozes, tickets } from '#db/schema/index.ts'
import { type Actor, byStaff, LOTSE, recordEvent } from '../../events.ts'
import { offerTicket } from '../../routing/offer-ticket.ts'
import { tellHolder } from '../../routing/tell-holder.ts'
import type { School } from '../../settings/school.ts'
import { cancelNotifications } from '../notifications.ts'

export type SnoozeResult =
  | { result: 'snoozed' }
  | { result: 'taken'; by: string }
  | { result: 'done' | 'gone' }

/**
 * Puts a ticket off until then: it leaves the queues, and whoever does it has it (its claim does not lapse meanwhile).
 * Somebody else's is refused. The same moment twice changes nothing.
 */
export function snoozeTicket(
  db: Db,
  snooze: { ticketId: number; staffId: number; until: Date },
  now: Date
): SnoozeResult {
  return atomically(db, () => {
    const { ticketId, staffId, until } = snooze
    const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
    if (!ticket) return { result: 'gone' }
    if (ticket.state === 'done') return { result: 'done' }
    if (ticket.claimedBy !== null && ticket.claimedBy !== staffId) {
      const holder = db.select().from(staff).where(eq(staff.id, ticket.claimedBy)).get()
      return { result: 'taken', by: holder?.displayName ?? '' }
    }
    const before = snoozeOf(db, ticketId)
    if (before?.until.getTime() === until.getTime()) return { result: 'snoozed' }
    if (ticket.claimedBy === null) {
      db.update(tickets).set({ claimedBy: staffId, claimedAt: now }).where(eq(tickets.id, ticketId)).run()
    }
    const row = { until, staffId, since: now }
    db.insert(ticketSnoozes)
      .values({ ticketId, ...row })
      .onConflictDoUpdate({ target: ticketSnoozes.ticketId, set: row })
      .run()
    cancelNotifications(db, ticketId)
    const data = { until: until.toISOString() }
    recordEvent(db, { type: 'ticket.snoozed', at: now, actor: byStaff(staffId), ticketId, data })
    return { result: 'snoozed' }
  })
}

/** Until when a ticket rests; undefined: it does not. */
export const snoozeOf = (db: Db, ticketId: number) =>
  db.select().from(ticketSnoozes).where(eq(ticketSnoozes.ticketId, ticketId)).get()

/** Why a ticket comes back: its time has come, something new came in, or somebody took it up. */
export type WakeReason = 'time' | 'news' | 'person' | 'closed'

/**
 * Brings a ticket back to the queues. The row is the proof: of two at once one finds it, so there is one event.
 *
 * @returns false if it did not rest
 */
export function wakeTicket(
  db: Db,
  wake: { ticketId: number; actor: Actor; reason: WakeReason },
  now: Date
): boolean {
  return atomically(db, () => {
    const { ticketId, actor, reason } = wake
    const { changes } = db.delete(ticketSnoozes).where(eq(ticketSnoozes.ticketId, ticketId)).run()
    if (changes === 0) return false
    recordEvent(db, { type: 'ticket.woken', at: now, actor, ticketId, data: { reason } })
    return true
  })
}

/** Brings back what is due. A clock that jumps or slept does it once, and whoever has it is told. */
export function tendSnoozes(db: Db, school: School, now: Date): void {
  const due = db
    .select({ ticketId: ticketSnoozes.ticketId, until: ticketSnoozes.until })
    .from(ticketSnoozes)
    .where(lte(ticketSnoozes.until, now))
    .orderBy(asc(ticketSnoozes.until))
    .all()
  for (const { ticketId, until } of due) {
    atomically(db, () => {
      if (!wakeTicket(db, { ticketId, actor: LOTSE, reason: 'time' }, now)) return
      tellHolder(db, ticketId, school, now, `woken:${until.getTime()}`)
      offerTicket(db, ticketId, school, now)
    })
  }
}
