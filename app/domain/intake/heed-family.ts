import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { messages } from '#db/schema/index.ts'
import { isBarredFromHousehold } from '../barred/barred.ts'
import { FAMILY, recordEvent } from '../events.ts'
import { recordFamilyAnswer } from '../lessons/family-answer.ts'
import {
  contactsWithAddress,
  householdsWithAddress,
  noteStopWished,
  setWritingOnly,
  stopQuestions
} from '../students/family-wishes.ts'
import { isStudentAddress } from '../students/is-student-address.ts'
import type { Arrival } from './arrival.ts'
import { numberedAnswer, questionAnswered } from './asked-by-mail.ts'
import { readWishes } from './read-wishes.ts'

/**
 * What a family's mail settles by itself (people.md, LNK-06, A11Y-19): a bare number that answers our question about one
 * child, "keine Fragen mehr", "nur schriftlich". Everything else stays a suggestion for a person. To be called in the
 * transaction that takes the mail in, with the ticket it became.
 */
export function heedFamily(db: Db, arrival: Arrival, ticketId: number, now: Date): void {
  const question = questionAnswered(db, arrival)
  heedWishes(db, arrival, { ticketId, isAnswer: question !== null }, now)
  const numbered = question && numberedAnswer(arrival.email, question)
  if (!numbered) return
  const { studentId, lesson, result } = numbered
  const source = isStudentAddress(db, arrival.email.from?.address ?? '') ? 'student' : 'parent'
  const saidAt = arrival.raw.receivedAt
  recordFamilyAnswer(
    db,
    { lessonId: lesson.id, studentId, result, suspect: false, source, ticketId, saidAt },
    now
  )
  const messageId = messageOf(db, arrival.raw.id)
  recordEvent(db, {
    type: 'ticket.answer_settled',
    at: now,
    actor: FAMILY,
    ticketId,
    data: { messageId, result, records: [] }
  })
}

const messageOf = (db: Db, rawMailId: number): number | null =>
  db.select({ id: messages.id }).from(messages).where(eq(messages.rawMailId, rawMailId)).get()?.id ?? null

function heedWishes(
  db: Db,
  { email }: Arrival,
  { ticketId, isAnswer }: { ticketId: number; isAnswer: boolean },
  now: Date
): void {
  const { noQuestions, writingOnly } = readWishes(email.visible, { isAnswer })
  if (!noQuestions && !writingOnly) return
  const address = email.from?.address ?? ''
  const by = { actor: FAMILY, ticketId }
  for (const householdId of householdsWithAddress(db, address)) {
    if (noQuestions && isBarredFromHousehold(db, address, householdId))
      noteStopWished(db, { ...by, householdId }, now)
    else if (noQuestions) stopQuestions(db, { ...by, householdId, stop: true }, now)
    // How somebody is reached concerns them alone.
    if (!writingOnly) continue
    const contactIds = contactsWithAddress(db, householdId, address)
    setWritingOnly(db, { ...by, contactIds, writingOnly: true }, now)
  }
}
