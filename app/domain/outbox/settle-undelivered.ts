import { and, eq, gt, isNotNull, or, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import { byStaff, type EventType, recordEvent } from '../events.ts'
import { isUndelivered } from './undelivered.ts'

type Settling = { outboxId: number; staffId: number }

/**
 * Sends a mail that did not arrive, or of which nobody knows, once more: the same bytes, now. Attempts go on counting.
 *
 * @returns false if it is not (any more) one of those, or nothing of it is left to send
 */
export function sendAgain(db: Db, again: Settling, now: Date): boolean {
  const holdsSomething = or(isNotNull(outbox.bytes), gt(sql`length(${outbox.textBody})`, 0))
  return change(db, again, 'mail.sent_again', now, () =>
    db
      .update(outbox)
      .set({ state: 'queued', reason: '', dueAt: now, leaseUntil: null })
      .where(and(eq(outbox.id, again.outboxId), isUndelivered, holdsSomething))
      .run()
  )
}

/**
 * Somebody has looked at a mail that did not arrive and leaves it at that: it counts no longer.
 *
 * @returns false if it is not (any more) one of those
 */
export function settleUndelivered(db: Db, settled: Settling, now: Date): boolean {
  return change(db, settled, 'mail.settled', now, () =>
    db
      .update(outbox)
      .set({ settledAt: now })
      .where(and(eq(outbox.id, settled.outboxId), isUndelivered))
      .run()
  )
}

function change(
  db: Db,
  { outboxId, staffId }: Settling,
  type: EventType,
  now: Date,
  write: () => { changes: number }
): boolean {
  return atomically(db, () => {
    if (write().changes === 0) return false
    const mail = db.select().from(outbox).where(eq(outbox.id, outboxId)).get()
    recordEvent(db, {
      type,
      at: now,
      actor: byStaff(staffId),
      ticketId: mail?.ticketId ?? null,
      data: { outboxId }
    })
    return true
  })
}
