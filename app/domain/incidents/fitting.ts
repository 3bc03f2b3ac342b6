import { and, asc, eq, gte, inArray, lte, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  incidentLessons,
  type incidents,
  lessons,
  students,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { lessonsOfGroups, membersOn, type SchoolLesson } from '../lessons/calendar.ts'
import { toSchoolTime } from '../school-time.ts'
import { failedIn } from './failures.ts'
import { linkedToOpen } from './link-tickets.ts'

type Incident = typeof incidents.$inferSelect

/** The first mails about a fault can come before anybody notices when it began. */
const BEFORE_MS = 30 * 60_000
const OUTAGE = 'P-38'

/** A ticket that may belong to the incident, with the reason. */
export type FittingTicket = {
  id: number
  problem: string | null
  className: string
  createdAt: Date
  because: 'problem' | 'lesson'
}

/**
 * Open tickets that came since the fault began and that have the same problem, or whose child failed in one of the lessons. Nobody has
 * linked them yet; a person chooses.
 */
export function fittingTickets(db: Db, incident: Incident): FittingTicket[] {
  const rows = db
    .select()
    .from(tickets)
    .where(
      and(
        ne(tickets.state, 'done'),
        gte(tickets.createdAt, new Date(incident.startedAt.getTime() - BEFORE_MS)),
        lte(tickets.createdAt, incident.endedAt ?? new Date(8.64e15))
      )
    )
    .orderBy(asc(tickets.createdAt), asc(tickets.id))
    .all()
  const taken = new Set(
    linkedToOpen(
      db,
      rows.map((row) => row.id)
    )
  )
  const named = namedLessons(db, incident.id)
  const failed = new Set([...failedIn(db, named).values()].flatMap((children) => [...children]))
  const children = childrenOf(
    db,
    rows.map((row) => row.id)
  )
  return rows.flatMap(({ id, problem, createdAt }) => {
    if (taken.has(id)) return []
    const own = children.filter((child) => child.ticketId === id)
    const className = own[0]?.className ?? ''
    const because = reason(
      problem,
      incident.problem,
      own.some((child) => failed.has(child.studentId))
    )
    return because ? [{ id, problem, className, createdAt, because }] : []
  })
}

const reason = (
  problem: string | null,
  ofIncident: string | null,
  hasFailed: boolean
): FittingTicket['because'] | null => {
  if (problem !== null && (problem === ofIncident || problem === OUTAGE)) return 'problem'
  return hasFailed ? 'lesson' : null
}

const childrenOf = (db: Db, ticketIds: readonly number[]) =>
  db
    .select({
      ticketId: ticketStudents.ticketId,
      studentId: ticketStudents.studentId,
      className: students.className
    })
    .from(ticketStudents)
    .innerJoin(students, eq(students.id, ticketStudents.studentId))
    .where(and(inArray(ticketStudents.ticketId, [...ticketIds]), eq(ticketStudents.ambiguous, false)))
    .all()

const namedLessons = (db: Db, incidentId: number): number[] =>
  db
    .select({ id: incidentLessons.lessonId })
    .from(incidentLessons)
    .where(eq(incidentLessons.incidentId, incidentId))
    .all()
    .map((row) => row.id)

/** A lesson of the days of the incident, with what is known of it. */
export type LessonInView = SchoolLesson & { failed: number; members: number; named: boolean }

/** The lessons that began since the fault did (half an hour of grace), until it ended or until now. */
export function lessonsInView(db: Db, incident: Incident, now: Date): LessonInView[] {
  const from = toSchoolTime(new Date(incident.startedAt.getTime() - BEFORE_MS))
  const until = toSchoolTime(incident.endedAt ?? now)
  const groupIds = db
    .selectDistinct({ id: lessons.groupId })
    .from(lessons)
    .where(and(gte(lessons.startsAt, from), lte(lessons.startsAt, until)))
    .all()
    .map((row) => row.id)
  const inView = lessonsOfGroups(db, groupIds, { from: from.slice(0, 10), until: until.slice(0, 10) }).filter(
    (lesson) => lesson.startsAt >= from && lesson.startsAt <= until
  )
  const failed = failedIn(
    db,
    inView.map((lesson) => lesson.id)
  )
  const named = new Set(namedLessons(db, incident.id))
  return inView.map((lesson) => ({
    ...lesson,
    failed: failed.get(lesson.id)?.size ?? 0,
    members: membersOn(db, lesson.groupId, lesson.startsAt.slice(0, 10)).length,
    named: named.has(lesson.id)
  }))
}
