import { and, count, inArray, lt, min } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { health, outbox, watch } from '#db/schema/index.ts'
import { WATCH_TIMING } from '../alarms/judge-part.ts'
import { isPutOff } from '../alarms/look-at-parts.ts'
import type { WatchedPart } from '../words.ts'
import { isUndelivered } from './undelivered.ts'
import { waitingSince } from './waiting-since.ts'

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
    /** `silent`: no sign of the sender for three minutes; `stuck`: a mail is due for ten; `deferred`: put off by the server. */
    state: 'ok' | 'connecting' | 'refused' | 'down' | 'silent' | 'stuck' | 'deferred'
    waiting: number
    /** Not delivered or not known whether, and nobody has settled it: somebody has to look. */
    failed: number
    oldest: Date | null
    words: string
  }
  /** Does the process live that would alarm the admin? `never`: it has not been started once. */
  watch: 'ok' | 'silent' | 'never'
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
  const watched = new Map(
    db
      .select()
      .from(watch)
      .all()
      .map((row) => [row.part, row])
  )
  const ageOf = (part: WatchedPart, since: Date) => trueAge(watched.get(part), since, now)
  const nowhereSince = waitingSince(db, now)
  const stuck = nowhereSince ? ageOf('waiting', nowhereSince) > STUCK_MS : false
  const seenAt = watched.get('mailbox')?.seenAt
  return {
    mailbox: {
      state: mailboxState(mailbox, (since) => ageOf('mailbox', since)),
      lastOkAt,
      words: mailbox?.words ?? ''
    },
    outbox: {
      state: outboxState(db, { sending, stuck }, (since) => ageOf('outbox', since)),
      waiting: due?.n ?? 0,
      failed: failed?.n ?? 0,
      oldest: due?.oldest ?? null,
      words: sending?.words ?? ''
    },
    watch: !seenAt ? 'never' : now.getTime() - seenAt.getTime() > SILENT_MS ? 'silent' : 'ok'
  }
}

/**
 * How long something lasts: by the clock, but while the watch process lives no longer than it has seen itself. After a
 * night in which the machine slept, or a start after days, everything is old and nothing is wrong.
 */
function trueAge(row: typeof watch.$inferSelect | undefined, since: Date, now: Date): number {
  const age = now.getTime() - since.getTime()
  const unseen = row ? now.getTime() - row.seenAt.getTime() : Number.POSITIVE_INFINITY
  if (!row || unseen < 0 || unseen > WATCH_TIMING.awayMs) return age
  return Math.min(age, row.unwellMs + unseen)
}

/** What refuses or is down says so itself. In every other state only a pass is a sign of life: a process may fall again and again. */
function mailboxState(
  row: typeof health.$inferSelect | undefined,
  ageSince: (since: Date) => number
): MailHealth['mailbox']['state'] {
  if (!row) return 'never'
  if (row.state === 'refused' || row.state === 'down') return row.state
  if (ageSince(row.lastOkAt ?? row.changedAt) <= SILENT_MS) return row.state
  return row.lastOkAt ? 'silent' : 'never'
}

function outboxState(
  db: Db,
  { sending, stuck }: { sending: typeof health.$inferSelect | undefined; stuck: boolean },
  ageSince: (since: Date) => number
): MailHealth['outbox']['state'] {
  if (sending?.state === 'refused' || sending?.state === 'down') return sending.state
  if (stuck) return 'stuck'
  if (!sending) return 'ok'
  if (ageSince(sending.lastOkAt ?? sending.changedAt) > SILENT_MS) return 'silent'
  return isPutOff(db) ? 'deferred' : sending.state
}
