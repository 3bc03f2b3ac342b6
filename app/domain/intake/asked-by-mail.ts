import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events, outbox } from '#db/schema/index.ts'
import { findLesson, type SchoolLesson } from '../lessons/calendar.ts'
import type { FamilyResult } from '../lessons/family-questions.ts'
import type { IncomingEmail } from './incoming-email.ts'
import { readAnswer } from './read-answer.ts'

/** A lesson of a child that a mail of ours asked about. */
export type AskedByMail = { studentId: number; lesson: SchoolLesson }

type Answer = Pick<IncomingEmail, 'inReplyTo' | 'references' | 'from'>

/** Our question ("Hat die Videokonferenz geklappt?") that this mail answers, if it comes from where that went; else null. */
export function questionAnswered(db: Db, email: Answer): { id: number; createdAt: Date } | null {
  const ids = [...email.inReplyTo, ...email.references].slice(-20)
  const sender = email.from?.address.toLowerCase()
  if (ids.length === 0 || !sender) return null
  const mail = db
    .select({ id: outbox.id, createdAt: outbox.createdAt, to: outbox.toAddress })
    .from(outbox)
    .where(
      and(inArray(outbox.messageId, ids), eq(outbox.kind, 'ask'), sql`substr(${outbox.key}, 1, 4) = 'ask:'`)
    )
    .get()
  return mail && mail.to.toLowerCase() === sender ? mail : null
}

/** What that question asked: the task of each child was noted at the same moment, in the same transaction. */
export function askedBy(db: Db, question: { id: number; createdAt: Date }): AskedByMail[] {
  const key = db.select({ key: outbox.key }).from(outbox).where(eq(outbox.id, question.id)).get()?.key ?? ''
  const householdId = Number(key.split(':')[1])
  return db
    .select({ studentId: events.studentId, lessonId: events.lessonId })
    .from(events)
    .where(
      and(
        eq(events.type, 'student.task'),
        eq(events.at, question.createdAt),
        sql`json_extract(${events.data}, '$.key') like 'ask_family:%'`,
        sql`${events.studentId} in (select id from students where household_id = ${householdId} and active = 1)`
      )
    )
    .all()
    .flatMap(({ studentId, lessonId }) => {
      const lesson = lessonId === null ? null : findLesson(db, lessonId)
      return studentId !== null && lesson ? [{ studentId, lesson }] : []
    })
}

/** The numbers of the four answers, as the page of the question has them. */
const NUMBERED = { 1: 'ok', 2: 'degraded', 3: 'failed', 4: 'excused' } as const

/**
 * A bare number that answers our question about one child is the answer itself (people.md, LNK-06), and the only record this
 * mail makes. Of two children nobody knows which the number is about.
 */
export function numberedAnswer(
  db: Db,
  email: Answer & Pick<IncomingEmail, 'visible'>
): (AskedByMail & { result: FamilyResult }) | null {
  const number = readAnswer(email, 'ask')?.number ?? null
  const question = number === null ? null : questionAnswered(db, email)
  const [asked, more] = question ? askedBy(db, question) : []
  return number !== null && asked && !more ? { ...asked, result: NUMBERED[number] } : null
}

/** As an event keeps it: ids alone. */
export const askedInData = (asked: readonly AskedByMail[]) =>
  asked.map(({ studentId, lesson }) => ({ studentId, lessonId: lesson.id }))
