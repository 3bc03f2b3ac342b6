import { and, eq, lte } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import type { School } from '../settings/school.ts'
import { recordDelivery } from './record-delivery.ts'

/**
 * Mails found in "sending" whose process is dead. Without finished bytes a mail was certainly not sent and is tried again; with them
 * nobody knows.
 *
 * @param which `all` when the process that sends begins: it holds the lease of the mail process, so whoever was sending before is
 *   dead or has lost that right, and what it still notes is held against its attempt (record-delivery.ts, take-due-mail.ts).
 *   `lapsed` later on: its own mail is among them, and only the end of a row's lease tells that nobody is at it any more.
 * @returns how many there were
 */
export function settleDeadSends(db: Db, which: 'all' | 'lapsed', school: School, now: Date): number {
  const isDead =
    which === 'all'
      ? eq(outbox.state, 'sending')
      : and(eq(outbox.state, 'sending'), lte(outbox.leaseUntil, now))
  return atomically(db, () => {
    const dead = db.select().from(outbox).where(isDead).all()
    for (const mail of dead)
      recordDelivery(
        db,
        mail.id,
        mail.bytes === null
          ? { state: 'deferred', reason: 'Vor dem Versand unterbrochen.', dueAt: now }
          : {
              state: 'unknown',
              reason: 'Der Versand wurde mittendrin unterbrochen. Ob die Mail ankam, ist nicht bekannt.'
            },
        school,
        now
      )
    return dead.length
  })
}
