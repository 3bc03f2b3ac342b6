import { asc, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contacts, guardianships, students, ticketParticipants, tickets } from '#db/schema/index.ts'
import { FIRST_QUESTIONS, QUESTIONS_BY_TYPE } from '../guides/first-questions.ts'
import { holidaysOf } from '../settings/holidays.ts'
import { callAnswersOf } from './call-answers.ts'
import { type QuietReason, whyNotCall } from './call-hours.ts'
import { chosenStudents } from './chosen-students.ts'

type Known = {
  problem: string | null
  /** The device on the child's record, else what was read from the mail. */
  platform: string
  children: { firstName: string; className: string }[]
}

/** What the type of problem says of the first thing that fails. */
const FAILS_FIRST: Readonly<Record<string, readonly string[]>> = {
  no_entry: ['P-01', 'P-02', 'P-03', 'P-04', 'P-05', 'P-06', 'P-07', 'P-08', 'P-09', 'P-10'],
  not_heard: ['P-11', 'P-12'],
  no_sound: ['P-13', 'P-14'],
  no_picture: ['P-17', 'P-18'],
  thrown_out: ['P-21', 'P-22']
}

/** What can be supposed before anybody has asked; never stored without a tap. */
export function suggestedAnswer(question: string, known: Known): { code: string; words: string } {
  const none = { code: '', words: '' }
  if (question === 'device') return { ...none, code: known.platform }
  if (question === 'fails_first') {
    const found = Object.entries(FAILS_FIRST).find(([, types]) => types.includes(known.problem ?? ''))
    return { ...none, code: found?.[0] ?? '' }
  }
  if (question !== 'child') return none
  return { ...none, words: known.children.map((one) => `${one.firstName}, ${one.className}`).join('; ') }
}

/** The questions of a call about this matter, with what stands and what is supposed. */
export function callQuestionsOf(db: Db, ticketId: number, language: 'de' | 'en') {
  const known = knownAbout(db, ticketId)
  const stands = new Map(callAnswersOf(db, ticketId).map((one) => [one.question, one]))
  const ofType = (QUESTIONS_BY_TYPE[known.problem ?? ''] ?? []).map((question, place) => ({
    key: `${known.problem}.${place}`,
    question,
    choices: []
  }))
  return [...FIRST_QUESTIONS, ...ofType].map(({ key, question, choices }) => ({
    key,
    question: question[language],
    choices: choices.map((choice) => ({ code: choice.code, text: choice[language] })),
    answer: stands.get(key)?.answer ?? '',
    words: stands.get(key)?.words ?? '',
    by: stands.get(key)?.by ?? '',
    suggested: suggestedAnswer(key, known)
  }))
}

/** What was asked and answered, in words: for the ticket and for whoever it is handed to. */
export const heardOf = (db: Db, ticketId: number, language: 'de' | 'en') =>
  callAnswersOf(db, ticketId).flatMap(({ question, answer, words, by, at }) => {
    const first = FIRST_QUESTIONS.find((one) => one.key === question)
    const [type = '', place = ''] = question.split('.')
    const asked = first?.short ?? QUESTIONS_BY_TYPE[type]?.[Number(place)]
    const chip = first?.choices.find((choice) => choice.code === answer)?.[language]
    const said = [chip, words].filter(Boolean).join(', ')
    return asked && said ? [{ key: question, question: asked[language], said, by, at }] : []
  })

function knownAbout(db: Db, ticketId: number): Known {
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  const children = db
    .select()
    .from(students)
    .where(inArray(students.id, chosenStudents(db, ticketId)))
    .all()
  const only = children.length === 1 ? children[0]?.platform : undefined
  return {
    problem: ticket?.problem ?? null,
    platform: only && only !== 'unknown' ? only : (ticket?.platform ?? 'unknown'),
    children
  }
}

/** The children another device could be for. */
export const childrenOf = (db: Db, ticketId: number): { id: number; firstName: string }[] =>
  db
    .select({ id: students.id, firstName: students.firstName })
    .from(students)
    .where(inArray(students.id, chosenStudents(db, ticketId)))
    .orderBy(asc(students.firstName), asc(students.id))
    .all()

/** Whom of a ticket's people not to call now, and why, by contact. */
export function quietOf(db: Db, ticketId: number, now: Date): Record<number, QuietReason> {
  const people = db
    .selectDistinct({ id: contacts.id, wish: contacts.wish, writingOnly: contacts.writingOnly })
    .from(contacts)
    .leftJoin(guardianships, eq(guardianships.contactId, contacts.id))
    .leftJoin(ticketParticipants, eq(ticketParticipants.contactId, contacts.id))
    .where(
      or(
        inArray(guardianships.studentId, chosenStudents(db, ticketId)),
        eq(ticketParticipants.ticketId, ticketId)
      )
    )
    .all()
  const holidays = holidaysOf(db)
  return Object.fromEntries(
    people.flatMap((one) => {
      const reason = whyNotCall(one, now, holidays)
      return reason ? [[one.id, reason] as const] : []
    })
  )
}
