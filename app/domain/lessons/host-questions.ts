import { and, eq, gte, isNotNull, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { connectionStatus, events, lessons, students } from '#db/schema/index.ts'
import type { Cause, ObservedResult } from '../connection/records.ts'
import { byStaff, recordEvent } from '../events.ts'
import { fromSchoolTime, schoolDay } from '../school-time.ts'
import { refreshStatus } from '../students/refresh-status.ts'
import { HOST_ANSWERS, type HostAnswer } from '../words.ts'
import { findLesson, membersOn } from './calendar.ts'
import { namesOf } from './host-day.ts'
import { lastSaid, observe } from './observe.ts'
import { putWithdrawal } from './record-fact.ts'

const MEANING: Record<HostAnswer, { result: ObservedResult; cause: Cause | null }> = {
  ok: { result: 'ok', cause: null },
  // The child was not lost through its connection: with the school as the cause the lesson counts for nothing.
  wrong_room: { result: 'not_seen', cause: 'school' },
  failed: { result: 'failed', cause: null },
  not_seen: { result: 'not_seen', cause: null },
  excused: { result: 'excused', cause: null }
}

/** "War Emre da, vielleicht unter anderem Namen oder im falschen Raum?" Times are school time. */
export type HostQuestion = {
  studentId: number
  lessonId: number
  /** As the list of the lesson has it: the first name, and of two alike the letter of the last name (people.md, LNK-07). */
  name: string
  groupName: string
  startsAt: string
  /** What this teacher has answered today, if that is what stands; it can be changed until the evening. */
  answered: HostAnswer | null
}

const keyOf = (lessonId: number) => `ask_host:${lessonId}`

/**
 * The tasks `ask_host` of this teacher's lessons (connection-status.md, section 10): those that stand now, those that the
 * mail of today told of, and those answered today. A question that was answered is not asked again.
 */
export function hostQuestions(db: Db, staffId: number, now: Date): HostQuestion[] {
  const answers = answersOf(db, staffId)
  const today = schoolDay(now)
  const questions = new Map<string, Asked>()
  for (const one of [...standing(db), ...mailedOn(db, today), ...answers])
    questions.set(`${one.studentId}:${one.lessonId}`, one)
  return [...questions.values()]
    .flatMap((asked): HostQuestion[] => {
      const { studentId, lessonId } = asked
      const lesson = findLesson(db, lessonId)
      if (!lesson || lesson.hostId !== staffId || lesson.state !== 'held') return []
      const student = db.select().from(students).where(eq(students.id, studentId)).get()
      if (!student?.active) return []
      const answer = answers.find((one) => one.studentId === studentId && one.lessonId === lessonId)
      if (answer && schoolDay(answer.at) !== today) return []
      const { groupName, startsAt } = lesson
      const list = namesOf(db, membersOn(db, lesson.groupId, startsAt.slice(0, 10)))
      const name = list.find(({ id }) => id === studentId)?.name ?? student.firstName
      const answered = answer && isSaid(db, asked, answer.answer) ? answer.answer : null
      return [{ studentId, lessonId, name, groupName, startsAt, answered }]
    })
    .sort((a, b) =>
      a.startsAt === b.startsAt ? a.name.localeCompare(b.name, 'de') : a.startsAt < b.startsAt ? -1 : 1
    )
}

/** Open questions by teacher, as the fold has them now. */
export function openHostTasks(db: Db): Map<number, { studentId: number; lessonId: number; key: string }[]> {
  const byHost = new Map<number, { studentId: number; lessonId: number; key: string }[]>()
  for (const task of standing(db)) {
    const hostId = findLesson(db, task.lessonId)?.hostId ?? null
    if (hostId === null || answersOf(db, hostId).some((one) => isSame(one, task))) continue
    byHost.set(hostId, [...(byHost.get(hostId) ?? []), { ...task, key: keyOf(task.lessonId) }])
  }
  return byHost
}

const isSame = (a: Asked, b: Asked): boolean => a.studentId === b.studentId && a.lessonId === b.lessonId

type Asked = { studentId: number; lessonId: number }

/** Whether this is what the teacher's word on the child in that lesson is now: a changed report may have said something else since. */
function isSaid(db: Db, { studentId, lessonId }: Asked, answer: HostAnswer): boolean {
  const said = lastSaid(db, lessonId, 'host').get(studentId)
  const { result, cause } = MEANING[answer]
  return said?.result === result && said.cause === cause
}

function standing(db: Db): Asked[] {
  return db
    .select({ studentId: students.id, tasks: connectionStatus.tasks })
    .from(connectionStatus)
    .innerJoin(students, eq(students.id, connectionStatus.studentId))
    .where(and(eq(students.active, true), sql`${connectionStatus.tasks} like '%ask_host%'`))
    .all()
    .flatMap(({ studentId, tasks }) => {
      const lessonId = Number(tasks.find((task) => task.kind === 'ask_host')?.lesson)
      return lessonId ? [{ studentId, lessonId }] : []
    })
}

/** Told by mail today: it stays answerable all day, also when a newer lesson has taken its place. */
const mailedOn = (db: Db, day: string): Asked[] =>
  eventsSince(db, day, 'student.task').flatMap(({ studentId, lessonId, data }) =>
    studentId !== null && lessonId !== null && data.key === keyOf(lessonId) ? [{ studentId, lessonId }] : []
  )

function eventsSince(db: Db, day: string, type: 'student.task') {
  return db
    .select({ studentId: events.studentId, lessonId: events.lessonId, data: events.data })
    .from(events)
    .where(and(eq(events.type, type), gte(events.at, fromSchoolTime(`${day}T00:00:00`))))
    .all()
}

/** What this teacher has answered, the last answer for each child and lesson. */
function answersOf(db: Db, staffId: number): (Asked & { answer: HostAnswer; at: Date })[] {
  const last = new Map<string, Asked & { answer: HostAnswer; at: Date }>()
  const rows = db
    .select({ studentId: events.studentId, lessonId: events.lessonId, data: events.data, at: events.at })
    .from(events)
    .where(and(eq(events.type, 'lesson.host_answered'), eq(events.staffId, staffId)))
    .orderBy(events.id)
    .all()
  for (const { studentId, lessonId, data, at } of rows) {
    const answer = HOST_ANSWERS.find((one) => one === data.answer)
    if (studentId !== null && lessonId !== null && answer)
      last.set(`${studentId}:${lessonId}`, { studentId, lessonId, answer, at })
  }
  return [...last.values()]
}

/**
 * Takes a teacher's answer to `ask_host`: what was said before is withdrawn and said anew, for a lesson of an earlier day
 * too. The same answer twice changes nothing.
 *
 * @returns false if this is not asked (any more)
 */
export function answerHostQuestion(
  db: Db,
  given: { staffId: number; studentId: number; lessonId: number; answer: HostAnswer },
  now: Date
): boolean {
  return atomically(db, () => {
    const { staffId, studentId, lessonId, answer } = given
    const question = hostQuestions(db, staffId, now).find((one) => isSame(one, given))
    if (!question || !isMember(db, question)) return false
    if (question.answered === answer) return true
    const before = lastSaid(db, lessonId, 'host').get(studentId)
    if (before) putWithdrawal(db, { recordId: before.id, studentId, staffId }, now)
    observe(db, [{ studentId, lessonId, source: 'host', staffId, ...MEANING[answer] }], now)
    // A page of the report that is still open must not write over this unseen.
    db.update(lessons)
      .set({ reportedAt: now })
      .where(and(eq(lessons.id, lessonId), isNotNull(lessons.reportedAt)))
      .run()
    recordEvent(db, {
      type: 'lesson.host_answered',
      at: now,
      actor: byStaff(staffId),
      studentId,
      lessonId,
      data: { answer }
    })
    refreshStatus(db, [studentId], now)
    return true
  })
}

function isMember(db: Db, { lessonId, studentId, startsAt }: HostQuestion): boolean {
  const lesson = findLesson(db, lessonId)
  return lesson !== null && membersOn(db, lesson.groupId, startsAt.slice(0, 10)).includes(studentId)
}
