import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { calls, events, messages } from '#db/schema/index.ts'
import { findLesson, lessonsOf, type SchoolLesson } from '../lessons/calendar.ts'
import { lessonOfMessage } from '../lessons/lesson-of-message.ts'
import { fromSchoolTime, schoolDay, toSchoolTime } from '../school-time.ts'
import { chosenStudents } from './chosen-students.ts'
import { possibleResults, SAID_RESULTS, type SaidResult } from './said-results.ts'

/** What Lotse read in a mail about how it went: a suggestion until a person applies it with one tap. */
export type SaidAnswer = {
  /** One where it is clear, several to choose from where it is not. */
  possible: SaidResult[]
  /** Start of the lesson it would be recorded for; null: "it works now", before any lesson. */
  lessonStart: Date | null
  /** Whether there is a child it could be recorded for. */
  hasChild: boolean
  settled: SaidResult | null
}

/** The suggestions of a ticket by the id of the message they were read in. */
export function saidAnswers(db: Db, ticketId: number): Map<number, SaidAnswer> {
  const rows = db
    .select({ type: events.type, data: events.data })
    .from(events)
    .where(
      and(eq(events.ticketId, ticketId), inArray(events.type, ['ticket.message_in', 'ticket.answer_settled']))
    )
    .orderBy(asc(events.id))
    .all()
  const found = new Map<number, SaidAnswer>()
  const children = chosenStudents(db, ticketId)
  for (const { type, data } of rows) {
    const messageId = typeof data.messageId === 'number' ? data.messageId : null
    if (messageId === null) continue
    const settled = SAID_RESULTS.find((one) => one === data.result) ?? null
    const known = found.get(messageId)
    if (type === 'ticket.answer_settled' && known) found.set(messageId, { ...known, settled })
    const read = possibleResults(data.answer, data.answerNumber)
    if (type !== 'ticket.message_in' || read.length === 0) continue
    const lessons = children.map((studentId) => lessonSpokenOf(db, { ticketId, messageId, studentId }))
    const lesson = lessons.find((one) => one !== null)
    // "With drop-outs" and "was not there" say something of a lesson only.
    const possible = read.filter((result) => lesson || result === 'ok' || result === 'failed')
    if (possible.length === 0) continue
    found.set(messageId, {
      possible,
      lessonStart: lesson ? fromSchoolTime(lesson.startsAt) : null,
      hasChild: children.length > 0,
      settled: null
    })
  }
  return found
}

/**
 * The lesson of a child that a mail speaks of: the last one of its day that began after our last answer. Without one the mail
 * tells of a try at home; an earlier lesson had its report before we answered.
 */
export function lessonSpokenOf(
  db: Db,
  about: { ticketId: number; messageId: number; studentId: number }
): SchoolLesson | null {
  const at = db
    .select({ at: messages.at })
    .from(messages)
    .where(and(eq(messages.id, about.messageId), eq(messages.ticketId, about.ticketId)))
    .get()?.at
  if (!at) return null
  const asked = askedLesson(db, about)
  if (asked) return asked
  const day = schoolDay(at)
  const helped = lastHelp(db, about.ticketId, at)
  const since = helped ? toSchoolTime(helped) : ''
  const lessons = lessonsOf(db, about.studentId, { from: day, until: day }).filter(
    (lesson) => lesson.startsAt > since
  )
  return lessonOfMessage(lessons, toSchoolTime(at))
}

/** The lesson our mail asked about, if this one answers it: also on the next morning. */
function askedLesson(
  db: Db,
  about: { ticketId: number; messageId: number; studentId: number }
): SchoolLesson | null {
  const rows = db
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.ticketId, about.ticketId), eq(events.type, 'ticket.message_in')))
    .all()
  for (const { data } of rows) {
    if (data.messageId !== about.messageId || !Array.isArray(data.asked)) continue
    const asked: unknown = data.asked.find((one) => one?.studentId === about.studentId)
    if (typeof asked === 'object' && asked !== null && 'lessonId' in asked)
      return findLesson(db, Number(asked.lessonId))
  }
  return null
}

/** When somebody last answered or talked with the family, before this moment. */
function lastHelp(db: Db, ticketId: number, before: Date): Date | null {
  const mail = db
    .select({ at: messages.at })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, ticketId),
        eq(messages.direction, 'out'),
        eq(messages.kind, 'human'),
        lt(messages.at, before)
      )
    )
    .orderBy(desc(messages.at))
    .get()
  const call = db
    .select({ at: calls.at })
    .from(calls)
    .where(
      and(
        eq(calls.ticketId, ticketId),
        sql`${calls.outcome} in ('solved', 'not_solved')`,
        lt(calls.at, before)
      )
    )
    .orderBy(desc(calls.at))
    .get()
  const times = [mail?.at, call?.at].filter((at) => at instanceof Date).map(Number)
  return times.length > 0 ? new Date(Math.max(...times)) : null
}
