import { and, asc, desc, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { mailboxEpochs, rawMails } from '#db/schema/index.ts'

/** A mailbox as its server names it: `user@host/folder` and a 64 bit number as text. */
export type Mailbox = { name: string; uidValidity: string }

/** Mails in a processed folder that came longer before the first start than this are from before Lotse. */
const BEFORE_LOTSE_MS = 14 * 24 * 3_600_000

/**
 * Finds or begins the UIDVALIDITY epoch of an inbox (mail.md, Receiving 2). In a new one every UID is unknown again.
 *
 * @returns the id of the epoch
 */
export const enterEpoch = (db: Db, mailbox: Mailbox, now: Date): number =>
  findOrBegin(db, mailbox, () => null, now).id

/**
 * Finds or begins the epoch of the processed folder. What lies in it from before Lotse is none of its business: `takenSince` is
 * where reconciling begins. It reaches back two weeks before the first mail this database has stored (with an empty one: before
 * now), because a database that was lost leaves its newest mails there.
 */
export const enterProcessedEpoch = (
  db: Db,
  mailbox: Mailbox,
  now: Date
): { id: number; takenSince: Date } => {
  const { id, takenSince } = findOrBegin(db, mailbox, () => beginOfLotse(db, mailbox.name, now), now)
  return { id, takenSince: takenSince ?? now }
}

function findOrBegin(db: Db, mailbox: Mailbox, takenSince: () => Date | null, now: Date) {
  const isThis = and(
    eq(mailboxEpochs.mailbox, mailbox.name),
    eq(mailboxEpochs.uidValidity, mailbox.uidValidity)
  )
  const columns = { id: mailboxEpochs.id, takenSince: mailboxEpochs.takenSince }
  const find = () => db.select(columns).from(mailboxEpochs).where(isThis).get()
  // Every pass asks: only the first one of an epoch may cost a write.
  return (
    find() ??
    atomically(
      db,
      () =>
        find() ??
        db
          .insert(mailboxEpochs)
          .values({
            mailbox: mailbox.name,
            uidValidity: mailbox.uidValidity,
            firstSeenAt: now,
            takenSince: takenSince()
          })
          .returning(columns)
          .get()
    )
  )
}

/** A rebuilt folder keeps the moment its earlier epoch had. */
function beginOfLotse(db: Db, name: string, now: Date): Date {
  const earlier = db
    .select({ takenSince: mailboxEpochs.takenSince })
    .from(mailboxEpochs)
    .where(eq(mailboxEpochs.mailbox, name))
    .orderBy(desc(mailboxEpochs.id))
    .get()
  if (earlier?.takenSince) return earlier.takenSince
  const first = db
    .select({ storedAt: rawMails.storedAt })
    .from(rawMails)
    .orderBy(asc(rawMails.id))
    .limit(1)
    .get()
  return new Date((first?.storedAt ?? now).getTime() - BEFORE_LOTSE_MS)
}
