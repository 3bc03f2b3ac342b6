import { and, eq, lte } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import type { School } from '../settings/school.ts'
import { recordDelivery } from './record-delivery.ts'

/**
 * Mails found in "sending" after their lease: the process that sent them is dead. Without finished bytes the mail was certainly not
 * sent and is tried again; with them nobody knows.
 *
 * @returns how many there were
 */
export function settleDeadSends(db: Db, school: School, now: Date): number {
  return atomically(db, () => {
    const dead = db
      .select()
      .from(outbox)
      .where(and(eq(outbox.state, 'sending'), lte(outbox.leaseUntil, now)))
      .all()
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
