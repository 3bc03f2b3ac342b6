import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events, outbox, students } from '#db/schema/index.ts'
import { barredChildren } from '../barred/barred.ts'
import { childOfKey } from '../lessons/ask-key.ts'
import { questionsOf } from '../lessons/asked-before.ts'
import { findLesson, lessonsOf, type SchoolLesson } from '../lessons/calendar.ts'
import type { FamilyResult } from '../lessons/family-questions.ts'
import { schoolDay, toSchoolTime } from '../school-time.ts'
import { householdsWithAddress } from '../students/family-wishes.ts'
import type { Arrival } from './arrival.ts'
import { readAnswer } from './read-answer.ts'

/** A lesson of a child that a mail of ours asked about. */
export type AskedByMail = { studentId: number; lesson: SchoolLesson }

/** "Hat die Videokonferenz geklappt?", as the mail that answers it finds it. */
export type Question = {
  /** About how many children it asked. Of several nobody knows which one a bare number or "nein" is about. */
  children: number
  /** The children whose lesson is still asked about; none: it is an ordinary mail by now. */
  asked: AskedByMail[]
}

type Answer = {
  email: Pick<Arrival['email'], 'inReplyTo' | 'references' | 'from'>
  raw: { receivedAt: Date }
}

/**
 * Our question that this mail answers. It is the one named in `In-Reply-To`, or without that field the last of the
 * `References`: further back in a thread stand questions long past. It counts from every address on file of the household
 * that was asked, from no other.
 *
 * An answer counts as long as the page of the question would take it (people.md, LNK-04): until the next lesson of the
 * child begins; and no longer than until the household is asked anew, because then nobody knows which question is meant.
 * A child that has left is asked about no more. What is over speaks of no lesson by itself: connection-status.md, section 3.
 */
export function questionAnswered(db: Db, { email, raw }: Answer): Question | null {
  const ids = email.inReplyTo.length > 0 ? email.inReplyTo : email.references.slice(-1)
  const mail = ids.length > 0 ? askedWith(db, ids) : undefined
  if (!mail) return null
  const householdId = Number(mail.key.split(':')[1])
  const sender = email.from?.address ?? ''
  if (!householdsWithAddress(db, sender).includes(householdId)) return null
  const barred = barredChildren(db, sender)
  const all = childrenAsked(db, householdId, mail)
  const isOver = isAskedAnew(db, householdId, { after: mail.createdAt, until: raw.receivedAt })
  // Whoever hears nothing of a child any more says nothing about it by itself: a person reads it.
  const counts = (one: (typeof all)[number]) =>
    one.active && !barred.includes(one.studentId) && !hasGoneOn(db, one, raw.receivedAt)
  const asked = isOver ? [] : all.filter(counts)
  return { children: all.length, asked: asked.map(({ studentId, lesson }) => ({ studentId, lesson })) }
}

const askedWith = (db: Db, ids: readonly string[]) =>
  db
    .select({ key: outbox.key, createdAt: outbox.createdAt })
    .from(outbox)
    .where(
      and(
        inArray(outbox.messageId, ids.slice(0, 20)),
        eq(outbox.kind, 'ask'),
        sql`substr(${outbox.key}, 1, 4) = 'ask:'`
      )
    )
    .orderBy(desc(outbox.id))
    .get()

const isAskedAnew = (db: Db, householdId: number, time: { after: Date; until: Date }): boolean => {
  const prefix = `ask:${householdId}:`
  return (
    db
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          eq(outbox.kind, 'ask'),
          gt(outbox.createdAt, time.after),
          lte(outbox.createdAt, time.until),
          sql`substr(${outbox.key}, 1, ${prefix.length}) = ${prefix}`
        )
      )
      .get() !== undefined
  )
}

/**
 * What the question asked: the task of each child was noted at the same moment, in the same transaction. A child that was
 * asked about in a mail of its own is in none of the others.
 */
function childrenAsked(
  db: Db,
  householdId: number,
  { key, createdAt: at }: { key: string; createdAt: Date }
): (AskedByMail & { active: boolean })[] {
  const alone = childOfKey(key)
  const apart = questionsOf(db, householdId, at).flatMap((mail) => childOfKey(mail.key) ?? [])
  const isIn = (id: number) => (alone === null ? !apart.includes(id) : id === alone)
  return db
    .select({ studentId: students.id, active: students.active, lessonId: events.lessonId })
    .from(events)
    .innerJoin(students, eq(students.id, events.studentId))
    .where(
      and(
        eq(events.type, 'student.task'),
        eq(events.at, at),
        eq(students.householdId, householdId),
        sql`json_extract(${events.data}, '$.key') like 'ask_family:%'`
      )
    )
    .all()
    .filter(({ studentId }) => isIn(studentId))
    .flatMap(({ lessonId, ...child }) => {
      const lesson = lessonId === null ? null : findLesson(db, lessonId)
      return lesson ? [{ ...child, lesson }] : []
    })
}

/** Whether a later lesson of the child had begun; one that was cancelled is none. */
const hasGoneOn = (db: Db, { studentId, lesson }: AskedByMail, at: Date): boolean =>
  lessonsOf(db, studentId, { from: lesson.startsAt.slice(0, 10), until: schoolDay(at) }).some(
    ({ startsAt, state }) =>
      state !== 'cancelled' && startsAt > lesson.startsAt && startsAt <= toSchoolTime(at)
  )

/** The numbers of the four answers, as the page of the question has them. */
const NUMBERED = { 1: 'ok', 2: 'degraded', 3: 'failed', 4: 'excused' } as const

/**
 * A bare number that answers our question about one child is the answer itself (people.md, LNK-06), and the only record this
 * mail makes. Of two children nobody knows which the number is about.
 */
export function numberedAnswer(
  { visible }: Pick<Arrival['email'], 'visible'>,
  { children, asked }: Question
): (AskedByMail & { result: FamilyResult }) | null {
  const number = readAnswer({ visible }, 'ask')?.number ?? null
  const [only] = asked
  return number !== null && only && children === 1 ? { ...only, result: NUMBERED[number] } : null
}

/** As an event keeps it: ids alone. */
export const askedInData = (asked: readonly AskedByMail[]) =>
  asked.map(({ studentId, lesson }) => ({ studentId, lessonId: lesson.id }))
