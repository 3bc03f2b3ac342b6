import { and, asc, eq, lte, or, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { notices } from '#db/schema/index.ts'

/** A message to the admin on its second way. */
export type Notice = typeof notices.$inferSelect

const SECOND = 1_000
const DELAYS = [30 * SECOND, 60 * SECOND, 120 * SECOND, 300 * SECOND, 600 * SECOND]
const LATER = 1_800 * SECOND
const GIVE_UP_AFTER = 86_400 * SECOND

/**
 * Takes the next notice that is due, with a lease: of two processes one gets it, and what a dead one had is tried again.
 * An alarm that comes twice is better than one that does not come.
 */
export function takeDueNotice(db: Db, leaseMs: number, now: Date): Notice | undefined {
  return atomically(db, () => {
    const isDue = or(
      and(eq(notices.state, 'queued'), lte(notices.dueAt, now)),
      and(eq(notices.state, 'sending'), lte(notices.leaseUntil, now))
    )
    const due = db.select().from(notices).where(isDue).orderBy(asc(notices.id)).limit(1).get()
    if (!due) return undefined
    return db
      .update(notices)
      .set({
        state: 'sending',
        leaseUntil: new Date(now.getTime() + leaseMs),
        attempts: sql`${notices.attempts} + 1`
      })
      .where(eq(notices.id, due.id))
      .returning()
      .get()
  })
}

/** When a notice that was not accepted is tried again; null: a day is enough. */
export function noticeRetryAt(notice: Pick<Notice, 'attempts' | 'createdAt'>, now: Date): Date | null {
  const next = now.getTime() + (DELAYS[notice.attempts - 1] ?? LATER)
  return next - notice.createdAt.getTime() > GIVE_UP_AFTER ? null : new Date(next)
}

/** Notes what became of an attempt. */
export function recordNotice(
  db: Db,
  notice: Notice,
  attempt: { sent: boolean; reason: string },
  now: Date
): void {
  const again = attempt.sent ? null : noticeRetryAt(notice, now)
  atomically(db, () =>
    db
      .update(notices)
      .set({
        state: attempt.sent ? 'sent' : again ? 'queued' : 'failed',
        reason: attempt.reason.slice(0, 500),
        leaseUntil: null,
        sentAt: attempt.sent ? now : null,
        ...(again ? { dueAt: again } : {})
      })
      .where(and(eq(notices.id, notice.id), eq(notices.state, 'sending')))
      .run()
  )
}
