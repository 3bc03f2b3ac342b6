import { countDistinct, eq, max, min } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { health, outbox, rawMails } from '#db/schema/index.ts'
import { waitingSince } from '../outbox/waiting-since.ts'
import type { WatchedPart } from '../words.ts'
import type { Look } from './judge-part.ts'

/** A heartbeat younger than this is a sign of life: both are renewed every twenty seconds. */
const FRESH_MS = 60_000
/** After so many attempts (21 minutes) one mail alone says that the server puts us off. */
const MANY_ATTEMPTS = 4

/** Looks at everything that must not fall silent. Reads rows only, so any process can do it. */
export function lookAtParts(db: Db, now: Date): Record<WatchedPart, Look> {
  const outgoing = lookAtHeartbeat(db, 'outbox', now)
  const looks = {
    mailbox: lookAtHeartbeat(db, 'mailbox', now),
    intake: trouble(oldestUnread(db)),
    outbox: outgoing,
    waiting: trouble(waitingSince(db, now)),
    deferred: trouble(isPutOff(db) ? 'ever' : null)
  }
  // While nothing gets through to the server, mails wait because of that: one cause, one alarm.
  if (!outgoing.well)
    for (const part of ['waiting', 'deferred'] as const) looks[part] = { since: null, well: false }
  return looks
}

const trouble = (since: Look['since']): Look => ({ since, well: since === null })

/** The time since the last complete pass is the trouble; after the next one there is none. */
function lookAtHeartbeat(db: Db, part: 'mailbox' | 'outbox', now: Date): Look {
  const row = db.select().from(health).where(eq(health.part, part)).get()
  if (!row?.lastOkAt) return { since: 'ever', well: false }
  const age = now.getTime() - row.lastOkAt.getTime()
  return { since: row.lastOkAt, well: row.state === 'ok' && age <= FRESH_MS }
}

/** A mail that was stored and that no ticket, nor any other entry, shows yet. */
const oldestUnread = (db: Db): Date | null =>
  db
    .select({ at: min(rawMails.storedAt) })
    .from(rawMails)
    .where(eq(rawMails.state, 'new'))
    .get()?.at ?? null

/** One mail that is put off once or twice is everyday life: greylisting, a full mailbox. */
export function isPutOff(db: Db): boolean {
  const row = db
    .select({ people: countDistinct(outbox.toAddress), attempts: max(outbox.attempts) })
    .from(outbox)
    .where(eq(outbox.state, 'deferred'))
    .get()
  return (row?.people ?? 0) >= 2 || (row?.attempts ?? 0) >= MANY_ATTEMPTS
}
