import { and, asc, count, eq, gt, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  health,
  loanDevices,
  loans,
  outbox,
  rawMails,
  students,
  ticketOffers,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { grouped } from '../grouped.ts'
import { isUndelivered } from '../outbox/undelivered.ts'
import { nextSchoolDay } from '../routing/school-hours.ts'
import { fromSchoolTime, schoolDay, toSchoolTime } from '../school-time.ts'
import { holidaysOf } from '../settings/holidays.ts'

/** Is the post alive? The health rows are written by the mail process, the figures are counted here. */
export type PostHealth = {
  parts: (typeof health.$inferSelect)[]
  inbox: { today: number; waiting: number; unreadable: number }
  outbox: {
    /** Due and not sent yet. */
    waiting: number
    /** Written, and meant to leave later: notices of the night leave in the morning. */
    later: number
    /** When the first of those leaves. */
    nextLater: Date | null
    failed: number
    /** The due mail that waits longest, with the server's words. */
    oldest: { createdAt: Date; dueAt: Date; reason: string } | null
  }
}

export function postHealth(db: Db, now: Date): PostHealth {
  const midnight = fromSchoolTime(`${schoolDay(now)}T00:00:00`)
  // A deferred mail waits for its next attempt and stays trouble; a queued one may simply not be due.
  const later = and(eq(outbox.state, 'queued'), gt(outbox.dueAt, now))
  const waiting = or(
    inArray(outbox.state, ['sending', 'deferred']),
    and(eq(outbox.state, 'queued'), lte(outbox.dueAt, now))
  )
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
      later: amount(db.select({ n: count() }).from(outbox).where(later).get()),
      nextLater:
        db.select({ dueAt: outbox.dueAt }).from(outbox).where(later).orderBy(asc(outbox.dueAt)).limit(1).get()
          ?.dueAt ?? null,
      failed: amount(db.select({ n: count() }).from(outbox).where(isUndelivered).get()),
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
  /** Since when somebody waits for an answer. */
  since: Date
  /** A whole school day has gone by meanwhile. */
  old: boolean
  dueAt: Date | null
  overdue: boolean
  /** Empty: nobody could tell which child it is about. */
  children: { name: string; className: string }[]
  offeredTo: number
}

/** Open tickets without an owner: those without a due time first, then by due time. */
export function orphanTickets(db: Db, now: Date): Orphan[] {
  const rows = db
    .select({
      ticketId: tickets.id,
      subject: tickets.subject,
      kind: tickets.kind,
      createdAt: tickets.createdAt,
      waitingSince: tickets.waitingSince,
      dueAt: tickets.dueAt,
      offeredTo: sql<number>`(select count(*) from ${ticketOffers} as offer
        where offer.ticket_id = "tickets"."id")`
    })
    .from(tickets)
    .where(and(ne(tickets.state, 'done'), isNull(tickets.claimedBy)))
    .orderBy(sql`${tickets.dueAt} is not null`, asc(tickets.dueAt), asc(tickets.id))
    .all()
  const children = childrenOf(
    db,
    rows.map((row) => row.ticketId)
  )
  const holidays = holidaysOf(db)
  return rows.map(({ createdAt, waitingSince, ...row }) => {
    const since = waitingSince ?? createdAt
    return {
      ...row,
      since,
      old: isOld(since, now, holidays),
      overdue: row.dueAt !== null && row.dueAt <= now,
      children: (children.get(row.ticketId) ?? []).map(({ firstName, lastName, className }) => ({
        name: `${firstName} ${lastName}`,
        className
      }))
    }
  })
}

/** At the same time of the next school day it has waited for one: a mail of Friday noon is old on Monday noon. */
const isOld = (since: Date, now: Date, holidays: ReadonlySet<string>): boolean =>
  toSchoolTime(now) >= `${nextSchoolDay(since, holidays)}${toSchoolTime(since).slice(10)}`

const childrenOf = (db: Db, ticketIds: number[]) =>
  grouped(
    db
      .select({
        ticketId: ticketStudents.ticketId,
        firstName: students.firstName,
        lastName: students.lastName,
        className: students.className
      })
      .from(ticketStudents)
      .innerJoin(students, eq(students.id, ticketStudents.studentId))
      .where(and(inArray(ticketStudents.ticketId, ticketIds), eq(ticketStudents.ambiguous, false)))
      .all(),
    (row) => row.ticketId
  )

/** Borrowed devices: how many of those in the register are out. */
export function loanCounts(db: Db): { out: number; all: number } {
  const out = db.select({ n: count() }).from(loans).where(isNull(loans.returnedAt)).get()?.n ?? 0
  const all = db.select({ n: count() }).from(loanDevices).where(isNull(loanDevices.retiredAt)).get()?.n ?? 0
  return { out, all: Math.max(out, all) }
}
