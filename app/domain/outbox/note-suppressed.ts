import { and, eq, gte, isNull, ne, type SQL, sql, sum } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { suppressedMails } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'
import type { AutomaticKind } from '../words.ts'
import type { LimitReason } from './may-send-automatic.ts'

/**
 * Why an automatic mail did not go out: a limit, or `machine` (nobody there reads it), `own_address`, `echo` (from another
 * address about a number of ours that has been confirmed), `storm` (folded into a ticket that stands for many), `barred` (this address
 * hears nothing of the child any more).
 */
export type SuppressReason = LimitReason | 'machine' | 'own_address' | 'echo' | 'storm' | 'barred'

type Suppressed = { kind: AutomaticKind; reason: SuppressReason; ticketId: number | null }

const HOUR_MS = 3_600_000

/**
 * Notes that an automatic mail was not sent: counted by hour, kind, reason and ticket, with one event for each of these,
 * however many there are.
 */
export function noteSuppressed(db: Db, mail: Suppressed, now: Date): void {
  const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS)
  atomically(db, () => {
    const { ticketId } = mail
    const row = { ...mail, hour, lastAt: now }
    const counted = (ticketId === null ? countWithoutTicket : countOfTicket)(db).run(row).changes
    if (counted > 0) return
    insertSuppressed(db).run(row)
    const data = { kind: mail.kind, reason: mail.reason }
    recordEvent(db, { type: 'mail.suppressed', at: now, actor: LOTSE, ticketId, data })
  })
}

const counting = (isTicket: SQL) =>
  prepared((db) =>
    db
      .update(suppressedMails)
      .set({
        count: sql`${suppressedMails.count} + 1`,
        lastAt: given(suppressedMails.lastAt, 'lastAt')
      })
      .where(
        and(
          eq(suppressedMails.hour, given(suppressedMails.hour, 'hour')),
          eq(suppressedMails.kind, given(suppressedMails.kind, 'kind')),
          eq(suppressedMails.reason, given(suppressedMails.reason, 'reason')),
          isTicket
        )
      )
      .prepare()
  )
const countOfTicket = counting(eq(suppressedMails.ticketId, given(suppressedMails.ticketId, 'ticketId')))
const countWithoutTicket = counting(isNull(suppressedMails.ticketId))

const insertSuppressed = prepared((db) =>
  db
    .insert(suppressedMails)
    .values({
      kind: sql.placeholder('kind'),
      reason: sql.placeholder('reason'),
      ticketId: sql.placeholder('ticketId'),
      hour: sql.placeholder('hour'),
      lastAt: sql.placeholder('lastAt')
    })
    .prepare()
)

/** How many automatic mails a limit or a storm has held back since then; those to machines are no news. */
export function suppressedSince(db: Db, since: Date): number {
  const row = db
    .select({ n: sum(suppressedMails.count).mapWith(Number) })
    .from(suppressedMails)
    .where(
      and(
        gte(suppressedMails.hour, new Date(since.getTime() - HOUR_MS + 1)),
        ne(suppressedMails.reason, 'machine'),
        ne(suppressedMails.reason, 'own_address'),
        ne(suppressedMails.reason, 'barred')
      )
    )
    .get()
  return row?.n ?? 0
}
