import { and, count, eq, gte, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import type { AutomaticKind } from '../words.ts'
import { type Limit, reachedLimit } from './automatic-limits.ts'

/** An automatic mail that somebody wants to queue. */
export type AutomaticMail = { kind: AutomaticKind; toAddress: string; ticketId: number | null }

/** What one volunteer need not be told twice: so many matters wait for the next mail to them already. */
const MOST_PENDING = 60

/** Why an automatic mail is not sent; shown on the ticket and counted on the overview. */
export type LimitReason = Limit['of'] | 'pending'

/**
 * May one more of these go out? Counted from the rows of the outbox, so that a restart forgets nothing. Call it in the
 * transaction that queues the mail.
 *
 * @returns why not, or null
 */
export function whyNotSend(db: Db, mail: AutomaticMail, now: Date): LimitReason | null {
  const isFull = mail.kind === 'notify' && rows(db, and(isTo(mail), isPending), MOST_PENDING) >= MOST_PENDING
  if (isFull) return 'pending'
  return reachedLimit(mail.kind, (limit) => {
    const since = new Date(now.getTime() - limit.withinMs)
    const recent = and(eq(outbox.kind, mail.kind), gte(outbox.createdAt, since))
    if (limit.of === 'all') return rows(db, recent, limit.most)
    if (limit.of === 'recipient') return rows(db, and(isTo(mail), recent), limit.most)
    return mail.ticketId === null ? 0 : rows(db, and(eq(outbox.ticketId, mail.ticketId), recent), limit.most)
  })
}

const isPending = and(eq(outbox.kind, 'notify'), eq(outbox.state, 'queued'), isNull(outbox.bytes))

/**
 * The same mailbox: `hilfe+17@…` and `hilfe@…` are one, or a helpdesk with an address per matter would be a new sender
 * with every mail.
 */
function isTo({ kind, toAddress }: AutomaticMail): SQL | undefined {
  const same = and(eq(outbox.kind, kind), eq(outbox.toAddress, toAddress))
  if (kind !== 'ack') return same
  const at = toAddress.lastIndexOf('@')
  const [base = ''] = toAddress.slice(0, at).split('+')
  const domain = toAddress.slice(at)
  const start = `${base}+`
  const isVariant = sql`substr(${outbox.toAddress}, 1, ${start.length}) = ${start}
    and substr(${outbox.toAddress}, -${domain.length}) = ${domain}`
  return and(
    eq(outbox.kind, kind),
    or(eq(outbox.toAddress, toAddress), eq(outbox.toAddress, base + domain), isVariant)
  )
}

/** Counts no further than is needed: in a storm there are many. */
function rows(db: Db, where: SQL | undefined, most: number): number {
  const found = db.select({ id: outbox.id }).from(outbox).where(where).limit(most).as('found')
  return db.select({ n: count() }).from(found).get()?.n ?? 0
}
