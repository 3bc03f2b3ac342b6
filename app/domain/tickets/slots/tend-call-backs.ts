import { and, eq, gt, gte, isNotNull, lte, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { calls, tickets } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../../events.ts'
import { notifyOffered } from '../../routing/notify-offered.ts'
import { tellHolder } from '../../routing/tell-holder.ts'
import type { School } from '../../settings/school.ts'
import { openAgain } from '../open-again.ts'

/** Early enough for the pause between two notifications (notify-time.ts). */
const AHEAD_MS = 20 * 60_000

/** So long after the agreed time somebody may still be about to call. */
const MISSED_MS = 30 * 60_000

/** Tells whoever agreed on a call that its time is near: one notification a call, however often the clock looks. */
export function tendCallBacks(db: Db, school: School, now: Date): void {
  const near = db
    .select()
    .from(tickets)
    .where(
      and(
        // Also where an answer went out meanwhile: the family expects the call all the same.
        ne(tickets.state, 'done'),
        isNotNull(tickets.claimedBy),
        gt(tickets.callBackAt, now),
        lte(tickets.callBackAt, new Date(now.getTime() + AHEAD_MS))
      )
    )
    .all()
  for (const ticket of near)
    if (ticket.claimedBy !== null && ticket.callBackAt !== null)
      notifyOffered(
        db,
        ticket,
        { staffIds: [ticket.claimedBy], round: 0, occasion: `call:${ticket.callBackAt.getTime()}` },
        school,
        now
      )
}

/**
 * A call that was agreed on and not made: the matter is work again, although an answer went out meanwhile and it waits for the
 * family. Once for each call.
 */
export function tendMissedCalls(db: Db, school: School, now: Date): void {
  const missed = db
    .select({ id: tickets.id, callBackAt: tickets.callBackAt })
    .from(tickets)
    .where(and(eq(tickets.state, 'waiting'), lte(tickets.callBackAt, new Date(now.getTime() - MISSED_MS))))
    .all()
  for (const { id, callBackAt } of missed)
    atomically(db, () => {
      const earliest = new Date((callBackAt ?? now).getTime() - MISSED_MS)
      const made = db
        .select({ id: calls.id })
        .from(calls)
        .where(and(eq(calls.ticketId, id), gte(calls.at, earliest)))
        .limit(1)
        .get()
      db.update(tickets).set({ callBackAt: null }).where(eq(tickets.id, id)).run()
      if (made) return
      openAgain(db, { ticketId: id, arrivedAt: now }, school, now)
      recordEvent(db, { type: 'ticket.call_missed', at: now, actor: LOTSE, ticketId: id })
      tellHolder(db, id, school, now, `missed:${callBackAt?.getTime()}`)
    })
}
