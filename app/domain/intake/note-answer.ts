import type { Db } from '#db/client.ts'
import { ticketStudents } from '#db/schema/index.ts'
import { FAMILY, recordEvent } from '../events.ts'
import { chosenStudents } from '../tickets/chosen-students.ts'
import type { Arrival } from './arrival.ts'
import { askedInData, type Question, questionAnswered } from './asked-by-mail.ts'
import { studentReasons } from './find-students.ts'
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

/** Of a family with several children the mail names none: it is about the one we asked about. */
export function withAskedChild(db: Db, arrival: Arrival): Arrival {
  const { reading } = arrival
  if (reading.students.chosen.length > 0) return arrival
  const question = questionAnswered(db, arrival)
  const [asked] = question?.children === 1 ? question.asked : []
  const guess = reading.students.ambiguous.find(({ student }) => student.id === asked?.studentId)
  if (!guess) return arrival
  const students = { chosen: [{ ...guess, reason: IN_QUESTION }], ambiguous: [] }
  const reasons = { ...reading.reasons, students: studentReasons(students) }
  return { ...arrival, reading: { ...reading, students, reasons } }
}

const IN_QUESTION = 'In unserer Frage genannt'

/** Nobody of the sender's own is meant either: then the child we asked about; of several a person has to choose. */
function linkAsked(db: Db, ticketId: number, { children, asked }: Question): void {
  if (chosenStudents(db, ticketId).length > 0) return
  const ambiguous = children > 1
  for (const { studentId } of asked)
    db.insert(ticketStudents)
      .values({ ticketId, studentId, reason: IN_QUESTION, ambiguous })
      .onConflictDoUpdate({
        target: [ticketStudents.ticketId, ticketStudents.studentId],
        set: { ambiguous }
      })
      .run()
}
