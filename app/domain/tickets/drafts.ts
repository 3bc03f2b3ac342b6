import { and, desc, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { drafts, olderDrafts } from '#db/schema/index.ts'

/** Longest draft that is kept: far more than anybody types, little enough to stop a hostile form. */
export const MAX_DRAFT = 200_000

type Draft = {
  ticketId: number
  staffId: number
  body: string
  guideId: number | null
  /** When the draft that this text grew out of was saved, in milliseconds; 0 or nothing: it grew out of none. */
  base?: number
}

/**
 * Saves what a volunteer has typed so far. An empty draft is no draft. A text of another window that this one never saw is
 * replaced, because the newer one counts, and kept beside it.
 *
 * @returns whether another text was set aside
 */
export function saveDraft(db: Db, draft: Draft, now: Date): { setAside: boolean } {
  const { ticketId, staffId, guideId, base = 0 } = draft
  // A form with files writes its line ends in another way; it is the same text.
  const body = draft.body.replaceAll('\r\n', '\n')
  return atomically(db, () => {
    const before = draftOf(db, ticketId, staffId)
    const isForeign =
      before !== undefined &&
      before.savedAt.getTime() !== base &&
      before.body.trim() !== '' &&
      !body.includes(before.body.trim())
    if (isForeign)
      db.insert(olderDrafts).values({ ticketId, staffId, body: before.body, savedAt: before.savedAt }).run()
    if (!body.trim() && guideId === null) {
      db.delete(drafts)
        .where(and(eq(drafts.ticketId, ticketId), eq(drafts.staffId, staffId)))
        .run()
      return { setAside: isForeign }
    }
    const values = { body, guideId, savedAt: now }
    db.insert(drafts)
      .values({ ticketId, staffId, ...values })
      .onConflictDoUpdate({ target: [drafts.ticketId, drafts.staffId], set: values })
      .run()
    return { setAside: isForeign }
  })
}

/** What other windows had, newest first, at most five. */
export const olderDraftsOf = (db: Db, ticketId: number, staffId: number) =>
  db
    .select({ id: olderDrafts.id, body: olderDrafts.body, savedAt: olderDrafts.savedAt })
    .from(olderDrafts)
    .where(and(eq(olderDrafts.ticketId, ticketId), eq(olderDrafts.staffId, staffId)))
    .orderBy(desc(olderDrafts.id))
    .limit(5)
    .all()

/** The answer has been sent: what was typed for it, in whatever window, is done with. */
export function forgetDraft(db: Db, { ticketId, staffId }: { ticketId: number; staffId: number }): void {
  db.delete(drafts)
    .where(and(eq(drafts.ticketId, ticketId), eq(drafts.staffId, staffId)))
    .run()
}

/** The draft of this volunteer, if any. */
export const draftOf = (db: Db, ticketId: number, staffId: number) =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.ticketId, ticketId), eq(drafts.staffId, staffId)))
    .get()
