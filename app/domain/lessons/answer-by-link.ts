import { eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { contacts, tickets } from '#db/schema/index.ts'
import { linkSentAt } from '../outbox/link-mail.ts'
import type { Link } from '../outbox/links.ts'
import { recordFamilyAnswer } from './family-answer.ts'
import { type FamilyQuestion, type FamilyResult, questionsOfLink } from './family-questions.ts'
import { suspicionOf } from './machine-answer.ts'
import { observe } from './observe.ts'
import { withdrawRecord } from './record-fact.ts'

export type LinkAnswer = {
  link: Link
  /** As it stood in the address: the mail it came with tells when it was sent. */
  token: string
  studentId: number
  lessonId: number
  result: FamilyResult
  /** The field no person sees was filled in. */
  trapFilled: boolean
}

/**
 * Takes an answer from the family page. What looks like a machine's is kept as suspect and counts for nothing; of two
 * choices within a moment neither counts (people.md, LNK-05).
 *
 * @returns false if this is not asked (any more): the next lesson has begun, or it is another family's child
 */
export function answerByLink(db: Db, answer: LinkAnswer, now: Date): boolean {
  return atomically(db, () => {
    const { link, token, studentId, lessonId, result, trapFilled } = answer
    const question = questionsOfLink(db, link, now).find(
      (one) => one.child.id === studentId && one.lessonId === lessonId
    )
    if (!question) return false
    const { said } = question
    const suspicion = suspicionOf({
      result,
      trapFilled,
      sentAt: linkSentAt(db, link, token),
      previous: said && { result: said.result, at: said.recordedAt },
      now
    })
    const source = sourceOf(db, link)
    if (suspicion === 'two_choices' && said && !said.suspect) doubt(db, question, source, now)
    const suspect = suspicion !== null
    recordFamilyAnswer(db, { lessonId, studentId, result, suspect, source, ticketId: link.ticketId }, now)
    return true
  })
}

/** Says the first of two choices again, as suspect: it stays to be seen and does not count. */
function doubt(
  db: Db,
  { child, lessonId, said }: FamilyQuestion,
  source: 'parent' | 'student',
  now: Date
): void {
  if (!said) return
  withdrawRecord(db, { recordId: said.id, studentId: child.id }, now)
  const { result, recordedAt: at } = said
  observe(db, [{ studentId: child.id, lessonId, source, result, suspect: true, at }], now)
}

/** Older students write themselves. */
function sourceOf(db: Db, link: Link): 'parent' | 'student' {
  if (link.ticketId === null) return 'parent'
  const writer = db
    .select({ kind: contacts.kind })
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.contactId))
    .where(eq(tickets.id, link.ticketId))
    .get()
  return writer?.kind === 'student' ? 'student' : 'parent'
}
