import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { rawMails } from '#db/schema/index.ts'

/** After so many attempts a mail counts as unreadable and becomes a ticket with its raw file (mail.md, Receiving 5). */
export const MAX_ATTEMPTS = 3
/**
 * An attempt without a failure is one whose process ended. It need not have been this mail: somebody pulled a plug. A thread
 * of its own keeps a hostile mail from ending the process, so only one that is there every time is given up.
 */
const MAX_BROKEN_OFF = 10

/** Has a mail had all its attempts? */
export const isTriedEnough = ({ attempts, error }: Pick<PendingMail, 'attempts' | 'error'>): boolean =>
  attempts >= (error === null ? MAX_BROKEN_OFF : MAX_ATTEMPTS)

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

/** Is a mail of more than so many bytes waiting for its intake? */
export const isLargePending = (db: Db, bytes: number): boolean =>
  db
    .select({ id: rawMails.id })
    .from(rawMails)
    .where(and(eq(rawMails.state, 'new'), gt(rawMails.size, bytes)))
    .limit(1)
    .get() !== undefined

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
