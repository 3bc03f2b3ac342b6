import { and, eq, isNotNull, max, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events, ticketStudents, tickets } from '#db/schema/index.ts'
import { nextLessonsOf } from '../lessons/next-lesson.ts'
import { fromSchoolTime } from '../school-time.ts'
import type { School } from '../settings/school.ts'
import { lapseClaim } from '../tickets/release.ts'
import { claimLapse } from './claim-lapse.ts'
import { isCallingTime } from './school-hours.ts'

/** Gives back the tickets whose claim has lapsed (see claim-lapse.ts). Once per lapse: afterwards nobody has the ticket. */
export function tendClaims(db: Db, school: School, now: Date): void {
  const claimed = db
    .select()
    .from(tickets)
    .where(and(isNotNull(tickets.claimedBy), ne(tickets.state, 'done')))
    .all()
  const calling = isCallingTime(now)
  for (const ticket of claimed) {
    if (ticket.claimedBy === null || ticket.claimedAt === null) continue
    const claim = {
      claimedAt: ticket.claimedAt,
      lastActionAt: lastActionOf(db, ticket.id, ticket.claimedBy),
      callingSince: ticket.callingSince,
      nextLessonStart: nextStart(db, ticket.id, now),
      waiting: ticket.state === 'waiting'
    }
    const reason = claimLapse(claim, now, calling)
    if (reason) lapseClaim(db, { ticketId: ticket.id, staffId: ticket.claimedBy, reason }, school, now)
  }
}

function lastActionOf(db: Db, ticketId: number, staffId: number): Date | null {
  const row = db
    .select({ at: max(events.at) })
    .from(events)
    .where(and(eq(events.ticketId, ticketId), eq(events.staffId, staffId)))
    .get()
  return row?.at ?? null
}

/** Start of the earliest next lesson of the ticket's children. */
export function nextStart(db: Db, ticketId: number, now: Date): Date | null {
  const children = db
    .select({ id: ticketStudents.studentId })
    .from(ticketStudents)
    .where(and(eq(ticketStudents.ticketId, ticketId), eq(ticketStudents.ambiguous, false)))
    .all()
    .map((row) => row.id)
  const first = [...nextLessonsOf(db, children, now).values()].map((lesson) => lesson.startsAt).sort()[0]
  return first ? fromSchoolTime(first) : null
}
