import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import { giveBack } from '../outbox/give-back.ts'
import type { School } from '../settings/school.ts'
import { isWithheld } from './withheld.ts'

const REASON = 'Zurückgezogen: Diese Adresse bekommt keine Auskunft mehr über das Kind.'

const STILL_WAITS: readonly string[] = ['queued', 'deferred']

/**
 * Takes a mail out of the post for good: it is neither tried again nor can it be sent once more by hand. If it was an answer, its
 * matter is open again for whoever has it, as after one that did not arrive; one that had failed before has opened it already.
 */
export function withdrawMail(
  db: Db,
  mail: Pick<typeof outbox.$inferSelect, 'id' | 'kind' | 'state' | 'ticketId' | 'createdAt'>,
  school: School,
  now: Date
): void {
  const { id, kind, state, ticketId } = mail
  db.update(outbox)
    .set({ state: 'failed', reason: REASON, settledAt: now, leaseUntil: null })
    .where(eq(outbox.id, id))
    .run()
  if (kind === 'reply' && ticketId !== null && STILL_WAITS.includes(state))
    giveBack(db, { ...mail, ticketId }, 'failed', school, now)
}

/**
 * Withdraws what still waits for these addresses about children they hear nothing of. What is on its way to the server at this moment
 * cannot be called back.
 *
 * @returns how many were withdrawn
 */
export function withdrawMails(db: Db, addresses: readonly string[], school: School, now: Date): number {
  if (addresses.length === 0) return 0
  const waiting = db
    .select()
    .from(outbox)
    .where(
      and(
        inArray(outbox.state, ['queued', 'deferred', 'failed', 'unknown']),
        isNull(outbox.settledAt),
        inArray(sql`lower(${outbox.toAddress})`, [...addresses])
      )
    )
    .all()
    .filter((mail) => isWithheld(db, mail))
  for (const mail of waiting) withdrawMail(db, mail, school, now)
  return waiting.length
}
