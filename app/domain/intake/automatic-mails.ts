import { and, count, desc, eq, inArray, ne, or, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { events, rawMails } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { hasOriginal, originalOf } from './original-bytes.ts'

/** Why a mail is in this list: a machine sent it, it came twice, or nobody could read it. */
export type AutomaticKind = 'auto-reply' | 'bounce' | 'bulk' | 'own-loop' | 'duplicate' | 'unreadable'

export type AutomaticMail = {
  rawMailId: number
  kind: AutomaticKind
  /** Why Lotse thinks so; empty if the kind says it all. */
  reason: string
  receivedAt: Date
  /** In bytes. */
  size: number
  /** The original is still there (people.md, deletion catalogue: 14 days). */
  hasOriginal: boolean
  ticketId: number | null
  /** How it was read, by field, in German; empty if it was not read. */
  reasons: Record<string, string>
  duplicateOf: number | null
}

const A_PAGE = 200

/**
 * Mails that opened no matter of their own, newest first, a page of two hundred (product.md, What bad input gets). After
 * a storm there are many: every one can be reached.
 *
 * @param page from 1
 */
export function automaticMails(db: Db, page = 1): AutomaticMail[] {
  const rows = db
    .select({
      rawMailId: rawMails.id,
      kind: rawMails.kind,
      state: rawMails.state,
      error: rawMails.error,
      receivedAt: rawMails.receivedAt,
      size: rawMails.size,
      hasOriginal,
      ticketId: rawMails.ticketId,
      reasons: rawMails.reasons,
      duplicateOf: rawMails.duplicateOf
    })
    .from(rawMails)
    .where(isAutomatic)
    .orderBy(desc(rawMails.receivedAt), desc(rawMails.id))
    .limit(A_PAGE)
    .offset((page - 1) * A_PAGE)
    .all()
  const reasons = reasonsOf(
    db,
    rows.map((row) => row.rawMailId)
  )
  return rows.map(({ state, kind, error, hasOriginal, reasons: read, ...row }) => ({
    ...row,
    hasOriginal: Boolean(hasOriginal),
    kind: kindOf(state, kind),
    reasons: read ?? {},
    reason: reasons.get(row.rawMailId) ?? error ?? ''
  }))
}

function kindOf(
  state: (typeof rawMails.$inferSelect)['state'],
  kind: (typeof rawMails.$inferSelect)['kind']
): AutomaticKind {
  if (state === 'duplicate' || state === 'unreadable') return state
  return kind === null || kind === 'human' ? 'unreadable' : kind
}

/** How many pages there are; at least one. */
export const automaticPages = (db: Db): number => {
  const row = db.select({ n: count() }).from(rawMails).where(isAutomatic).get()
  return Math.max(1, Math.ceil((row?.n ?? 0) / A_PAGE))
}

const isAutomatic = or(inArray(rawMails.state, ['duplicate', 'unreadable']), ne(rawMails.kind, 'human'))

/** The reasons the reading gave, by raw mail. */
function reasonsOf(db: Db, rawMailIds: number[]): Map<number, string> {
  const rows = db
    .select({
      rawMailId: sql<number>`json_extract(${events.data}, '$.rawMailId')`,
      reason: sql<string | null>`json_extract(${events.data}, '$.reason')`
    })
    .from(events)
    .where(
      and(
        eq(events.type, 'mail.automatic'),
        inArray(sql`json_extract(${events.data}, '$.rawMailId')`, rawMailIds)
      )
    )
    .all()
  return new Map(rows.map((row) => [row.rawMailId, row.reason ?? '']))
}

/**
 * The mail byte for byte, for a look with another program. It holds all the family wrote, so the download is noted.
 *
 * @returns null if there is no such mail or its bytes have been deleted
 */
export function downloadOriginal(
  db: Db,
  request: { rawMailId: number; staffId: number },
  now: Date
): Buffer | null {
  return atomically(db, () => {
    const row = db
      .select({ ticketId: rawMails.ticketId })
      .from(rawMails)
      .where(eq(rawMails.id, request.rawMailId))
      .get()
    const bytes = originalOf(db, request.rawMailId)
    if (!row || !bytes) return null
    recordEvent(db, {
      type: 'mail.downloaded',
      at: now,
      actor: byStaff(request.staffId),
      ticketId: row.ticketId,
      data: { rawMailId: request.rawMailId }
    })
    return bytes
  })
}
