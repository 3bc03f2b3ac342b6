import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { rawMails } from '#db/schema/index.ts'

/** Every UID of this epoch that has a row: what is not among them is work (mail.md, Receiving). */
export function knownUids(db: Db, epochId: number): Set<number> {
  const rows = db.select({ uid: rawMails.uid }).from(rawMails).where(eq(rawMails.epochId, epochId)).all()
  return new Set(rows.map((row) => row.uid))
}

/** UIDs of this epoch that are stored but not yet confirmed as moved, ascending. */
export function unmovedUids(db: Db, epochId: number): number[] {
  return db
    .select({ uid: rawMails.uid })
    .from(rawMails)
    .where(and(eq(rawMails.epochId, epochId), isNull(rawMails.movedAt)))
    .orderBy(asc(rawMails.uid))
    .all()
    .map((row) => row.uid)
}

/** Notes that the server has confirmed these UIDs as moved, or that they are no longer in the inbox. */
export function recordMoved(db: Db, epochId: number, uids: number[], now: Date): void {
  if (uids.length === 0) return
  atomically(db, () =>
    db
      .update(rawMails)
      .set({ movedAt: now })
      .where(and(eq(rawMails.epochId, epochId), inArray(rawMails.uid, uids), isNull(rawMails.movedAt)))
      .run()
  )
}
