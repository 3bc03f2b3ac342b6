import { and, count, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
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
  const { kind, toAddress, ticketId } = mail
  if (kind === 'notify') {
    const waiting = countPending(db).get({ toAddress, most: MOST_PENDING })?.n ?? 0
    if (waiting >= MOST_PENDING) return 'pending'
  }
  return reachedLimit(kind, ({ of, most, withinMs }) => {
    if (of === 'ticket' && ticketId === null) return 0
    const since = new Date(now.getTime() - withinMs)
    const recent = { kind, since, most, toAddress, ticketId }
    if (of === 'all') return countAll(db).get(recent)?.n ?? 0
    if (of === 'ticket') return countOfTicket(db).get(recent)?.n ?? 0
    if (kind !== 'ack') return countTo(db).get(recent)?.n ?? 0
    const { plain, ...variants } = mailboxOf(toAddress)
    const same = countTo(db).get({ ...recent, toAddress: plain })?.n ?? 0
    return same + (countVariants(db).get({ ...recent, ...variants })?.n ?? 0)
  })
}

/** Counts no further than is needed: in a storm there are many. */
const counting = (where: SQL | undefined) =>
  prepared((db) => {
    const found = db
      .select({ id: outbox.id })
      .from(outbox)
      .where(where)
      .limit(sql.placeholder('most'))
      .as('found')
    return db.select({ n: count() }).from(found).prepare()
  })

const isRecent = and(
  eq(outbox.kind, given(outbox.kind, 'kind')),
  gte(outbox.createdAt, given(outbox.createdAt, 'since'))
)
const isTo = eq(outbox.toAddress, given(outbox.toAddress, 'toAddress'))

const countAll = counting(isRecent)
// The "+" takes the index by kind out of question: a ticket has few mails, a busy day thousands of a kind.
const countOfTicket = counting(
  and(
    eq(outbox.ticketId, given(outbox.ticketId, 'ticketId')),
    sql`+${outbox.kind} = ${given(outbox.kind, 'kind')}`,
    sql`+${outbox.createdAt} >= ${given(outbox.createdAt, 'since')}`
  )
)
const countTo = counting(and(isTo, isRecent))
// In so many words as the index `outbox_pending` has them: with values put in, SQLite would not see that it fits.
const countPending = counting(
  and(isTo, sql`${outbox.kind} = 'notify' and ${outbox.state} = 'queued' and ${outbox.bytes} is null`)
)

/**
 * The same mailbox: `hilfe+17@…` and `hilfe@…` are one, or a helpdesk with an address per matter would be a new sender
 * with every mail.
 */
function mailboxOf(address: string) {
  const at = address.lastIndexOf('@')
  const [base = ''] = address.slice(0, at).split('+')
  const domain = address.slice(at)
  // "," is the character after "+": a range finds by its index what begins so.
  return { plain: base + domain, first: `${base}+`, behind: `${base},`, domain, length: domain.length }
}

const countVariants = counting(
  and(
    gte(outbox.toAddress, given(outbox.toAddress, 'first')),
    lt(outbox.toAddress, given(outbox.toAddress, 'behind')),
    sql`substr(${outbox.toAddress}, -${sql.placeholder('length')}) = ${sql.placeholder('domain')}`,
    isRecent
  )
)
