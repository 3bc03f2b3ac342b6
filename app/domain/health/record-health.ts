import { eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { health } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'

/** What must not fall silent: everybody sees it when it does (mail.md, promise 7). */
export type HealthPart = 'mailbox' | 'outbox'
export type HealthState = (typeof health.$inferSelect)['state']

/**
 * Notes how a part is doing. `ok` renews the moment of the last complete pass; a change of state writes an event in the same
 * transaction.
 *
 * @param report.words the server's words. Beside `ok` they are a warning: mails arrive, but something else is wrong
 */
export function recordHealth(
  db: Db,
  report: { part: HealthPart; state: HealthState; words: string },
  now: Date
): void {
  atomically(db, () => {
    const before = db.select().from(health).where(eq(health.part, report.part)).get()
    const changed = before?.state !== report.state
    const row = {
      ...report,
      lastOkAt: report.state === 'ok' ? now : (before?.lastOkAt ?? null),
      changedAt: before && !changed ? before.changedAt : now
    }
    db.insert(health).values(row).onConflictDoUpdate({ target: health.part, set: row }).run()
    if (changed)
      recordEvent(db, {
        type: 'health.changed',
        at: now,
        actor: LOTSE,
        data: { part: report.part, state: report.state, before: before?.state ?? null }
      })
  })
}
