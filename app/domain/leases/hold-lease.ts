import { and, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { leases } from '#db/schema/index.ts'

/** May `holder` have the lease? Nobody has it, it has run out, it is its own already, or who had it is gone. */
function isFree(
  lease: { holder: string; until: Date },
  holder: string,
  isGone: (holder: string) => boolean,
  now: Date
): boolean {
  return lease.holder === holder || lease.until <= now || isGone(lease.holder)
}

/**
 * Takes or renews a lease: one worker at a time per name (mail.md, Receiving 9).
 *
 * @param isGone whether a holder is known not to live any more, so that a restart after a crash need not wait for the end of its lease
 * @returns false if somebody else has it
 */
export function holdLease(
  db: Db,
  lease: { name: string; holder: string; forMs: number; isGone?: (holder: string) => boolean },
  now: Date
): boolean {
  const until = new Date(now.getTime() + lease.forMs)
  return atomically(db, () => {
    const current = db.select().from(leases).where(eq(leases.name, lease.name)).get()
    if (current && !isFree(current, lease.holder, lease.isGone ?? (() => false), now)) return false
    db.insert(leases)
      .values({ name: lease.name, holder: lease.holder, until })
      .onConflictDoUpdate({ target: leases.name, set: { holder: lease.holder, until } })
      .run()
    return true
  })
}

/** Gives the lease back, if it is still the holder's. */
export function releaseLease(db: Db, lease: { name: string; holder: string }): void {
  atomically(db, () =>
    db
      .delete(leases)
      .where(and(eq(leases.name, lease.name), eq(leases.holder, lease.holder)))
      .run()
  )
}

/** Who has the lease until when, if anybody. */
export const readLease = (db: Db, name: string) => db.select().from(leases).where(eq(leases.name, name)).get()
