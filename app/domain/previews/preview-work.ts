import { and, asc, desc, eq, gt, gte, max, ne, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { attachments, messages, previews, tickets } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'
import { type FilePreview, isWorthLooking } from './preview.ts'

/** After so many attempts there will be no preview. */
const MAX_ATTEMPTS = 3
const BATCH = 500
/** In the words of the partial index, or SQLite would not use it. */
const IS_OPEN = sql`${previews.state} in ('waiting', 'making')`

/** A file somebody has to look at. */
export type FileToShow = { attachmentId: number; name: string; mime: string; bytes: Buffer }

/**
 * Gives every file that has none yet a row of its own. Ids only grow and writers take turns, so everything behind the
 * newest row is new; what was there before Lotse made previews is found the same way.
 */
export function noticeNewFiles(db: Db, now: Date): void {
  for (;;) {
    const newest =
      db
        .select({ id: max(previews.attachmentId) })
        .from(previews)
        .get()?.id ?? 0
    const files = db
      .select({ id: attachments.id, name: attachments.name, mime: attachments.mime })
      .from(attachments)
      .where(gt(attachments.id, newest))
      .orderBy(asc(attachments.id))
      .limit(BATCH)
      .all()
    if (files.length === 0) return
    const rows = files.map((file) => ({
      attachmentId: file.id,
      state: isWorthLooking(file) ? ('waiting' as const) : ('none' as const),
      at: now
    }))
    atomically(db, () => db.insert(previews).values(rows).onConflictDoNothing().run())
  }
}

/** The newest file that waits, with its bytes, and counted as tried: people look at what has just come in. */
export function beginNextPreview(db: Db, now: Date): FileToShow | null {
  return atomically(db, () => {
    giveUp(db, now)
    const next = db
      .select({ attachmentId: previews.attachmentId, attempts: previews.attempts })
      .from(previews)
      .where(IS_OPEN)
      .orderBy(desc(previews.attachmentId))
      .get()
    if (!next) return null
    db.update(previews)
      .set({ state: 'making', attempts: next.attempts + 1, at: now })
      .where(eq(previews.attachmentId, next.attachmentId))
      .run()
    return (
      db
        .select({
          attachmentId: attachments.id,
          name: attachments.name,
          mime: attachments.mime,
          bytes: attachments.content
        })
        .from(attachments)
        .where(eq(attachments.id, next.attachmentId))
        .get() ?? null
    )
  })
}

/** What has been begun so often and never ended has taken the process with it. */
function giveUp(db: Db, now: Date): void {
  db.update(previews)
    .set({ state: 'impossible', fault: 'gaveUp', at: now })
    .where(and(IS_OPEN, gte(previews.attempts, MAX_ATTEMPTS)))
    .run()
}

/** Nobody is to blame: the process ends, and the next one looks at the file. */
export function returnPreview(db: Db, attachmentId: number): void {
  atomically(db, () =>
    db
      .update(previews)
      .set({ state: 'waiting', attempts: sql`max(0, ${previews.attempts} - 1)` })
      .where(and(eq(previews.attachmentId, attachmentId), eq(previews.state, 'making')))
      .run()
  )
}

/**
 * Keeps what came of a file. What may have been bad luck (time, a crash) is tried again a few times. Open pages hear of
 * it when the last file of a mail is done, and only while its matter is open.
 */
export function settlePreview(db: Db, attachmentId: number, preview: FilePreview, now: Date): void {
  atomically(db, () => {
    const row = db
      .select({ attempts: previews.attempts, messageId: attachments.messageId })
      .from(previews)
      .innerJoin(attachments, eq(attachments.id, previews.attachmentId))
      .where(and(eq(previews.attachmentId, attachmentId), eq(previews.state, 'making')))
      .get()
    if (!row) return
    db.update(previews)
      .set({ ...settled(preview, row.attempts), at: now })
      .where(eq(previews.attachmentId, attachmentId))
      .run()
    tellPages(db, row.messageId, now)
  })
}

function settled(preview: FilePreview, attempts: number): Partial<typeof previews.$inferInsert> {
  switch (preview.kind) {
    case 'picture':
      return { state: 'made', fault: null, ...preview.picture }
    case 'about':
      return { state: 'made', fault: null, about: preview.about }
    case 'none':
      return { state: 'none', fault: null }
    case 'impossible': {
      const isBadLuck = preview.fault === 'tooLong' || preview.fault === 'gaveUp'
      return { state: isBadLuck && attempts < MAX_ATTEMPTS ? 'waiting' : 'impossible', fault: preview.fault }
    }
  }
}

function tellPages(db: Db, messageId: number, now: Date): void {
  const states = db
    .select({ state: previews.state })
    .from(previews)
    .innerJoin(attachments, eq(attachments.id, previews.attachmentId))
    .where(eq(attachments.messageId, messageId))
    .all()
    .map((row) => row.state)
  if (states.some((state) => state === 'waiting' || state === 'making')) return
  const ticket = db
    .select({ id: tickets.id })
    .from(messages)
    .innerJoin(tickets, and(eq(tickets.id, messages.ticketId), ne(tickets.state, 'done')))
    .where(eq(messages.id, messageId))
    .get()
  if (ticket)
    recordEvent(db, {
      type: 'mail.previewed',
      at: now,
      actor: LOTSE,
      ticketId: ticket.id,
      data: { messageId }
    })
}
