import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { ASK_LINES } from '#app/locales/ask-lines.ts'
import { dayAndClock } from '#app/locales/times.ts'
import { mailTexts } from '#app/locales/translate.ts'
import { atomically, type Db } from '#db/client.ts'
import {
  connectionStatus,
  guardianships,
  links,
  students,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { isBarred } from '../barred/barred.ts'
import { grouped } from '../grouped.ts'
import { hashToken } from '../ids.ts'
import type { Block } from '../outbox/letter.ts'
import { createFamilyLink } from '../outbox/links.ts'
import { whyNotSend } from '../outbox/may-send-automatic.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../outbox/queue-mail.ts'
import { fromSchoolTime, schoolDay, schoolZone } from '../school-time.ts'
import { type School, shortSchoolName } from '../settings/school.ts'
import { type FamilyAddress, familyAddress } from '../students/family-address.ts'
import { wantsNoQuestions } from '../students/family-wishes.ts'
import { chosenStudents } from '../tickets/chosen-students.ts'
import type { Language } from '../words.ts'
import { askKey } from './ask-key.ts'
import { freeAskKey, isAsked } from './asked-before.ts'
import { findLesson, type SchoolLesson } from './calendar.ts'
import { noteTask } from './known-task.ts'

const AFTER_LESSON_MS = 2 * 3_600_000

type Student = typeof students.$inferSelect
type Asked = { student: Student; lesson: SchoolLesson; key: string }

/**
 * Turns the tasks `ask_family` into mails (connection-status.md, section 10): two hours after the end of the lesson at
 * the earliest, one mail a day and household, each task once. To be called by the clock.
 *
 * @returns how many mails were queued
 */
export function askFamilies(db: Db, school: School, now: Date): number {
  const households = grouped(tasksToAsk(db, now), ({ student }) => student.householdId)
  let queued = 0
  for (const [householdId, asked] of households)
    for (const question of byReader(db, householdId, asked, now))
      if (atomically(db, () => askHousehold(db, householdId, question, school, now))) queued += 1
  return queued
}

function tasksToAsk(db: Db, now: Date): Asked[] {
  const rows = db
    .select({ student: students, tasks: connectionStatus.tasks })
    .from(connectionStatus)
    .innerJoin(students, eq(students.id, connectionStatus.studentId))
    .where(and(eq(students.active, true), sql`${connectionStatus.tasks} like '%ask_family%'`))
    .all()
  return rows.flatMap(({ student, tasks }) => {
    const task = tasks.find((one) => one.kind === 'ask_family')
    const lesson = task?.lesson ? findLesson(db, Number(task.lesson)) : null
    if (!lesson) return []
    const mayAskAt = fromSchoolTime(lesson.endsAt).getTime() + AFTER_LESSON_MS
    const key = `ask_family:${lesson.id}`
    if (mayAskAt > now.getTime() || isAsked(db, { studentId: student.id, key })) return []
    return [{ student, lesson, key }]
  })
}

/** One mail for the household; children of whom its reader is not to hear get one of their own. */
function byReader(
  db: Db,
  householdId: number,
  tasks: Asked[],
  now: Date
): { key: string; to: FamilyAddress; children: Asked[] }[] {
  const day = schoolDay(now)
  const reached = tasks.flatMap((asked) => {
    const own = familyAddress(db, asked.student.id)
    return own ? [{ asked, own }] : []
  })
  const to = reached[0]?.own
  if (!to) return []
  const isApart = ({ asked, own }: (typeof reached)[number]) =>
    own.address !== to.address && !mayReadOf(db, to, asked.student.id)
  const apart = grouped(reached.filter(isApart), ({ asked }) => asked.student.id)
  const main = reached.filter((one) => !isApart(one)).map(({ asked }) => asked)
  return [
    { key: askKey(householdId, day), to, children: main },
    ...[...apart].flatMap(([studentId, children]) =>
      children.slice(0, 1).map(({ own }) => ({
        key: askKey(householdId, day, studentId),
        to: own,
        children: children.map(({ asked }) => asked)
      }))
    )
  ]
}

/** Is this reader of one child tied to another as well? */
const mayReadOf = (db: Db, { contactId, address }: FamilyAddress, studentId: number): boolean =>
  !isBarred(db, address, [studentId]) &&
  db
    .select({ id: guardianships.contactId })
    .from(guardianships)
    .where(and(eq(guardianships.contactId, contactId), eq(guardianships.studentId, studentId)))
    .get() !== undefined

function askHousehold(
  db: Db,
  householdId: number,
  { key: wanted, to, children }: ReturnType<typeof byReader>[number],
  school: School,
  now: Date
): boolean {
  if (wantsNoQuestions(db, householdId)) return false
  const asked = children.filter(({ student, key }) => !isAsked(db, { studentId: student.id, key }))
  const [first] = asked
  const key = freeAskKey(db, wanted)
  if (!first || key === null) return false
  const ticketId = openTicketOf(db, first.student.id, to.address)
  // Asked when the limits allow it again: the task stays.
  if (whyNotSend(db, { kind: 'ask', toAddress: to.address, ticketId }, now)) return false
  const token = createFamilyLink(
    db,
    { ticketId, studentId: first.student.id, lessonId: first.lesson.id },
    now
  )
  const language = to.language === 'de' ? '' : `?l=${to.language}`
  const t = mailTexts('de')
  const queuedMail = queueMail(
    db,
    {
      kind: 'ask',
      key,
      ticketId,
      to: { address: to.address, name: to.name },
      subject:
        ticketId === null
          ? t('subject.askPlain', { school: shortSchoolName(school) })
          : t('subject.ask', { school: shortSchoolName(school), number: ticketId }),
      blocks: askLetter(asked, to.language, `${school.baseUrl}/a/${token}${language}`, school, now),
      language: 'de',
      about: asked.map(({ student }) => student.id),
      headers: { ...AUTOMATIC_HEADERS }
    },
    school,
    now
  )
  if (!queuedMail) {
    db.delete(links)
      .where(eq(links.tokenHash, hashToken(token)))
      .run()
    return false
  }
  for (const { student, lesson, key: task } of asked)
    noteTask(db, { studentId: student.id, key: task, ticketId, lessonId: lesson.id }, now)
  return true
}

function askLetter(asked: Asked[], language: Language, url: string, school: School, now: Date): Block[] {
  const t = mailTexts('de')
  const lines = Object.entries(ASK_LINES).map(([code, { name, line }]) => ({
    language: code as Language,
    name,
    text: line
  }))
  const own = lines.filter((line) => line.language === language)
  const questions = asked.map(({ student, lesson }) =>
    t('ask.question', {
      child: student.firstName,
      when: dayAndClock(fromSchoolTime(lesson.startsAt), now, 'de', schoolZone())
    })
  )
  return [
    // A family that reads another language better sees its own line first.
    ...(own.length > 0 ? [{ kind: 'lines' as const, lines: own }] : []),
    { kind: 'text', text: t('greeting') },
    { kind: 'text', text: questions.join('\n') },
    { kind: 'link', lead: t('ask.link'), url },
    { kind: 'text', text: t('ask.orReply') },
    { kind: 'text', text: t('ask.stop') },
    { kind: 'text', text: t('privacy', { url: `${school.baseUrl}/datenschutz` }) },
    { kind: 'lines', lines: lines.filter((line) => line.language !== language) }
  ]
}

/**
 * The newest matter about this child that is not done; the question belongs to it. A matter that is also about a child the
 * reader hears nothing of does not take it: the mail would tell of that child as well.
 */
function openTicketOf(db: Db, studentId: number, reader: string): number | null {
  const ticketId =
    db
      .select({ id: tickets.id })
      .from(ticketStudents)
      .innerJoin(tickets, eq(tickets.id, ticketStudents.ticketId))
      .where(
        and(
          eq(ticketStudents.studentId, studentId),
          eq(ticketStudents.ambiguous, false),
          ne(tickets.state, 'done')
        )
      )
      .orderBy(desc(tickets.id))
      .get()?.id ?? null
  return ticketId !== null && isBarred(db, reader, chosenStudents(db, ticketId)) ? null : ticketId
}
