import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  calls,
  groupMembers,
  groups,
  loans,
  staff,
  students,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { type NextLesson, nextLessonOf } from '../lessons/next-lesson.ts'
import { schoolDay } from '../school-time.ts'
import type { CallOutcome, ChildPlatform, TicketState } from '../words.ts'
import { fortnightOf, type MarkedLessonWithVoices, markedLessons } from './marks.ts'
import { type StatusView, statusesOf, statusOf } from './status-view.ts'

/** One child with everything the work needs. Contacts of the family are read elsewhere (people.md, DP-08). */
export type StudentPage = {
  id: number
  firstName: string
  lastName: string
  className: string
  platform: ChildPlatform
  deviceNote: string
  householdId: number
  active: boolean
  status: StatusView
  /** This week and last, oldest first, with what each source said. */
  lessons: (MarkedLessonWithVoices & { hostName: string | null })[]
  nextLesson: NextLesson | null
  groups: { id: number; name: string }[]
  tickets: StudentTicket[]
  calls: StudentCall[]
  loans: { id: number; deviceNumber: string; model: string; outAt: Date; returnedAt: Date | null }[]
  siblings: Sibling[]
}

export type StudentTicket = {
  id: number
  subject: string
  state: TicketState
  problem: string | null
  ownerName: string | null
  createdAt: Date
  closedAt: Date | null
}

export type StudentCall = {
  id: number
  ticketId: number
  outcome: CallOutcome
  note: string
  at: Date
  volunteerName: string
}

export type Sibling = {
  id: number
  firstName: string
  lastName: string
  className: string
  platform: ChildPlatform
  status: StatusView
}

/** Reads one child's page; null if there is no such student. */
export function studentPage(db: Db, id: number, now: Date): StudentPage | null {
  const student = db.select().from(students).where(eq(students.id, id)).get()
  if (!student) return null
  return {
    id,
    firstName: student.firstName,
    lastName: student.lastName,
    className: student.className,
    platform: student.platform,
    deviceNote: student.deviceNote,
    householdId: student.householdId,
    active: student.active,
    status: statusOf(db, id),
    lessons: lessonsWithHosts(db, id, now),
    nextLesson: nextLessonOf(db, id, now),
    groups: groupsOf(db, id, now),
    tickets: ticketsOf(db, id),
    calls: callsOf(db, id),
    loans: db
      .select({
        id: loans.id,
        deviceNumber: loans.deviceNumber,
        model: loans.model,
        outAt: loans.outAt,
        returnedAt: loans.returnedAt
      })
      .from(loans)
      .where(eq(loans.studentId, id))
      .orderBy(desc(loans.outAt))
      .all(),
    siblings: siblingsOf(db, id, student.householdId)
  }
}

function lessonsWithHosts(db: Db, id: number, now: Date): StudentPage['lessons'] {
  const marked = markedLessons(db, [id], fortnightOf(now), now).get(id) ?? []
  const hostIds = [...new Set(marked.flatMap((lesson) => lesson.hostId ?? []))]
  const names = new Map(
    db
      .select({ id: staff.id, name: staff.displayName })
      .from(staff)
      .where(inArray(staff.id, hostIds))
      .all()
      .map((host) => [host.id, host.name])
  )
  return marked.map((lesson) => ({ ...lesson, hostName: names.get(lesson.hostId ?? 0) ?? null }))
}

function groupsOf(db: Db, id: number, now: Date): StudentPage['groups'] {
  const today = schoolDay(now)
  return db
    .selectDistinct({ id: groups.id, name: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(
      and(
        eq(groupMembers.studentId, id),
        sql`${groupMembers.fromDay} <= ${today} and coalesce(${groupMembers.untilDay}, '9999') >= ${today}`
      )
    )
    .orderBy(asc(groups.name))
    .all()
}

const ticketsOf = (db: Db, id: number): StudentTicket[] =>
  db
    .select({
      id: tickets.id,
      subject: tickets.subject,
      state: tickets.state,
      problem: tickets.problem,
      ownerName: staff.displayName,
      createdAt: tickets.createdAt,
      closedAt: tickets.closedAt
    })
    .from(ticketStudents)
    .innerJoin(tickets, eq(tickets.id, ticketStudents.ticketId))
    .leftJoin(staff, eq(staff.id, tickets.claimedBy))
    .where(and(eq(ticketStudents.studentId, id), eq(ticketStudents.ambiguous, false)))
    .orderBy(desc(tickets.createdAt), desc(tickets.id))
    .all()

/** Calls about this child, and those of the child's tickets that name nobody else. */
const callsOf = (db: Db, id: number): StudentCall[] =>
  db
    .select({
      id: calls.id,
      ticketId: calls.ticketId,
      outcome: calls.outcome,
      note: calls.note,
      at: calls.at,
      volunteerName: staff.displayName
    })
    .from(calls)
    .innerJoin(staff, eq(staff.id, calls.staffId))
    .innerJoin(
      ticketStudents,
      and(eq(ticketStudents.ticketId, calls.ticketId), eq(ticketStudents.ambiguous, false))
    )
    .where(and(eq(ticketStudents.studentId, id), sql`coalesce(${calls.studentId}, ${id}) = ${id}`))
    .orderBy(desc(calls.at), desc(calls.id))
    .all()

function siblingsOf(db: Db, id: number, householdId: number): Sibling[] {
  const rows = db
    .select({
      id: students.id,
      firstName: students.firstName,
      lastName: students.lastName,
      className: students.className,
      platform: students.platform
    })
    .from(students)
    .where(and(eq(students.householdId, householdId), eq(students.active, true), ne(students.id, id)))
    .orderBy(asc(students.className), asc(students.firstName))
    .all()
  const statuses = statusesOf(
    db,
    rows.map((row) => row.id)
  )
  return rows.flatMap((row) => {
    const status = statuses.get(row.id)
    return status ? [{ ...row, status }] : []
  })
}
