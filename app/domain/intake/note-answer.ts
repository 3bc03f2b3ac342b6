import type { Db } from '#db/client.ts'
import { ticketStudents } from '#db/schema/index.ts'
import { FAMILY, recordEvent } from '../events.ts'
import { chosenStudents } from '../tickets/chosen-students.ts'
import type { Arrival } from './arrival.ts'
import { askedInData, type Question, questionAnswered } from './asked-by-mail.ts'
import { readAnswer } from './read-answer.ts'
import { childrenMeant, tellsTrouble } from './trouble-in-mail.ts'

/** A question without a matter opens one with its answer: child and suggestion stand there as in any other. */
export function noteAnswer(
  db: Db,
  arrival: Arrival,
  { ticketId, messageId }: { ticketId: number; messageId: number },
  now: Date
): void {
  const question = questionAnswered(db, arrival)
  if (!question) return
  linkAsked(db, ticketId, question)
  const isAsked = question.asked.length > 0
  const read = readAnswer(arrival.email, 'ask')
  const about = isAsked ? childrenMeant(arrival, question, chosenStudents(db, ticketId)) : []
  const trouble = tellsTrouble(arrival, read, isAsked) && (about.length > 0 || !isAsked)
  recordEvent(db, {
    type: 'ticket.message_in',
    at: now,
    actor: FAMILY,
    ticketId,
    data: {
      messageId,
      answer: read?.answer ?? null,
      answerNumber: read?.number ?? null,
      trouble,
      asked: askedInData(question.asked),
      about
    }
  })
}

/** The mail names no child: it is about the one we asked about; of several a person has to choose. */
function linkAsked(db: Db, ticketId: number, { children, asked }: Question): void {
  if (chosenStudents(db, ticketId).length > 0) return
  const ambiguous = children > 1
  for (const { studentId } of asked)
    db.insert(ticketStudents)
      .values({ ticketId, studentId, reason: 'In unserer Frage genannt', ambiguous })
      .onConflictDoUpdate({
        target: [ticketStudents.ticketId, ticketStudents.studentId],
        set: { ambiguous }
      })
      .run()
}
