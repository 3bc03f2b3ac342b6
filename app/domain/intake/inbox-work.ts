import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { rawMails } from '#db/schema/index.ts'

/** A mail that the server confirmed as moved, with its UID in the processed folder if the server told it. */
export type MovedMail = { uid: number; processedUid?: number }

/** As many as fit into one statement. */
const AT_ONCE = 5_000

/**
 * Which of these UIDs have a row in this epoch: what has none is work (mail.md, Receiving). Costs as much as the inbox is long,
 * however many rows there are.
 */
export function knownUids(db: Db, epochId: number, among: number[]): Set<number> {
  return uidsWith(db, among, sql`select 1 from raw_mails where epoch_id = ${epochId} and uid = value`)
}

/**
 * Which of these UIDs of the processed folder are accounted for: moved there by us, or found there earlier.
 *
 * @param epochId the folder's epoch
 */
export function knownProcessedUids(db: Db, epochId: number, among: number[]): Set<number> {
  const movedThere = sql`select 1 from raw_mails where processed_epoch_id = ${epochId} and processed_uid = value`
  const found = knownUids(db, epochId, among)
  for (const uid of uidsWith(db, among, movedThere)) found.add(uid)
  return found
}

function uidsWith(db: Db, among: number[], row: SQL): Set<number> {
  const list = JSON.stringify(among)
  const found = db.all<{ uid: number }>(
    sql`select value as uid from json_each(${list}) where exists (${row})`
  )
  return new Set(found.map(({ uid }) => uid))
}

/** UIDs of this epoch that are stored whole but not yet confirmed as moved, ascending. */
export function unmovedUids(db: Db, epochId: number): number[] {
  return db
    .select({ uid: rawMails.uid })
    .from(rawMails)
    .where(and(eq(rawMails.epochId, epochId), isNull(rawMails.movedAt), isNull(rawMails.serverSize)))
    .orderBy(asc(rawMails.uid))
    .all()
    .map((row) => row.uid)
}

/**
 * Notes that the server has confirmed these mails as moved, or that they are no longer in the inbox; in one transaction.
 *
 * @param processedEpochId epoch of the folder they went to; without it only the moment is noted, and reconciling finds the rest
 */
export function recordMoved(
  db: Db,
  epochId: number,
  moved: MovedMail[],
  now: Date,
  processedEpochId: number | null = null
): void {
  const isPlaced = (mail: MovedMail) => mail.processedUid !== undefined && processedEpochId !== null
  const placed = moved.filter(isPlaced)
  const gone = moved.filter((mail) => !isPlaced(mail)).map((mail) => mail.uid)
  if (moved.length === 0) return
  atomically(db, () => {
    const here = and(eq(rawMails.epochId, epochId), isNull(rawMails.movedAt))
    for (let start = 0; start < gone.length; start += AT_ONCE)
      db.update(rawMails)
        .set({ movedAt: now })
        .where(and(here, inArray(rawMails.uid, gone.slice(start, start + AT_ONCE))))
        .run()
    if (placed.length === 0) return
    const place = db
      .update(rawMails)
      .set({ movedAt: now, processedEpochId, processedUid: sql`${sql.placeholder('processedUid')}` })
      .where(and(here, eq(rawMails.uid, sql.placeholder('uid'))))
      .prepare()
    for (const { uid, processedUid } of placed) place.run({ uid, processedUid })
  })
}
