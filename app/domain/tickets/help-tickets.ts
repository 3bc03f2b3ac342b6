import { and, desc, eq, gte, inArray, ne, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { connectionStatus, events, students, ticketStudents, tickets } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'
import { nextLessonOf } from '../lessons/next-lesson.ts'
import { offerTicket } from '../routing/offer-ticket.ts'
import { dueTime, isSchoolDay } from '../routing/school-hours.ts'
import { addDays, fromSchoolTime, schoolDay } from '../school-time.ts'
import type { School } from '../settings/school.ts'
import { reopenTicket } from './close.ts'

const REOPEN_SCHOOL_DAYS = 10

/**
 * Turns the tasks `help` and `find_cause` into work (connection-status.md, section 10): they join the household's open
 * ticket, reopen one that was closed within ten school days, or become a new one. The same task (kind and since) is
 * acted on once, however often this runs.
 */
export function tendHelpTasks(db: Db, school: School, now: Date): void {
  const rows = db
    .select({ student: students, tasks: connectionStatus.tasks })
    .from(connectionStatus)
    .innerJoin(students, eq(students.id, connectionStatus.studentId))
    .where(and(eq(students.active, true), inArray(connectionStatus.state, ['failing', 'trial'])))
    .all()
  for (const { student, tasks } of rows) {
    for (const task of tasks) {
      if (task.kind !== 'help' && task.kind !== 'find_cause') continue
      const key = `${task.kind}:${task.since ?? ''}`
      atomically(db, () => {
        if (isKnownTask(db, student.id, key)) return
        const ticketId = placeTask(db, student, task.kind, school, now)
        recordEvent(db, {
          type: 'student.task',
          at: now,
          actor: LOTSE,
          ticketId,
          studentId: student.id,
          data: { key }
        })
      })
    }
  }
}

const isKnownTask = (db: Db, studentId: number, key: string): boolean =>
  db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.studentId, studentId),
        eq(events.type, 'student.task'),
        sql`json_extract(${events.data}, '$.key') = ${key}`
      )
    )
    .get() !== undefined

function placeTask(
  db: Db,
  student: typeof students.$inferSelect,
  kind: string,
  school: School,
  now: Date
): number {
  const open = db
    .select()
    .from(tickets)
    .where(and(eq(tickets.householdId, student.householdId), ne(tickets.state, 'done')))
    .orderBy(desc(tickets.id))
    .get()
  if (open) {
    link(db, open.id, student.id)
    return open.id
  }
  const closed = db
    .select({ id: tickets.id })
    .from(tickets)
    .innerJoin(ticketStudents, eq(ticketStudents.ticketId, tickets.id))
    .where(
      and(
        eq(ticketStudents.studentId, student.id),
        eq(tickets.state, 'done'),
        gte(tickets.closedAt, schoolDaysAgo(now, REOPEN_SCHOOL_DAYS))
      )
    )
    .orderBy(desc(tickets.id))
    .get()
  if (closed) {
    reopenTicket(db, { ticketId: closed.id, actor: LOTSE, reason: kind }, now)
    return closed.id
  }
  return openHelpTicket(db, student, school, now)
}

function openHelpTicket(db: Db, student: typeof students.$inferSelect, school: School, now: Date): number {
  const next = nextLessonOf(db, student.id, now)
  const { id } = db
    .insert(tickets)
    .values({
      kind: 'help',
      householdId: student.householdId,
      subject: '',
      platform: student.platform,
      platformEvidence: student.platform === 'unknown' ? 'none' : 'roster',
      platformReason: student.platform === 'unknown' ? '' : 'Gerät aus dem Verzeichnis',
      dueAt: dueTime(next ? fromSchoolTime(next.startsAt) : null, now),
      waitingSince: now,
      createdAt: now
    })
    .returning({ id: tickets.id })
    .get()
  link(db, id, student.id)
  recordEvent(db, { type: 'ticket.opened', at: now, actor: LOTSE, ticketId: id, studentId: student.id })
  offerTicket(db, id, school, now)
  return id
}

function link(db: Db, ticketId: number, studentId: number): void {
  db.insert(ticketStudents)
    .values({ ticketId, studentId, reason: 'Verbindungsstatus: kommt nicht rein', confirmed: true })
    .onConflictDoNothing()
    .run()
}

/** Midnight of the day that lies this many school days back. */
function schoolDaysAgo(now: Date, count: number): Date {
  let day = schoolDay(now)
  for (let left = count; left > 0; ) {
    day = addDays(day, -1)
    if (isSchoolDay(day, new Set())) left -= 1
  }
  return fromSchoolTime(`${day}T00:00:00`)
}
