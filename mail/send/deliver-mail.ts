import { type Delivery, recordDelivery } from '#app/domain/outbox/record-delivery.ts'
import { type OutboxMail, storeMailBytes } from '#app/domain/outbox/take-due-mail.ts'
import { bundleNotifications } from '#app/domain/routing/bundle-notifications.ts'
import type { School } from '#app/domain/settings/school.ts'
import { filesToSend } from '#app/domain/tickets/draft-files.ts'
import type { Db } from '#db/client.ts'
import { composeMail } from './compose.ts'
import { type Judgement, judgeAttempt } from './judge-attempt.ts'
import { retryAt } from './retry-at.ts'
import type { Transport } from './transport.ts'

/** Another process holds the lease now and has settled this mail: sending it here would send it twice. */
class TakenOverError extends Error {
  override name = 'TakenOverError'
}

/**
 * Makes one attempt to send a mail that was taken from the outbox and notes what became of it. The bytes are made and kept
 * before the first attempt; every later one sends the same.
 *
 * @throws TakenOverError before a byte has left, if another process has settled the mail meanwhile
 */
export async function deliverMail(
  { db, school, transport, now }: { db: Db; school: School; transport: Transport; now(): Date },
  taken: OutboxMail
): Promise<Judgement> {
  const mail = bundleNotifications(db, taken, school, now())
  let bytes = mail.bytes
  if (bytes === null) {
    try {
      bytes = await composeMail(mail, school, now(), filesToSend(db, mail.id))
    } catch {
      const judgement = { state: 'failed', reason: 'Die Mail ließ sich nicht zusammensetzen.' } as const
      recordDelivery(db, mail.id, judgement, school, now(), mail.attempts)
      return judgement
    }
  }
  // Asked of a retry, too, whose bytes are there already.
  if (!storeMailBytes(db, mail, bytes)) throw new TakenOverError(`mail ${mail.id} is not ours any more`)
  const attempt = await transport.send({ from: school.supportAddress, to: mail.toAddress, bytes })
  const judgement = judgeAttempt(attempt)
  recordDelivery(db, mail.id, deliveryFor(judgement, mail, now()), school, now(), mail.attempts)
  return judgement
}

function deliveryFor(judgement: Judgement, mail: OutboxMail, now: Date): Delivery {
  const { state, reason } = judgement
  if (state !== 'temporary') return { state, reason }
  const dueAt = retryAt(mail.attempts, mail.createdAt, now)
  return dueAt
    ? { state: 'deferred', reason, dueAt }
    : { state: 'failed', reason: `Zwei Tage lang vergeblich versucht. Zuletzt: ${reason}` }
}
