import { and, count, eq, isNotNull, isNull, lte, ne, type SQL, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox, rawMails, suppressedMails, tickets } from '#db/schema/index.ts'
import { MAIL_KINDS, type MailKind, OUTBOX_STATES, type OutboxState } from '../words.ts'
import { type Readiness, readiness } from './readiness.ts'

/** The helpdesk in numbers, for a machine that draws curves: counts and ages, nothing about a person. */
export type Figures = {
  mails: Record<MailKind, number>
  unreadable: number
  tickets: { open: number; unclaimed: number; overdue: number }
  outbox: Record<OutboxState, number>
  suppressed: { kind: string; reason: string; n: number }[]
  readiness: Readiness
}

/** Counts by index; a look every few seconds costs little, however much there is. */
export function figuresOf(db: Db, now: Date): Figures {
  const isOpen = ne(tickets.state, 'done')
  const amount = (where: SQL | undefined): number =>
    db.select({ n: count() }).from(tickets).where(where).get()?.n ?? 0
  return {
    mails: counted(
      MAIL_KINDS,
      db
        .select({ name: rawMails.kind, n: count() })
        .from(rawMails)
        .where(isNotNull(rawMails.kind))
        .groupBy(rawMails.kind)
        .all()
    ),
    unreadable:
      db.select({ n: count() }).from(rawMails).where(eq(rawMails.state, 'unreadable')).get()?.n ?? 0,
    tickets: {
      open: amount(isOpen),
      unclaimed: amount(and(isOpen, isNull(tickets.claimedBy))),
      overdue: amount(and(eq(tickets.state, 'open'), lte(tickets.dueAt, now)))
    },
    outbox: counted(
      OUTBOX_STATES,
      db.select({ name: outbox.state, n: count() }).from(outbox).groupBy(outbox.state).all()
    ),
    suppressed: db
      .select({
        kind: suppressedMails.kind,
        reason: suppressedMails.reason,
        n: sum(suppressedMails.count).mapWith(Number)
      })
      .from(suppressedMails)
      .groupBy(suppressedMails.kind, suppressedMails.reason)
      .all(),
    readiness: readiness(db, now)
  }
}

/** Every name, with 0 where there is none: a curve must not begin with its first accident. */
function counted<Name extends string>(
  names: readonly Name[],
  rows: { name: Name | null; n: number }[]
): Record<Name, number> {
  const sums = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>
  for (const { name, n } of rows) if (name !== null) sums[name] = n
  return sums
}
