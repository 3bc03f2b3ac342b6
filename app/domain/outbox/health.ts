import { and, count, inArray, lt, min } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { health, outbox } from '#db/schema/index.ts'
import { isUndelivered } from './undelivered.ts'

/** Silence is loud: after this the mailbox counts as not read (mail.md, promise 7). */
const SILENT_MS = 3 * 60_000
const STUCK_MS = 10 * 60_000

/** Is mail coming in and going out? For the line on every staff page and the overview. */
export type MailHealth = {
  mailbox: {
    /** `silent`: no complete pass for three minutes; `never`: none at all. */
    state: 'ok' | 'connecting' | 'refused' | 'down' | 'silent' | 'never'
    /** Last complete pass. */
    lastOkAt: Date | null
    /** The server's words. */
    words: string
  }
  outbox: {
    state: 'ok' | 'connecting' | 'refused' | 'down' | 'stuck'
    waiting: number
    /** Not delivered or not known whether, and nobody has settled it: somebody has to look. */
    failed: number
    oldest: Date | null
    words: string
  }
}

/** Reads the health rows of the mail process and what waits in the outbox. */
export function healthOf(db: Db, now: Date): MailHealth {
  const rows = new Map(
    db
      .select()
      .from(health)
      .all()
      .map((row) => [row.part, row])
  )
  const mailbox = rows.get('mailbox')
  const sending = rows.get('outbox')
  const lastOkAt = mailbox?.lastOkAt ?? null
  const due = db
    .select({ n: count(), oldest: min(outbox.dueAt) })
    .from(outbox)
    .where(and(inArray(outbox.state, ['queued', 'deferred', 'sending']), lt(outbox.dueAt, now)))
    .get()
  const failed = db.select({ n: count() }).from(outbox).where(isUndelivered).get()
  const stuck = due?.oldest ? now.getTime() - due.oldest.getTime() > STUCK_MS : false
  return {
    mailbox: {
      state: mailboxState(mailbox, now),
      lastOkAt,
      words: mailbox?.words ?? ''
    },
    outbox: {
      state: stuck ? 'stuck' : (sending?.state ?? 'ok'),
      waiting: due?.n ?? 0,
      failed: failed?.n ?? 0,
      oldest: due?.oldest ?? null,
      words: sending?.words ?? ''
    }
  }
}

/** What refuses or is down says so itself. In every other state only a pass is a sign of life: a process may fall again and again. */
function mailboxState(
  row: typeof health.$inferSelect | undefined,
  now: Date
): MailHealth['mailbox']['state'] {
  if (!row) return 'never'
  if (row.state === 'refused' || row.state === 'down') return row.state
  const since = row.lastOkAt ?? row.changedAt
  if (now.getTime() - since.getTime() <= SILENT_MS) return row.state
  return row.lastOkAt ? 'silent' : 'never'
}
