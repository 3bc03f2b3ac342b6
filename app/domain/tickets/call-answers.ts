import { asc, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { callAnswers, staff } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { FIRST_QUESTIONS, QUESTIONS_BY_TYPE } from '../guides/first-questions.ts'
import type { School } from '../settings/school.ts'
import { CHILD_PLATFORMS } from '../words.ts'
import { settlePlatform } from './correct-reading.ts'
import { ticketExists } from './ticket-exists.ts'

/** What stands for one question, and who heard it. */
export type CallAnswer = { question: string; answer: string; words: string; by: string; at: Date }

/** The answers of a ticket, oldest first. They stay with it whoever goes on. */
export const callAnswersOf = (db: Db, ticketId: number): CallAnswer[] =>
  db
    .select({ row: callAnswers, by: staff.displayName })
    .from(callAnswers)
    .leftJoin(staff, eq(staff.id, callAnswers.staffId))
    .where(eq(callAnswers.ticketId, ticketId))
    .orderBy(asc(callAnswers.at), asc(callAnswers.question))
    .all()
    .map(({ row: { question, answer, words, at }, by }) => ({ question, answer, words, by: by ?? '', at }))

/** Is there such a question, and such a chip below it? Empty: own words. */
function isAsked(question: string, answer: string): boolean {
  const first = FIRST_QUESTIONS.find((one) => one.key === question)
  if (first) return answer === '' || first.choices.some((choice) => choice.code === answer)
  const [type = '', place = ''] = question.split('.')
  return answer === '' && QUESTIONS_BY_TYPE[type]?.[Number(place || 'none')] !== undefined
}

/**
 * Keeps the answer to one question of a call; a second tap changes it, neither chip nor words takes it away. The child's
 * device routes the ticket as well.
 *
 * @returns false: there is no such ticket, question or chip
 */
export function answerQuestion(
  db: Db,
  said: { ticketId: number; staffId: number; question: string; answer: string; words: string },
  school: School,
  now: Date
): boolean {
  const { ticketId, staffId, question, answer } = said
  const words = said.words.trim()
  return atomically(db, () => {
    if (!ticketExists(db, ticketId) || !isAsked(question, answer)) return false
    const before = callAnswersOf(db, ticketId).find((one) => one.question === question)
    if ((before?.answer ?? '') === answer && (before?.words ?? '') === words) return true
    const row = { answer, words, staffId, at: now }
    db.insert(callAnswers)
      .values({ ticketId, question, ...row })
      .onConflictDoUpdate({ target: [callAnswers.ticketId, callAnswers.question], set: row })
      .run()
    recordEvent(db, {
      type: 'ticket.call_answer',
      at: now,
      actor: byStaff(staffId),
      ticketId,
      data: { question, answer, before: before?.answer ?? null }
    })
    const platform = CHILD_PLATFORMS.find((one) => one === answer)
    if (question === 'device' && platform)
      settlePlatform(
        db,
        { ticketId, platform, actor: byStaff(staffId), reason: 'Am Telefon erfragt' },
        school,
        now
      )
    return true
  })
}
