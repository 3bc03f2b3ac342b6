import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { rawMails } from '#db/schema/index.ts'

/** After so many attempts a mail counts as unreadable and becomes a ticket with its raw file (mail.md, Receiving 5). */
export const MAX_ATTEMPTS = 3

/** A stored mail that no ticket has yet; `size` in bytes, `attempts` so far; `serverSize`: only its header is here. */
export type PendingMail = Pick<
  typeof rawMails.$inferSelect,
  'id' | 'size' | 'attempts' | 'error' | 'serverSize'
>

/** The oldest mails that wait for their intake, by the server's internal date; without their bytes. */
export function pendingMails(db: Db, most: number): PendingMail[] {
  return db
    .select({
      id: rawMails.id,
      size: rawMails.size,
      attempts: rawMails.attempts,
      error: rawMails.error,
      serverSize: rawMails.serverSize
    })
    .from(rawMails)
    .where(eq(rawMails.state, 'new'))
    .orderBy(asc(rawMails.receivedAt), asc(rawMails.id))
    .limit(most)
    .all()
}

/** The bytes of a stored mail; null if they have been deleted. */
export function bytesOf(db: Db, id: number): Buffer | null {
  const row = db.select({ bytes: rawMails.bytes }).from(rawMails).where(eq(rawMails.id, id)).get()
  return row?.bytes ?? null
}

/** Counts an attempt for each of these mails before it is made: one that ends the process counts, too. */
export function beginAttempts(db: Db, ids: readonly number[]): void {
  atomically(db, () =>
    db
      .update(rawMails)
      .set({ attempts: sql`${rawMails.attempts} + 1` })
      .where(and(inArray(rawMails.id, [...ids]), eq(rawMails.state, 'new')))
      .run()
  )
}

/** Takes attempts back that a clean end of the process has broken off: they say nothing about these mails. */
export function takeBackAttempts(db: Db, ids: readonly number[]): void {
  if (ids.length === 0) return
  atomically(db, () =>
    db
      .update(rawMails)
      .set({ attempts: sql`max(0, ${rawMails.attempts} - 1)` })
      .where(and(inArray(rawMails.id, [...ids]), eq(rawMails.state, 'new')))
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
