import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { rawMails } from '#db/schema/index.ts'

/** After so many attempts a mail counts as unreadable and becomes a ticket with its raw file (mail.md, Receiving 5). */
export const MAX_ATTEMPTS = 3

/** A stored mail that no ticket has yet. */
export type PendingMail = Pick<typeof rawMails.$inferSelect, 'id' | 'bytes' | 'attempts' | 'error'>

/**
 * The oldest mail that waits for its intake, by the server's internal date.
 *
 * @param except ids that failed and wait for their next attempt
 */
export function nextPendingMail(db: Db, except: number[] = []): PendingMail | undefined {
  return db
    .select({
      id: rawMails.id,
      bytes: rawMails.bytes,
      attempts: rawMails.attempts,
      error: rawMails.error
    })
    .from(rawMails)
    .where(and(eq(rawMails.state, 'new'), notInArray(rawMails.id, except)))
    .orderBy(asc(rawMails.receivedAt), asc(rawMails.id))
    .limit(1)
    .get()
}

/** Counts an attempt before it is made: a mail that ends the process counts, too. */
export function beginAttempt(db: Db, id: number): void {
  atomically(db, () =>
    db
      .update(rawMails)
      .set({ attempts: sql`${rawMails.attempts} + 1` })
      .where(and(eq(rawMails.id, id), eq(rawMails.state, 'new')))
      .run()
  )
}

/** Notes why an attempt failed, for people. */
export function recordFailure(db: Db, id: number, error: string): void {
  atomically(db, () =>
    db
      .update(rawMails)
      .set({ error })
      .where(and(eq(rawMails.id, id), eq(rawMails.state, 'new')))
      .run()
  )
}
