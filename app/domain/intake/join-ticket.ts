import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { tickets } from '#db/schema/index.ts'
import { FAMILY, recordEvent } from '../events.ts'
import { dueTime } from '../routing/school-hours.ts'
import { nextStart } from '../routing/tend-claims.ts'
import { holidaysOf } from '../settings/holidays.ts'
import { chosenStudents } from '../tickets/chosen-students.ts'
import { tellFollowers } from '../tickets/matters/follow.ts'
import { openAgain } from '../tickets/open-again.ts'
import { recordTold, recordToldTrouble } from '../tickets/told-trouble.ts'
import type { Arrival } from './arrival.ts'
import { askedInData, questionAnswered } from './asked-by-mail.ts'
import { contactOf, linkStudents } from './link-students.ts'
import { addParticipant, storeMessage } from './store-message.ts'
import { childrenMeant, isTrouble, tellsTrouble } from './trouble-in-mail.ts'

type Ticket = typeof tickets.$inferSelect
type Joining = Arrival & { ticketId: number }

/**
 * A human mail that belongs to a ticket: the ticket is open again and with whoever had it. Nobody is sent a second
 * acknowledgement. A "ja, klappt" is a suggestion for the volunteer, applied by nobody silently.
 */
export function joinTicket(db: Db, arrival: Joining, now: Date): number {
  const { ticketId, email, reading, raw } = arrival
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  if (!ticket) throw new Error(`ticket ${ticketId} vanished while a mail joined it`)
  const stranger = reading.match.strangerInThread
  const contact = contactOf(db, email.from?.address ?? null)
  addParticipant(db, arrival, { ticketId, contactId: contact?.id ?? null, stranger })
  const messageId = storeMessage(db, arrival, ticketId, 'human')
  const better = betterReading(ticket, arrival)
  if (Object.keys(better).length > 0) db.update(tickets).set(better).where(eq(tickets.id, ticketId)).run()
  const isLinked = linkFirstChildren(db, ticket, arrival, contact?.id ?? null, now)
  openAgain(db, { ticketId, arrivedAt: raw.receivedAt, urgent: reading.urgent }, arrival.school, now)
  const heard = answerHeard(db, arrival)
  const { answer = null, number: answerNumber = null } = reading.answer ?? {}
  const data = { messageId, stranger, answer, answerNumber, ...heard }
  recordEvent(db, { type: 'ticket.message_in', at: now, actor: FAMILY, ticketId, data })
  tellFollowers(db, { ticketId, messageId }, arrival.school, now)
  if (ticket.state === 'done') {
    recordEvent(db, {
      type: 'ticket.reopened',
      at: now,
      actor: FAMILY,
      ticketId,
      data: { reason: 'message' }
    })
  }
  if (heard.trouble) {
    const problem = isTrouble(reading.problem.code) ? reading.problem.code : ticket.problem
    recordTold(db, { ticketId, problem, told: { reportedAt: raw.receivedAt, ...heard } }, now)
  }
  // Now that the child is known, what the earlier mails said can be recorded as well.
  if (isLinked && ticket.problem !== null) recordToldTrouble(db, ticketId, now)
  return ticketId
}

/** A device or problem that the ticket did not know yet and this mail names, or the record of the child it names. */
function betterReading(ticket: Ticket, { reading }: Arrival) {
  const platform =
    !ticket.platformConfirmed && ticket.platform === 'unknown' && reading.platform.platform !== 'unknown'
      ? {
          platform: reading.platform.platform,
          platformEvidence: reading.platform.evidence,
          platformReason: reading.platform.reason
        }
      : {}
  const problem =
    !ticket.problemConfirmed && ticket.problem === null && reading.problem.code
      ? { problem: reading.problem.code, problemReason: reading.problem.reason }
      : {}
  return { ...platform, ...problem }
}

/**
 * The acknowledgement asked for the child, and this mail names it: linked as a first mail would, with household, contact
 * and the due time of the child's next lesson. Children that are chosen already are changed by people only.
 */
function linkFirstChildren(
  db: Db,
  ticket: Ticket,
  arrival: Joining,
  contactId: number | null,
  now: Date
): boolean {
  if (chosenStudents(db, ticket.id).length > 0) return false
  linkStudents(db, ticket.id, arrival)
  const [first] = arrival.reading.students.chosen
  if (!first) return false
  db.update(tickets)
    .set({
      householdId: ticket.householdId ?? first.student.householdId,
      contactId: ticket.contactId ?? contactId,
      dueAt: dueTime(nextStart(db, ticket.id, now), now, holidaysOf(db))
    })
    .where(eq(tickets.id, ticket.id))
    .run()
  return true
}

/** Whether it tells of trouble, and if it answers a question of ours, of which children and lessons. */
function answerHeard(db: Db, arrival: Joining) {
  const { reading } = arrival
  const question = questionAnswered(db, arrival)
  // A question that is over, or was put to somebody else: the bare word answers nothing any more.
  const isAsked = question ? question.asked.length > 0 : reading.match.answeredKind !== 'ask'
  const trouble = tellsTrouble(arrival, reading.answer, isAsked)
  if (!question) return { trouble }
  const asked = askedInData(question.asked)
  if (asked.length === 0) return { trouble, asked }
  const about = childrenMeant(arrival, question, chosenStudents(db, arrival.ticketId))
  return { trouble: trouble && about.length > 0, asked, about }
}
