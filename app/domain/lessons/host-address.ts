import { and, asc, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox, staffAddresses } from '#db/schema/index.ts'

/**
 * Where a teacher is written to: the first address, or the next one if the last mail to it came back. When none takes mail,
 * the first is tried again.
 */
export function hostAddress(db: Db, staffId: number): string | null {
  const addresses = db
    .select({ address: staffAddresses.address })
    .from(staffAddresses)
    .where(eq(staffAddresses.staffId, staffId))
    .orderBy(asc(staffAddresses.position), asc(staffAddresses.address))
    .all()
    .map((row) => row.address)
  return addresses.find((address) => takesMail(db, address)) ?? addresses[0] ?? null
}

const takesMail = (db: Db, address: string): boolean =>
  db
    .select({ state: outbox.state })
    .from(outbox)
    .where(and(eq(outbox.kind, 'host'), eq(outbox.toAddress, address)))
    .orderBy(desc(outbox.id))
    .get()?.state !== 'failed'
