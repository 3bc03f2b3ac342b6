import { eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { messages, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { recordFamilyAnswer } from '../lessons/family-answer.ts'
import { withdrawRecord } from '../lessons/record-fact.ts'
import { recordHelp } from '../lessons/record-help.ts'
import { recordFamilyTrouble } from '../lessons/record-trouble.ts'
import { isStudentAddress } from '../students/is-student-address.ts'
import { chosenStudents } from './chosen-students.ts'
import { lessonSpokenOf, saidAnswers } from './said-answers.ts'
import type { SaidResult } from './said-results.ts'
import { lastSettled } from './settled-records.ts'

type Settle = { ticketId: number; messageId: number; staffId: number; result: SaidResult }

/**
 * Applies what a mail said about how it went, chosen by a person (people.md, LNK-06): the family's answer for the lesson it
 * speaks of, or without a lesson "it works now", a help record for each child. The same tap twice changes nothing; another
 * choice takes the help records of the first back.
 *
 * @returns false if this message holds no such suggestion, or there is no child to record it for
 */
export function settleAnswer(db: Db, settle: Settle, now: Date): boolean {
  return atomically(db, () => {
    const { ticketId, messageId, staffId, result } = settle
    const said = saidAnswers(db, ticketId).get(messageId)
    if (!said || (result !== 'none' && !said.hasChild)) return false
    if (said.settled === result) return true
    for (const record of lastSettled(db, ticketId, messageId))
      withdrawRecord(db, { ...record, staffId, ticketId }, now)
    const records = result === 'none' ? [] : recordIt(db, { ...settle, result }, now)
    recordEvent(db, {
      type: 'ticket.answer_settled',
      at: now,
      actor: byStaff(staffId),
      ticketId,
      data: { messageId, result, records }
    })
    return true
  })
}

/** @returns the help records made, so that another choice can take them back */
function recordIt(db: Db, settle: Settle & { result: Exclude<SaidResult, 'none'> }, now: Date) {
  const { ticketId, messageId, staffId, result } = settle
  const message = db.select().from(messages).where(eq(messages.id, messageId)).get()
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  if (!message || !ticket) return []
  const source = isStudentAddress(db, message.fromAddress) ? ('student' as const) : ('parent' as const)
  return chosenStudents(db, ticketId).flatMap((studentId) => {
    const lesson = lessonSpokenOf(db, { ticketId, messageId, studentId })
    if (lesson) {
      recordFamilyAnswer(
        db,
        { lessonId: lesson.id, studentId, result, suspect: false, source, ticketId },
        now
      )
      return []
    }
    if (result === 'ok')
      return [{ studentId, recordId: recordHelp(db, { studentId, ticketId, staffId }, now) }]
    if (result === 'failed')
      recordFamilyTrouble(db, { studentId, ticketId, problem: ticket.problem, reportedAt: message.at }, now)
    return []
  })
}
