import { and, eq, gt, lte, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { staff, ticketPresence } from '#db/schema/index.ts'

/** Twice the beat of an open page and a little more: who is gone without a word is gone after this. */
export const PRESENCE_MS = 20_000

/** Somebody else at the ticket right now. */
export type AlsoHere = { name: string; writing: boolean }

/** This person has the ticket open, and perhaps writes. Leases that have run out go; nothing is kept. */
export function beHere(
  db: Db,
  here: { ticketId: number; staffId: number; writing: boolean },
  now: Date
): void {
  const until = new Date(now.getTime() + PRESENCE_MS)
  atomically(db, () => {
    db.delete(ticketPresence).where(lte(ticketPresence.until, now)).run()
    db.insert(ticketPresence)
      .values({ ...here, until })
      .onConflictDoUpdate({
        target: [ticketPresence.ticketId, ticketPresence.staffId],
        set: { writing: here.writing, until }
      })
      .run()
  })
}

/** The page was left. */
export function leave(db: Db, { ticketId, staffId }: { ticketId: number; staffId: number }): void {
  db.delete(ticketPresence)
    .where(and(eq(ticketPresence.ticketId, ticketId), eq(ticketPresence.staffId, staffId)))
    .run()
}

/** Who else is at this ticket; who writes stands first. */
export const alsoHere = (db: Db, ticketId: number, staffId: number, now: Date): AlsoHere[] =>
  db
    .select({ name: staff.displayName, writing: ticketPresence.writing })
    .from(ticketPresence)
    .innerJoin(staff, eq(staff.id, ticketPresence.staffId))
    .where(
      and(
        eq(ticketPresence.ticketId, ticketId),
        ne(ticketPresence.staffId, staffId),
        gt(ticketPresence.until, now)
      )
    )
    .all()
    .sort((a, b) => Number(b.writing) - Number(a.writing))
