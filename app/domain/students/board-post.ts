import { and, asc, count, eq, gte, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { health, loans, outbox, rawMails, ticketOffers, ticketStudents, tickets } from '#db/schema/index.ts'
import { fromSchoolTime, schoolDay } from '../school-time.ts'

/** Is the post alive? The health rows are written by the mail process, the figures are counted here. */
export type PostHealth = {
  parts: (typeof health.$inferSelect)[]
  inbox: { today: number; waiting: number; unreadable: number }
  outbox: {
    waiting: number
    failed: number
    /** The mail that waits longest, with the server's words. */
    oldest: { createdAt: Date; dueAt: Date; reason: string } | null
  }
}

export function postHealth(db: Db, now: Date): PostHealth {
  const midnight = fromSchoolTime(`${schoolDay(now)}T00:00:00`)
  const waiting = inArray(outbox.state, ['queued', 'sending', 'deferred'])
  return {
    parts: db.select().from(health).orderBy(asc(health.part)).all(),
    inbox: {
      today: amount(db.select({ n: count() }).from(rawMails).where(gte(rawMails.receivedAt, midnight)).get()),
      waiting: amount(
        db
          .select({ n: count() })
          .from(rawMails)
          .where(inArray(rawMails.state, ['new', 'failed']))
          .get()
      ),
      unreadable: amount(
        db.select({ n: count() }).from(rawMails).where(eq(rawMails.state, 'unreadable')).get()
      )
    },
    outbox: {
      waiting: amount(db.select({ n: count() }).from(outbox).where(waiting).get()),
      failed: amount(
        db
          .select({ n: count() })
          .from(outbox)
          .where(inArray(outbox.state, ['failed', 'unknown']))
          .get()
      ),
      oldest:
        db
          .select({ createdAt: outbox.createdAt, dueAt: outbox.dueAt, reason: outbox.reason })
          .from(outbox)
          .where(waiting)
          .orderBy(asc(outbox.createdAt))
          .limit(1)
          .get() ?? null
    }
  }
}

const amount = (row: { n: number } | undefined): number => row?.n ?? 0

/** An open ticket nobody has taken. */
export type Orphan = {
  ticketId: number
  subject: string
  kind: 'mail' | 'unreadable' | 'help'
  createdAt: Date
  dueAt: Date | null
  overdue: boolean
  /** Nobody could tell which child it is about. */
  withoutStudent: boolean
  offeredTo: number
}

/** Open tickets without an owner: those without a due time first, then by due time. */
export function orphanTickets(db: Db, now: Date): Orphan[] {
  return db
    .select({
      ticketId: tickets.id,
      subject: tickets.subject,
      kind: tickets.kind,
      createdAt: tickets.createdAt,
      dueAt: tickets.dueAt,
      students: sql<number>`(select count(*) from ${ticketStudents} as link
        where link.ticket_id = "tickets"."id" and link.ambiguous = 0)`,
      offeredTo: sql<number>`(select count(*) from ${ticketOffers} as offer
        where offer.ticket_id = "tickets"."id")`
    })
    .from(tickets)
    .where(and(ne(tickets.state, 'done'), isNull(tickets.claimedBy)))
    .orderBy(sql`${tickets.dueAt} is not null`, asc(tickets.dueAt), asc(tickets.id))
    .all()
    .map(({ students, ...row }) => ({
      ...row,
      overdue: row.dueAt !== null && row.dueAt <= now,
      withoutStudent: students === 0
    }))
}

/** Borrowed devices: how many of the known ones are out. */
export function loanCounts(db: Db): { out: number; all: number } {
  const row = db
    .select({
      out: sql<number>`coalesce(sum(${loans.returnedAt} is null), 0)`,
      all: sql<number>`count(distinct ${loans.deviceNumber})`
    })
    .from(loans)
    .get()
  return row ?? { out: 0, all: 0 }
}
