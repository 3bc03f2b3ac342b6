import { eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import type { School } from '../settings/school.ts'
import { giveBack } from './give-back.ts'
import type { OutboxMail } from './take-due-mail.ts'

/** What became of an attempt to send, with the server's words. */
export type Delivery =
  | { state: 'sent'; reason: string }
  | { state: 'deferred'; reason: string; dueAt: Date }
  | { state: 'failed'; reason: string }
  | { state: 'unknown'; reason: string }

/**
 * Notes the result of an attempt. If a volunteer's answer did not arrive, or nobody can know, the ticket is open again for the
 * volunteer who has it (mail.md, Sending). A mail that was sent stays sent, and a result noted twice changes nothing.
 *
 * @param attempt number of the attempt that ended so. A process that slept through its lease comes late: that its mail was accepted
 *   is still news, everything else has been settled without it.
 */
export function recordDelivery(
  db: Db,
  outboxId: number,
  delivery: Delivery,
  school: School,
  now: Date,
  attempt?: number
): void {
  atomically(db, () => {
    const mail = db.select().from(outbox).where(eq(outbox.id, outboxId)).get()
    if (!mail || mail.state === 'sent' || isRepeated(mail, delivery)) return
    if (isLate(mail, attempt) && delivery.state !== 'sent') return
    db.update(outbox)
      .set({
        state: delivery.state,
        reason: delivery.reason,
        leaseUntil: null,
        sentAt: delivery.state === 'sent' ? now : null,
        ...(delivery.state === 'deferred' ? { dueAt: delivery.dueAt } : {})
      })
      .where(eq(outbox.id, outboxId))
      .run()
    const isLost = delivery.state === 'failed' || delivery.state === 'unknown'
    if (isLost && mail.kind === 'reply' && mail.ticketId !== null)
      giveBack(db, { ...mail, ticketId: mail.ticketId }, delivery.state, school, now)
  })
}

function isRepeated(mail: OutboxMail, delivery: Delivery): boolean {
  return mail.state === delivery.state && (delivery.state === 'failed' || delivery.state === 'unknown')
}

const isLate = (mail: OutboxMail, attempt: number | undefined): boolean =>
  attempt !== undefined && (mail.state !== 'sending' || mail.attempts !== attempt)
