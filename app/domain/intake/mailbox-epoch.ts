import { and, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { mailboxEpochs } from '#db/schema/index.ts'

/**
 * Finds or begins the UIDVALIDITY epoch of a mailbox (mail.md, Receiving 2). In a new one every UID is unknown again.
 *
 * @param mailbox.name `user@host/folder`, so that a changed mailbox is another mailbox
 * @param mailbox.uidValidity a 64 bit number as text
 * @returns the id of the epoch
 */
export function enterEpoch(db: Db, mailbox: { name: string; uidValidity: string }, now: Date): number {
  const isThis = and(
    eq(mailboxEpochs.mailbox, mailbox.name),
    eq(mailboxEpochs.uidValidity, mailbox.uidValidity)
  )
  const find = () => db.select({ id: mailboxEpochs.id }).from(mailboxEpochs).where(isThis).get()
  // Every pass asks: only the first one of an epoch may cost a write.
  const known = find()
  if (known) return known.id
  return atomically(
    db,
    () =>
      find()?.id ??
      db
        .insert(mailboxEpochs)
        .values({ mailbox: mailbox.name, uidValidity: mailbox.uidValidity, firstSeenAt: now })
        .returning({ id: mailboxEpochs.id })
        .get().id
  )
}
