import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { rawMailBytes, rawMails } from '#db/schema/index.ts'

/** Only large mails have more than one piece: they are never handed to the database, or taken from it, as a whole. */
const PIECE_BYTES = 1024 * 1024

/** Keeps a mail byte for byte, beside its row. Once per mail. */
export function keepOriginal(db: Db, rawMailId: number, bytes: Buffer): void {
  const piece = insertPiece(db)
  let position = 0
  do {
    const from = position * PIECE_BYTES
    piece.run({ rawMailId, position, bytes: bytes.subarray(from, from + PIECE_BYTES) })
    position += 1
  } while (position * PIECE_BYTES < bytes.length)
}

/** The bytes of a stored mail, as memory of its own; null if there are none, or they have been deleted. */
export function originalOf(db: Db, rawMailId: number): Buffer | null {
  const mail = sizeOf(db).get({ rawMailId })
  const first = pieceOf(db).get({ rawMailId, position: 0 })?.bytes
  if (!mail || !first || first.length === mail.size) return first ?? null
  const whole = Buffer.alloc(mail.size)
  let length = 0
  for (let position = 0; length < mail.size; position += 1) {
    const piece = pieceOf(db).get({ rawMailId, position })
    // Deleted while we read: a part of a mail is not the mail.
    if (!piece) return null
    length += piece.bytes.copy(whole, length)
  }
  return whole
}

/** Condition: the bytes of a row of `raw_mails` are here. */
export const hasOriginal = sql<number>`exists (select 1 from ${rawMailBytes} where ${rawMailBytes.rawMailId} = ${rawMails.id})`

const insertPiece = prepared((db) =>
  db
    .insert(rawMailBytes)
    .values({
      rawMailId: sql.placeholder('rawMailId'),
      position: sql.placeholder('position'),
      bytes: sql.placeholder('bytes')
    })
    .prepare()
)

const sizeOf = prepared((db) =>
  db
    .select({ size: rawMails.size })
    .from(rawMails)
    .where(eq(rawMails.id, given(rawMails.id, 'rawMailId')))
    .prepare()
)

const pieceOf = prepared((db) =>
  db
    .select({ bytes: rawMailBytes.bytes })
    .from(rawMailBytes)
    .where(
      and(
        eq(rawMailBytes.rawMailId, given(rawMailBytes.rawMailId, 'rawMailId')),
        eq(rawMailBytes.position, given(rawMailBytes.position, 'position'))
      )
    )
    .prepare()
)
