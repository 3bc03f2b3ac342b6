import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { calls, messages, staff, ticketStudents, tickets } from '#db/schema/index.ts'
import { isCalling } from '../tickets/is-calling.ts'

/** Who cares for a child right now, read from the child's tickets. */
export type Care = {
  ticketId: number
  subject: string
  ticketState: 'open' | 'waiting' | 'done'
  ownerId: number | null
  ownerName: string | null
  /** "Anruf läuft". */
  calling: boolean
}

/** The ticket of each child that is not done: a claimed one first, then the newest. Unsure links do not count. */
export function carersOf(db: Db, studentIds: readonly number[], now: Date): Map<number, Care> {
  const rows = db
    .select({
      studentId: ticketStudents.studentId,
      ticketId: tickets.id,
      subject: tickets.subject,
      ticketState: tickets.state,
      ownerId: tickets.claimedBy,
      ownerName: staff.displayName,
      callingSince: tickets.callingSince
    })
    .from(ticketStudents)
    .innerJoin(tickets, eq(tickets.id, ticketStudents.ticketId))
    .leftJoin(staff, eq(staff.id, tickets.claimedBy))
    .where(
      and(
        inArray(ticketStudents.studentId, [...studentIds]),
        eq(ticketStudents.ambiguous, false),
        ne(tickets.state, 'done')
      )
    )
    .orderBy(sql`${tickets.claimedBy} is null`, desc(tickets.id))
    .all()
  const carers = new Map<number, Care>()
  for (const { studentId, callingSince, ...care } of rows)
    if (!carers.has(studentId)) carers.set(studentId, { ...care, calling: isCalling(callingSince, now) })
  return carers
}

/** When anybody last spoke or wrote with each child's family: mails of people and calls, in or out. */
export function lastContactsOf(db: Db, studentIds: readonly number[]): Map<number, Date> {
  const wrote = db
    .select({ studentId: ticketStudents.studentId, at: sql<number>`max(${messages.at})` })
    .from(messages)
    .innerJoin(ticketStudents, eq(ticketStudents.ticketId, messages.ticketId))
    .where(
      and(
        inArray(ticketStudents.studentId, [...studentIds]),
        eq(ticketStudents.ambiguous, false),
        inArray(messages.kind, ['human', 'link'])
      )
    )
    .groupBy(ticketStudents.studentId)
    .all()
  const spoke = db
    .select({ studentId: ticketStudents.studentId, at: sql<number>`max(${calls.at})` })
    .from(calls)
    .innerJoin(ticketStudents, eq(ticketStudents.ticketId, calls.ticketId))
    .where(
      and(
        inArray(ticketStudents.studentId, [...studentIds]),
        eq(ticketStudents.ambiguous, false),
        inArray(calls.outcome, ['solved', 'not_solved', 'call_back'])
      )
    )
    .groupBy(ticketStudents.studentId)
    .all()
  const last = new Map<number, Date>()
  for (const { studentId, at } of [...wrote, ...spoke])
    if (at > (last.get(studentId)?.getTime() ?? 0)) last.set(studentId, new Date(at))
  return last
}
