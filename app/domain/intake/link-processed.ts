import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { rawMails } from '#db/schema/index.ts'

/**
 * Notes that a mail found in the processed folder is one that has a row already: same bytes, and not known to lie elsewhere in this
 * epoch of the folder. Call it inside a transaction.
 *
 * @returns id of the row, or null if every row with these bytes has its own mail in the folder
 */
export function linkProcessed(
  db: Db,
  sha256: string,
  place: { epochId: number; uid: number }
): number | null {
  const row = db
    .select({ id: rawMails.id, movedAt: rawMails.movedAt })
    .from(rawMails)
    .where(
      and(
        eq(rawMails.sha256, sha256),
        ne(rawMails.epochId, place.epochId),
        or(isNull(rawMails.processedEpochId), ne(rawMails.processedEpochId, place.epochId))
      )
    )
    .orderBy(asc(rawMails.id))
    .limit(1)
    .get()
  if (!row) return null
  db.update(rawMails)
    .set({ processedEpochId: place.epochId, processedUid: place.uid })
    .where(eq(rawMails.id, row.id))
    .run()
  return row.id
}
