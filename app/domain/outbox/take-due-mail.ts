import { and, asc, eq, inArray, lte, min, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import { withdrawMail } from '../barred/withdraw-mails.ts'
import { isWithheld } from '../barred/withheld.ts'
import type { School } from '../settings/school.ts'

export type OutboxMail = typeof outbox.$inferSelect

const WAITING = ['queued', 'deferred'] as const

/** When the rate limits, a person who waits at a screen goes first, then families, then the rest. */
const urgency = sql`case ${outbox.kind} when 'code' then 0 when 'reply' then 1 when 'ack' then 1 else 2 end`

/**
 * Takes the next mail that is due and marks it as being sent, with a lease: if this process dies, the end of the lease tells that
 * nobody knows what became of it (mail.md, Sending). What its address must not hear any more is withdrawn and not taken.
 *
 * @param leaseMs longer than any attempt can last
 */
export function takeDueMail(db: Db, leaseMs: number, school: School, now: Date): OutboxMail | undefined {
  return atomically(db, () => {
    let due = nextDue(db, now)
    while (due && isWithheld(db, due)) {
      withdrawMail(db, due, school, now)
      due = nextDue(db, now)
    }
    if (!due) return undefined
    return db
      .update(outbox)
      .set({
        state: 'sending',
        leaseUntil: new Date(now.getTime() + leaseMs),
        attempts: sql`${outbox.attempts} + 1`
      })
      .where(eq(outbox.id, due.id))
      .returning()
      .get()
  })
}

const nextDue = (db: Db, now: Date) =>
  db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      state: outbox.state,
      createdAt: outbox.createdAt,
      key: outbox.key,
      ticketId: outbox.ticketId,
      toAddress: outbox.toAddress,
      textBody: outbox.textBody,
      about: outbox.about
    })
    .from(outbox)
    .where(and(inArray(outbox.state, WAITING), lte(outbox.dueAt, now)))
    .orderBy(urgency, asc(outbox.dueAt), asc(outbox.id))
    .limit(1)
    .get()

/**
 * Keeps the finished mail before the first attempt; every retry sends these bytes.
 *
 * @returns false if this attempt has been settled by another process meanwhile: then the mail must not be sent
 */
export function storeMailBytes(db: Db, { id, attempts }: OutboxMail, bytes: Buffer): boolean {
  const isMine = and(eq(outbox.id, id), eq(outbox.state, 'sending'), eq(outbox.attempts, attempts))
  return atomically(db, () => db.update(outbox).set({ bytes }).where(isMine).run().changes === 1)
}

/** When the sender has something to do next: a mail becomes due or a lease runs out. Null: nothing waits. */
export function nextOutboxMoment(db: Db): Date | null {
  const due = db
    .select({ at: min(outbox.dueAt) })
    .from(outbox)
    .where(inArray(outbox.state, WAITING))
    .get()
  const lease = db
    .select({ at: min(outbox.leaseUntil) })
    .from(outbox)
    .where(eq(outbox.state, 'sending'))
    .get()
  const moments = [due?.at, lease?.at].filter((at) => at instanceof Date)
  return moments.length > 0 ? new Date(Math.min(...moments.map(Number))) : null
}
