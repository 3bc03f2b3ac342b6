import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { drafts } from '#db/schema/index.ts'

/** Longest draft that is kept: far more than anybody types, little enough to stop a hostile form. */
export const MAX_DRAFT = 200_000

/** Saves what a volunteer has typed so far. An empty draft is no draft. */
export function saveDraft(
  db: Db,
  draft: { ticketId: number; staffId: number; body: string; guideId: number | null },
  now: Date
): void {
  const mine = and(eq(drafts.ticketId, draft.ticketId), eq(drafts.staffId, draft.staffId))
  if (!draft.body.trim() && draft.guideId === null) {
    db.delete(drafts).where(mine).run()
    return
  }
  const values = { body: draft.body.slice(0, MAX_DRAFT), guideId: draft.guideId, savedAt: now }
  db.insert(drafts)
    .values({ ticketId: draft.ticketId, staffId: draft.staffId, ...values })
    .onConflictDoUpdate({ target: [drafts.ticketId, drafts.staffId], set: values })
    .run()
}

/** The draft of this volunteer, if any. */
export const draftOf = (db: Db, ticketId: number, staffId: number) =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.ticketId, ticketId), eq(drafts.staffId, staffId)))
    .get()
