import { and, inArray, lte, max, min } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'

/** Behind those that are more urgent a mail may wait as long as this; longer than that is trouble, whatever else leaves. */
const BEHIND_OTHERS_MS = 60 * 60_000

/**
 * Since when due mails get nowhere; null: none is due. A provider takes only so many a minute, so after a bad morning many
 * wait their turn for longer than ten minutes: while others leave, nothing is stuck.
 */
export function waitingSince(db: Db, now: Date): Date | null {
  const oldest = db
    .select({ at: min(outbox.dueAt) })
    .from(outbox)
    .where(and(inArray(outbox.state, ['queued', 'deferred', 'sending']), lte(outbox.dueAt, now)))
    .get()?.at
  if (!oldest) return null
  if (now.getTime() - oldest.getTime() > BEHIND_OTHERS_MS) return oldest
  const lastSent = db
    .select({ at: max(outbox.sentAt) })
    .from(outbox)
    .get()?.at
  return lastSent && lastSent > oldest && lastSent <= now ? lastSent : oldest
}
