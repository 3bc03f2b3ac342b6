import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { events, messages, tickets } from '#db/schema/index.ts'
import { hasTroubleRecord, recordFamilyTrouble, withdrawTicketRecords } from '../lessons/record-trouble.ts'
import { chosenStudents } from './chosen-students.ts'

/** When a message told of trouble, and what our question that it answers had asked about. */
export type Told = {
  reportedAt: Date
  /** The lesson asked about of each child; a child that is not in it: the lesson of the message's time. */
  asked?: readonly { studentId: number; lessonId: number }[]
  /** Which children it is about, if it answers a question. */
  about?: readonly number[]
}

/**
 * Records what the family's messages on a ticket told of trouble, for every child of the ticket, each for the lesson of
 * its time (connection-status.md, section 3, "One message, one record"). What is recorded already stays as it is.
 */
export function recordToldTrouble(db: Db, ticketId: number, now: Date): void {
  const ticket = findTicket(db).get({ ticketId })
  if (!ticket) return
  for (const told of allTold(db, ticket)) recordTold(db, { ticketId, problem: ticket.problem, told }, now)
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

/**
 * Records what one message told, for the children of the ticket it is about: in an answer to our question for the lesson that
 * was asked about. A child that a person has put in the place of those is the one it is about.
 */
export function recordTold(
  db: Db,
  { ticketId, problem, told }: { ticketId: number; problem: string | null; told: Told },
  now: Date
): void {
  const { reportedAt, asked = [], about = [] } = told
  const chosen = chosenStudents(db, ticketId)
  const meant = chosen.filter((id) => about.includes(id))
  for (const studentId of meant.length > 0 ? meant : chosen) {
    const lessonId = asked.find((one) => one.studentId === studentId)?.lessonId
    recordFamilyTrouble(db, { studentId, ticketId, problem, reportedAt, lessonId }, now)
  }
}

/**
 * What the family said of trouble: with the mail that opened the ticket, and with those that were read so since. An opening
 * mail that answered a question of ours is of the latter: "ja" and a number, recorded by itself, tell of no trouble.
 */
function allTold(db: Db, ticket: typeof tickets.$inferSelect): Told[] {
  const messagesIn = findMessagesIn(db).all({ ticketId: ticket.id })
  const told = messagesIn
    .filter(({ data }) => data.trouble === true)
    .map(({ reportedAt, data }) => ({ reportedAt, ...questionIn(data) }))
  const isAnswer = messagesIn.some(
    ({ reportedAt, data }) => Array.isArray(data.asked) && +reportedAt === +ticket.createdAt
  )
  // A ticket that Lotse opened was no message of a family.
  return ticket.kind === 'mail' && !isAnswer ? [{ reportedAt: ticket.createdAt }, ...told] : told
}

const findTicket = prepared((db) =>
  db
    .select()
    .from(tickets)
    .where(eq(tickets.id, given(tickets.id, 'ticketId')))
    .prepare()
)

const findMessagesIn = prepared((db) =>
  db
    .select({ reportedAt: messages.at, data: events.data })
    .from(events)
    .innerJoin(messages, eq(messages.id, sql`json_extract(${events.data}, '$.messageId')`))
    .where(and(eq(events.ticketId, given(events.ticketId, 'ticketId')), eq(events.type, 'ticket.message_in')))
    .orderBy(messages.at)
    .prepare()
)

/** As the event keeps it (askedInData in intake/asked-by-mail.ts). */
const questionIn = ({ asked, about }: Record<string, unknown>): Pick<Told, 'asked' | 'about'> => ({
  asked: Array.isArray(asked) ? asked : [],
  about: Array.isArray(about) ? about : []
})
