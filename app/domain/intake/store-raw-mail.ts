import { createHash } from 'node:crypto'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { rawMails } from '#db/schema/index.ts'
import { contentHash } from './content-hash.ts'
import { linkProcessed } from './link-processed.ts'
import { keepOriginal } from './original-bytes.ts'
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
  /** Bytes on the server, if `bytes` are only the header. Such a mail stays in the inbox. */
  serverSize?: number
  /** Found in the processed folder (`epochId` is the folder's), so it was taken in once before. */
  recovered?: boolean
}

/** What became of a mail. `fresh`: there is now something to take in. */
export type StoredMail = { id: number; uid: number; fresh: boolean }

/**
 * Keeps mails byte for byte together with the state of their intake, all of them in one transaction (mail.md, Receiving 4). Only
 * after this commit may they leave the inbox. Storing the same UID again changes nothing.
 *
 * Bytes that are here already, from an earlier epoch or because somebody moved the mail back into the inbox, are
 * recorded as a duplicate of the first and taken in only once.
 */
export function storeRawMails(db: Db, mails: MailInBox[], now: Date): StoredMail[] {
  const hashed = mails.map((mail) => ({
    mail,
    sha256: createHash('sha256').update(mail.bytes).digest('hex'),
    contentSha256: contentHash(mail.bytes)
  }))
  return atomically(db, () => {
    const statements = prepare(db)
    return hashed.map(({ mail, ...hashes }) => storeOne(db, statements, mail, hashes, now))
  })
}

/** As `storeRawMails`, for one mail. */
export function storeRawMail(db: Db, mail: MailInBox, now: Date): StoredMail {
  const [stored] = storeRawMails(db, [mail], now)
  if (!stored) throw new Error(`mail ${mail.uid} was not stored`)
  return stored
}

function storeOne(
  db: Db,
  { known, first, insert }: ReturnType<typeof prepare>,
  mail: MailInBox,
  { sha256, contentSha256 }: { sha256: string; contentSha256: string | null },
  now: Date
): StoredMail {
  const { uid, epochId } = mail
  const before = known.get({ epochId, uid })
  if (before) return { id: before.id, uid, fresh: false }
  const original = first.get({ sha256 })
  if (mail.recovered && original) {
    const linked = linkProcessed(db, sha256, { epochId, uid })
    if (linked !== null) return { id: linked, uid, fresh: false }
  }
  const { id } = insert.get({
    epochId,
    uid,
    sha256,
    contentSha256,
    size: mail.bytes.length,
    receivedAt: mail.receivedAt.getTime(),
    storedAt: now.getTime(),
    state: original ? 'duplicate' : 'new',
    duplicateOf: original?.id ?? null,
    attempts: original || !mail.unreadable ? 0 : MAX_ATTEMPTS,
    error: original ? null : (mail.unreadable ?? null),
    serverSize: mail.serverSize ?? null,
    recovered: mail.recovered ? 1 : 0,
    movedAt: mail.recovered ? now.getTime() : null
  })
  // The first row has the bytes: no need to keep them twice.
  if (!original) keepOriginal(db, id, mail.bytes)
  return { id, uid, fresh: !original }
}

/** Prepared once for all mails of a commit: making a statement takes longer than running it. */
function prepare(db: Db) {
  const value = sql.placeholder
  const raw = (name: string) => sql`${value(name)}`
  return {
    known: db
      .select({ id: rawMails.id })
      .from(rawMails)
      .where(and(eq(rawMails.epochId, value('epochId')), eq(rawMails.uid, value('uid'))))
      .prepare(),
    first: db
      .select({ id: rawMails.id })
      .from(rawMails)
      .where(and(eq(rawMails.sha256, value('sha256')), isNull(rawMails.duplicateOf)))
      .orderBy(asc(rawMails.id))
      .limit(1)
      .prepare(),
    insert: db
      .insert(rawMails)
      .values({
        epochId: raw('epochId'),
        uid: raw('uid'),
        sha256: raw('sha256'),
        contentSha256: raw('contentSha256'),
        size: raw('size'),
        receivedAt: raw('receivedAt'),
        storedAt: raw('storedAt'),
        movedAt: raw('movedAt'),
        state: sql`${value('state')}`,
        attempts: raw('attempts'),
        error: raw('error'),
        duplicateOf: raw('duplicateOf'),
        serverSize: raw('serverSize'),
        recovered: raw('recovered')
      })
      .returning({ id: rawMails.id })
      .prepare()
  }
}
