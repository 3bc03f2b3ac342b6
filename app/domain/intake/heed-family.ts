import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events, messages, ticketStudents } from '#db/schema/index.ts'
import { isBarred, isBarredFromHousehold } from '../barred/barred.ts'
import { FAMILY, recordEvent } from '../events.ts'
import { recordFamilyAnswer } from '../lessons/family-answer.ts'
import {
  contactsWithAddress,
  householdsWithAddress,
  setWritingOnly,
  stopQuestions
} from '../students/family-wishes.ts'
import { chosenStudents } from '../tickets/chosen-students.ts'
import type { Arrival } from './arrival.ts'
import { type AskedByMail, askedBy, askedInData, numberedAnswer, questionAnswered } from './asked-by-mail.ts'
import { type AnswerReading, readAnswer } from './read-answer.ts'
import { readWishes } from './read-wishes.ts'

type Heard = { ticketId: number; asked: AskedByMail[]; isAnswer: boolean }

/**
 * What a family's mail settles by itself (people.md, LNK-06, A11Y-19): a bare number that answers our question about one
 * child, "keine Fragen mehr", "nur schriftlich". Everything else stays a suggestion for a person. To be called in the
 * transaction that takes the mail in, with the ticket it became.
 */
export function heedFamily(db: Db, arrival: Arrival, ticketId: number, now: Date): void {
  const question = questionAnswered(db, arrival.email)
  const sender = arrival.email.from?.address ?? ''
  const asked = question ? askedBy(db, question) : []
  const heard = { ticketId, asked, isAnswer: question !== null }
  heedWishes(db, arrival, heard, now)
  // Whoever hears nothing of the child any more says nothing about it by itself: a person reads it.
  if (
    isBarred(
      db,
      sender,
      asked.map(({ studentId }) => studentId)
    )
  )
    return
  // An answer to a mail of an open matter has been read with it; here the question had no matter yet.
  const answer = question && (arrival.reading.answer ?? readAnswer(arrival.email, 'ask'))
  if (!answer) return
  const messageId = messageOf(db, arrival.raw.id)
  suggest(db, heard, { messageId, answer }, now)
  const numbered = numberedAnswer(db, arrival.email)
  if (!numbered) return
  const { studentId, lesson, result } = numbered
  recordFamilyAnswer(
    db,
    {
      lessonId: lesson.id,
      studentId,
      result,
      suspect: false,
      source: 'parent',
      ticketId
    },
    now
  )
  recordEvent(db, {
    type: 'ticket.answer_settled',
    at: now,
    actor: FAMILY,
    ticketId,
    data: { messageId, result, records: [] }
  })
}

/** A question without a matter opens one with its answer: child and suggestion stand there as in any other. */
function suggest(
  db: Db,
  { ticketId, asked }: Heard,
  { messageId, answer }: { messageId: number | null; answer: AnswerReading },
  now: Date
): void {
  const isTold = db
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.ticketId, ticketId), eq(events.type, 'ticket.message_in')))
    .all()
    .some(({ data }) => data.messageId === messageId)
  if (isTold) return
  if (chosenStudents(db, ticketId).length === 0)
    for (const { studentId } of asked)
      db.insert(ticketStudents)
        .values({ ticketId, studentId, reason: 'In unserer Frage genannt' })
        .onConflictDoUpdate({
          target: [ticketStudents.ticketId, ticketStudents.studentId],
          set: { ambiguous: false }
        })
        .run()
  recordEvent(db, {
    type: 'ticket.message_in',
    at: now,
    actor: FAMILY,
    ticketId,
    data: { messageId, answer: answer.answer, answerNumber: answer.number, asked: askedInData(asked) }
  })
}

const messageOf = (db: Db, rawMailId: number): number | null =>
  db.select({ id: messages.id }).from(messages).where(eq(messages.rawMailId, rawMailId)).get()?.id ?? null

function heedWishes(db: Db, { email }: Arrival, { ticketId, isAnswer }: Heard, now: Date): void {
  const { noQuestions, writingOnly } = readWishes(email.visible, { isAnswer })
  if (!noQuestions && !writingOnly) return
  const address = email.from?.address ?? ''
  const by = { actor: FAMILY, ticketId }
  for (const householdId of householdsWithAddress(db, address)) {
    if (isBarredFromHousehold(db, address, householdId)) continue
    if (noQuestions) stopQuestions(db, { ...by, householdId, stop: true }, now)
    if (!writingOnly) continue
    const contactIds = contactsWithAddress(db, householdId, address)
    setWritingOnly(db, { ...by, contactIds, writingOnly: true }, now)
  }
}
