import { and, desc, eq, gt, gte, inArray, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { connectionStatus, events, students, ticketStudents, tickets } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'
import { isKnownTask, noteTask } from '../lessons/known-task.ts'
import { nextLessonOf } from '../lessons/next-lesson.ts'
import { offerTicket } from '../routing/offer-ticket.ts'
import { dueTime, isSchoolDay } from '../routing/school-hours.ts'
import { tellHolder } from '../routing/tell-holder.ts'
import { volunteersNow } from '../routing/volunteers-now.ts'
import { addDays, fromSchoolTime, schoolDay } from '../school-time.ts'
import { holidaysOf } from '../settings/holidays.ts'
import type { School } from '../settings/school.ts'
import { reopenTicket } from './close.ts'
import { openAgain } from './open-again.ts'

const REOPEN_SCHOOL_DAYS = 10

/** A task of the connection status that becomes a ticket; `since` is school time. */
type HelpTask = { kind: string; since?: string | null }

/**
 * Turns the tasks `help` and `find_cause` into work (connection-status.md, section 10): they join the household's open
 * ticket, which is open again if it waited; or become a new one. `help` takes up again what was closed within ten school days, for
 * the volunteer who had it, if there. The same task (kind and since) is acted on once, however often this runs.
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
        if (isKnownTask(db, { studentId: student.id, key })) return
        const ticketId = placeTask(db, student, task, school, now)
        noteTask(db, { studentId: student.id, key, ticketId }, now)
      })
    }
  }
}

function placeTask(
  db: Db,
  student: typeof students.$inferSelect,
  task: HelpTask,
  school: School,
  now: Date
): number {
  const open = db
    .select()
    .from(tickets)
    .where(and(eq(tickets.householdId, student.householdId), ne(tickets.state, 'done')))
    .orderBy(desc(eq(tickets.state, 'open')), desc(tickets.id))
    .get()
  if (open) {
    link(db, open.id, student.id, task)
    if (open.state === 'waiting' && !isAnswered(db, open.id, task)) wake(db, open.id, task.kind, school, now)
    return open.id
  }
  const closed = db
    .select({ id: tickets.id, claimedBy: tickets.claimedBy })
    .from(tickets)
    .innerJoin(ticketStudents, eq(ticketStudents.ticketId, tickets.id))
    .where(
      and(
        eq(ticketStudents.studentId, student.id),
        eq(tickets.state, 'done'),
        gte(tickets.closedAt, schoolDaysAgo(now, REOPEN_SCHOOL_DAYS, holidaysOf(db)))
      )
    )
    .orderBy(desc(tickets.id))
    .get()
  if (closed && task.kind === 'help') {
    if (closed.claimedBy !== null && !isThere(db, closed.claimedBy, now)) setFree(db, closed.id)
    reopenTicket(db, { ticketId: closed.id, actor: LOTSE, reason: task.kind }, school, now)
    tellHolder(db, closed.id, school, now)
    return closed.id
  }
  return openHelpTicket(db, { student, task, before: closed?.id ?? null }, school, now)
}

/** Somebody answered or called after what the task is about: the family has its turn with that. */
const isAnswered = (db: Db, ticketId: number, task: HelpTask): boolean =>
  typeof task.since === 'string' &&
  db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.ticketId, ticketId),
        inArray(events.type, ['ticket.message_out', 'ticket.call']),
        gt(events.at, fromSchoolTime(task.since))
      )
    )
    .get() !== undefined

/** The family had its turn, but the child failed again: the ticket is work again, for whoever has it. */
function wake(db: Db, ticketId: number, kind: string, school: School, now: Date): void {
  openAgain(db, { ticketId, arrivedAt: now }, school, now)
  recordEvent(db, { type: 'ticket.reopened', at: now, actor: LOTSE, ticketId, data: { reason: kind } })
  tellHolder(db, ticketId, school, now)
}

const isThere = (db: Db, staffId: number, now: Date): boolean =>
  volunteersNow(db, now).some((person) => person.staffId === staffId && person.here)

const setFree = (db: Db, ticketId: number): void =>
  void db.update(tickets).set({ claimedBy: null, claimedAt: null }).where(eq(tickets.id, ticketId)).run()

type NewHelp = { student: typeof students.$inferSelect; task: HelpTask; before: number | null }

function openHelpTicket(db: Db, { student, task, before }: NewHelp, school: School, now: Date): number {
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
      relatedTicketId: before,
      dueAt: dueTime(next ? fromSchoolTime(next.startsAt) : null, now, holidaysOf(db)),
      waitingSince: now,
      createdAt: now
    })
    .returning({ id: tickets.id })
    .get()
  link(db, id, student.id, task)
  recordEvent(db, { type: 'ticket.opened', at: now, actor: LOTSE, ticketId: id, studentId: student.id })
  offerTicket(db, id, school, now)
  return id
}

function link(db: Db, ticketId: number, studentId: number, { kind }: HelpTask): void {
  const why = kind === 'help' ? 'kommt nicht rein' : 'fällt immer wieder zurück'
  db.insert(ticketStudents)
    .values({ ticketId, studentId, reason: `Verbindungsstatus: ${why}`, confirmed: true })
    .onConflictDoNothing()
    .run()
}

/** Midnight of the day that lies this many school days back. */
function schoolDaysAgo(now: Date, count: number, holidays: ReadonlySet<string>): Date {
  let day = schoolDay(now)
  for (let left = count; left > 0; ) {
    day = addDays(day, -1)
    if (isSchoolDay(day, holidays)) left -= 1
  }
  return fromSchoolTime(`${day}T00:00:00`)
}
