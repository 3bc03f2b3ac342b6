import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events, messages, tickets } from '#db/schema/index.ts'
import { hasTroubleRecord, recordFamilyTrouble, withdrawTicketRecords } from '../lessons/record-trouble.ts'
import { chosenStudents } from './chosen-students.ts'

/**
 * Records what the family's messages on a ticket told of trouble, for every child of the ticket, each for the lesson of
 * its time (connection-status.md, section 3, "One message, one record"). What is recorded already stays as it is.
 */
export function recordToldTrouble(db: Db, ticketId: number, now: Date): void {
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  if (!ticket) return
  for (const reportedAt of timesOfTrouble(db, ticket))
    for (const studentId of chosenStudents(db, ticketId))
      recordFamilyTrouble(db, { studentId, ticketId, problem: ticket.problem, reportedAt }, now)
}

/** The type was only confirmed: records what was told if nothing has been recorded yet. */
export function recordToldOnce(db: Db, ticketId: number, now: Date): void {
  if (!hasTroubleRecord(db, ticketId)) recordToldTrouble(db, ticketId, now)
}

/** The type or the children have been corrected: what was recorded is withdrawn and, where right, made anew. */
export function renewToldTrouble(db: Db, ticketId: number, now: Date): void {
  withdrawTicketRecords(db, ticketId, now)
  recordToldTrouble(db, ticketId, now)
}

/** When the family spoke of trouble: with the mail that opened the ticket, and with those that were read so since. */
function timesOfTrouble(db: Db, ticket: typeof tickets.$inferSelect): Date[] {
  const later = db
    .select({ at: messages.at })
    .from(events)
    .innerJoin(messages, eq(messages.id, sql`json_extract(${events.data}, '$.messageId')`))
    .where(
      and(
        eq(events.ticketId, ticket.id),
        eq(events.type, 'ticket.message_in'),
        sql`json_extract(${events.data}, '$.trouble') = 1`
      )
    )
    .orderBy(messages.at)
    .all()
    .map((message) => message.at)
  // A ticket that Lotse opened was no message of a family.
  return ticket.kind === 'mail' ? [ticket.createdAt, ...later] : later
}
