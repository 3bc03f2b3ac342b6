import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { healthOf } from '../outbox/health.ts'

/** Does it work right now: what somebody who watches the machine wants to know. No personal data. */
export type Readiness = {
  ready: boolean
  database: 'ok' | 'down'
  /** `silent`: no complete pass for three minutes. */
  mailbox: string
  /** Whole seconds since the last complete pass; null before the first. */
  mailboxAge: number | null
  /** `stuck`: a mail is due for more than ten minutes. */
  outbox: string
  /** Whole seconds the oldest due mail waits; null if none does. */
  outboxAge: number | null
}

/** Reads the database and what the mail process says of itself. */
export function readiness(db: Db, now: Date): Readiness {
  try {
    db.get(sql`select 1`)
    const { mailbox, outbox } = healthOf(db, now)
    const age = (since: Date | null): number | null =>
      since && Math.max(0, Math.round((now.getTime() - since.getTime()) / 1000))
    const ready = mailbox.state === 'ok' && ['ok', 'connecting'].includes(outbox.state)
    return {
      ready,
      database: 'ok',
      mailbox: mailbox.state,
      mailboxAge: age(mailbox.lastOkAt),
      outbox: outbox.state,
      outboxAge: age(outbox.oldest)
    }
  } catch {
    // A database that cannot be read is the answer, not an accident.
    return {
      ready: false,
      database: 'down',
      mailbox: 'unknown',
      mailboxAge: null,
      outbox: 'unknown',
      outboxAge: null
    }
  }
}
