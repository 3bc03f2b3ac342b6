import { createHash } from 'node:crypto'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { rawMails } from '#db/schema/index.ts'
import { MAX_ATTEMPTS } from './pending-mail.ts'

/** A mail as it lies in the mailbox. */
export type MailInBox = {
  epochId: number
  uid: number
  bytes: Buffer
  /** The server's internal date. */
  receivedAt: Date
  /** Set if the whole mail cannot be kept (too large): why, for people. It becomes a ticket "nicht lesbar". */
  unreadable?: string
}

/**
 * Keeps a mail byte for byte together with the state of its intake, in one transaction (mail.md, Receiving 4). Only
 * after this commit may the mail leave the inbox. Storing the same UID again changes nothing.
 *
 * Bytes that are here already, from an earlier epoch or because somebody moved the mail back into the inbox, are
 * recorded as a duplicate of the first and taken in only once.
 *
 * @returns id of the row; `fresh` if there is now something to take in
 */
export function storeRawMail(db: Db, mail: MailInBox, now: Date): { id: number; fresh: boolean } {
  const sha256 = createHash('sha256').update(mail.bytes).digest('hex')
  return atomically(db, () => {
    const known = db
      .select({ id: rawMails.id })
      .from(rawMails)
      .where(and(eq(rawMails.epochId, mail.epochId), eq(rawMails.uid, mail.uid)))
      .get()
    if (known) return { id: known.id, fresh: false }

    const first = db
      .select({ id: rawMails.id })
      .from(rawMails)
      .where(and(eq(rawMails.sha256, sha256), isNull(rawMails.duplicateOf)))
      .orderBy(asc(rawMails.id))
      .get()
    const intake = first
      ? // The first row has the bytes: no need to keep them twice.
        { state: 'duplicate' as const, duplicateOf: first.id, bytes: null }
      : mail.unreadable
        ? { attempts: MAX_ATTEMPTS, error: mail.unreadable, bytes: mail.bytes }
        : { bytes: mail.bytes }
    const { id } = db
      .insert(rawMails)
      .values({
        epochId: mail.epochId,
        uid: mail.uid,
        sha256,
        size: mail.bytes.length,
        receivedAt: mail.receivedAt,
        storedAt: now,
        ...intake
      })
      .returning({ id: rawMails.id })
      .get()
    return { id, fresh: !first }
  })
}
