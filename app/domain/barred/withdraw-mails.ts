import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import { barredChildren } from './barred.ts'
import { childrenToldOf } from './told-of.ts'

type Mail = typeof outbox.$inferSelect

/** Mails that families get; those to the team are none of these, even if a teacher is a parent as well. */
const TO_FAMILIES: readonly string[] = ['ack', 'reply', 'ask']

/** Does this mail go to a family? */
export const tellsFamilies = ({ kind }: Pick<Mail, 'kind'>): boolean => TO_FAMILIES.includes(kind)

const REASON = 'Zurückgezogen: Diese Adresse bekommt keine Auskunft mehr über das Kind.'

/** May this mail not go out, because it tells an address of a child it hears nothing of any more? */
export function isWithheld(
  db: Db,
  mail: Pick<Mail, 'kind' | 'toAddress' | 'ticketId' | 'key' | 'textBody' | 'about'>
): boolean {
  if (!tellsFamilies(mail)) return false
  const barred = barredChildren(db, mail.toAddress)
  return barred.length > 0 && childrenToldOf(db, mail).some((id) => barred.includes(id))
}

/** Takes a mail out of the post for good: it is neither tried again nor can it be sent once more by hand. */
export const withdrawMail = (db: Db, id: number, now: Date): void =>
  void db
    .update(outbox)
    .set({ state: 'failed', reason: REASON, settledAt: now, leaseUntil: null })
    .where(eq(outbox.id, id))
    .run()

/**
 * Withdraws what still waits for these addresses about children they hear nothing of. What is on its way to the server at this moment
 * cannot be called back.
 *
 * @returns how many were withdrawn
 */
export function withdrawMails(db: Db, addresses: readonly string[], now: Date): number {
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
  for (const { id } of waiting) withdrawMail(db, id, now)
  return waiting.length
}
