import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { messages, tickets } from '#db/schema/index.ts'
import { FAMILY, LOTSE, recordEvent } from '../events.ts'
import { nextLessonsOf } from '../lessons/next-lesson.ts'
import { offerTicket } from '../routing/offer-ticket.ts'
import { dueTime } from '../routing/school-hours.ts'
import { fromSchoolTime } from '../school-time.ts'
import { holidaysOf } from '../settings/holidays.ts'
import type { School } from '../settings/school.ts'
import { recordToldTrouble } from '../tickets/told-trouble.ts'
import { acknowledge } from './acknowledge.ts'
import type { Arrival } from './arrival.ts'
import type { HeaderOnly } from './header-only.ts'
import { whyNotAcknowledged } from './late-acknowledgement.ts'
import { contactOf, linkStudents } from './link-students.ts'
import { noteAnswer, withAskedChild } from './note-answer.ts'
import { addParticipant, storeMessage } from './store-message.ts'

/** A human mail that belongs to no ticket yet opens one, is offered to volunteers and acknowledged. */
export function openTicket(db: Db, arrived: Arrival, now: Date): number {
  const arrival = withAskedChild(db, arrived)
  const { email, raw, reading } = arrival
  const late = whyNotAcknowledged(db, raw, now)
  if (late !== '') reading.reasons.acknowledgement = late
  const chosen = reading.students.chosen
  const contact = contactOf(db, email.from?.address ?? null)
  const dueAt = dueTime(
    nextLessonStart(
      db,
      chosen.map((found) => found.student.id),
      now
    ),
    now,
    holidaysOf(db)
  )
  const { id: ticketId } = insertTicket(db).get({
    householdId: chosen[0]?.student.householdId ?? contact?.householdId ?? null,
    contactId: contact?.id ?? null,
    subject: email.subjectClean,
    language: reading.language,
    urgent: reading.urgent,
    platform: reading.platform.platform,
    platformEvidence: reading.platform.evidence,
    platformReason: reading.platform.reason,
    problem: reading.problem.code,
    problemReason: reading.problem.reason,
    dueAt,
    relatedTicketId: reading.match.continues ?? reading.match.maybe,
    receivedAt: raw.receivedAt
  })
  linkStudents(db, ticketId, arrival)
  addParticipant(db, arrival, { ticketId, contactId: contact?.id ?? null, stranger: false })
  const messageId = storeMessage(db, arrival, ticketId, 'human')
  recordEvent(db, { type: 'ticket.opened', at: now, actor: FAMILY, ticketId })
  noteAnswer(db, arrival, { ticketId, messageId }, now)
  recordToldTrouble(db, ticketId, now)
  offerTicket(db, ticketId, arrival.school, now)
  acknowledge(db, arrival, { ticketId, dueAt }, now)
  return ticketId
}

const insertTicket = prepared((db) =>
  db
    .insert(tickets)
    .values({
      kind: 'mail',
      householdId: sql.placeholder('householdId'),
      contactId: sql.placeholder('contactId'),
      subject: sql.placeholder('subject'),
      language: sql.placeholder('language'),
      urgent: sql.placeholder('urgent'),
      platform: sql.placeholder('platform'),
      platformEvidence: sql.placeholder('platformEvidence'),
      platformReason: sql.placeholder('platformReason'),
      problem: sql.placeholder('problem'),
      problemReason: sql.placeholder('problemReason'),
      dueAt: sql.placeholder('dueAt'),
      relatedTicketId: sql.placeholder('relatedTicketId'),
      waitingSince: sql.placeholder('receivedAt'),
      createdAt: sql.placeholder('receivedAt')
    })
    .returning({ id: tickets.id })
    .prepare()
)

/**
 * What cannot be read is still something a person sees, with the original to download.
 *
 * @param mail.header what is known nevertheless, of a mail that is too large to be kept here
 */
export function openUnreadableTicket(
  db: Db,
  mail: { raw: Arrival['raw']; reason: string; school: School; header?: HeaderOnly | null },
  now: Date
): number {
  const { from = null, subjectClean = '', messageId = null } = mail.header ?? {}
  const contact = contactOf(db, from?.address ?? null)
  const { id: ticketId } = db
    .insert(tickets)
    .values({
      kind: 'unreadable',
      subject: subjectClean || 'Mail nicht lesbar',
      contactId: contact?.id ?? null,
      householdId: contact?.householdId ?? null,
      dueAt: dueTime(null, now, holidaysOf(db)),
      waitingSince: mail.raw.receivedAt,
      createdAt: mail.raw.receivedAt
    })
    .returning({ id: tickets.id })
    .get()
  db.insert(messages)
    .values({
      ticketId,
      direction: 'in',
      kind: 'human',
      rawMailId: mail.raw.id,
      fromAddress: from?.address ?? '',
      fromName: from?.name ?? '',
      messageId,
      visible: '',
      reasons: { unreadable: mail.reason },
      at: mail.raw.receivedAt
    })
    .run()
  recordEvent(db, {
    type: 'ticket.unreadable',
    at: now,
    actor: LOTSE,
    ticketId,
    data: { reason: mail.reason }
  })
  offerTicket(db, ticketId, mail.school, now)
  return ticketId
}

/** The earliest next lesson of these children. */
function nextLessonStart(db: Db, studentIds: number[], now: Date): Date | null {
  const starts = [...nextLessonsOf(db, studentIds, now).values()].map((lesson) => lesson.startsAt).sort()
  return starts[0] ? fromSchoolTime(starts[0]) : null
}
