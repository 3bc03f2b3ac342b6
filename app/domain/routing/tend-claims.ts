import { and, eq, gte, inArray, isNotNull, lte, max, min, notInArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { events, ticketStudents, tickets } from '#db/schema/index.ts'
import { nextLessonsOf } from '../lessons/next-lesson.ts'
import { fromSchoolTime } from '../school-time.ts'
import { holidaysOf } from '../settings/holidays.ts'
import type { School } from '../settings/school.ts'
import { inQueue } from '../tickets/matters/out-of-queue.ts'
import { lapseClaim } from '../tickets/release.ts'
import { claimLapse } from './claim-lapse.ts'
import { isCallingTime } from './school-hours.ts'

/** Gives back the tickets whose claim has lapsed (see claim-lapse.ts). Once per lapse: afterwards nobody has the ticket. */
export function tendClaims(db: Db, school: School, now: Date): void {
  // Outside calling hours nothing lapses, and a ticket that waits for the family owes nothing.
  const holidays = holidaysOf(db)
  if (!isCallingTime(now, holidays)) return
  const claimed = db
    .select()
    .from(tickets)
    .where(and(isNotNull(tickets.claimedBy), eq(tickets.state, 'open'), ...inQueue(db)))
    .all()
  const starts = nextStartsOf(
    db,
    claimed.map((ticket) => ticket.id),
    now
  )
  for (const ticket of claimed) {
    if (ticket.claimedBy === null || ticket.claimedAt === null) continue
    const claim = {
      claimedAt: ticket.claimedAt,
      lastActionAt: lastActionOf(db, ticket.id, ticket.claimedBy, now),
      returnedAt: later(returnOf(db, ticket), wokenAt(db, ticket.id, now)),
      callingSince: ticket.callingSince,
      callBackAt: ticket.callBackAt,
      nextLessonStart: starts.get(ticket.id) ?? null,
      waiting: false
    }
    if (ticket.claimedAt > now) {
      // The clock was ahead when it was taken: the two hours begin now, and not on that day.
      db.update(tickets)
        .set({ claimedAt: now })
        .where(and(eq(tickets.id, ticket.id), eq(tickets.claimedAt, ticket.claimedAt)))
        .run()
      continue
    }
    const reason = claimLapse(claim, now, holidays)
    if (reason)
      lapseClaim(
        db,
        { ticketId: ticket.id, staffId: ticket.claimedBy, claimedAt: ticket.claimedAt, reason },
        school,
        now
      )
  }
}

/** Who takes, opens or passes on a ticket has not done anything for the family yet. */
const NO_ACTION = ['ticket.claimed', 'ticket.reopened', 'ticket.handed_over']

function lastActionOf(db: Db, ticketId: number, staffId: number, now: Date): Date | null {
  const row = db
    .select({ at: max(events.at) })
    .from(events)
    .where(
      and(
        eq(events.ticketId, ticketId),
        eq(events.staffId, staffId),
        notInArray(events.type, NO_ACTION),
        // What a clock that was ahead has written would keep the claim until that day.
        lte(events.at, now)
      )
    )
    .get()
  return row?.at ?? null
}

const RETURNS = ['ticket.message_in', 'ticket.reopened', 'ticket.answer_not_delivered']

/**
 * When the ticket last came back to work. A mail may have lain in the mailbox for hours: what counts is when Lotse knew,
 * not since when the family waits.
 */
function returnOf(db: Db, ticket: { id: number; waitingSince: Date | null }): Date | null {
  if (!ticket.waitingSince) return null
  const row = db
    .select({ at: min(events.at) })
    .from(events)
    .where(
      and(eq(events.ticketId, ticket.id), inArray(events.type, RETURNS), gte(events.at, ticket.waitingSince))
    )
    .get()
  return row?.at ?? ticket.waitingSince
}

/** Whoever put it off begins anew when it comes back. */
function wokenAt(db: Db, ticketId: number, now: Date): Date | null {
  const row = db
    .select({ at: max(events.at) })
    .from(events)
    .where(and(eq(events.ticketId, ticketId), eq(events.type, 'ticket.woken'), lte(events.at, now)))
    .get()
  return row?.at ?? null
}

const later = (a: Date | null, b: Date | null): Date | null => (a && b ? (a > b ? a : b) : (a ?? b))

/** Start of the earliest next lesson of the ticket's children. */
export function nextStart(db: Db, ticketId: number, now: Date): Date | null {
  const children = childrenOf(db)
    .all({ ticketId })
    .map((row) => row.id)
  const first = [...nextLessonsOf(db, children, now).values()].map((lesson) => lesson.startsAt).sort()[0]
  return first ? fromSchoolTime(first) : null
}

/** The same for many tickets in three queries; one whose children have no lesson any more is not in the map. */
function nextStartsOf(db: Db, ticketIds: readonly number[], now: Date): Map<number, Date> {
  if (ticketIds.length === 0) return new Map()
  const children = db
    .select({ ticketId: ticketStudents.ticketId, id: ticketStudents.studentId })
    .from(ticketStudents)
    .where(and(inArray(ticketStudents.ticketId, [...ticketIds]), eq(ticketStudents.ambiguous, false)))
    .all()
  const lessons = nextLessonsOf(db, [...new Set(children.map((row) => row.id))], now)
  const starts = new Map<number, string>()
  for (const { ticketId, id } of children) {
    const start = lessons.get(id)?.startsAt
    const known = starts.get(ticketId)
    if (start && (!known || start < known)) starts.set(ticketId, start)
  }
  return new Map([...starts].map(([ticketId, start]) => [ticketId, fromSchoolTime(start)]))
}

const childrenOf = prepared((db) =>
  db
    .select({ id: ticketStudents.studentId })
    .from(ticketStudents)
    .where(
      and(
        eq(ticketStudents.ticketId, given(ticketStudents.ticketId, 'ticketId')),
        eq(ticketStudents.ambiguous, false)
      )
    )
    .prepare()
)
