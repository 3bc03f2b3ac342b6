import { and, asc, desc, eq, inArray, ne, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  connectionStatus,
  staff,
  students,
  ticketOffers,
  ticketParticipants,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { grouped } from '../grouped.ts'
import { type NextLesson, nextLessonsOf } from '../lessons/next-lesson.ts'
import type { ChildPlatform, TicketState } from '../words.ts'
import { isCalling } from './is-calling.ts'
import { inQueue, notMerged } from './matters/out-of-queue.ts'
import { filterConditions, type QueueFilter } from './queue-filter.ts'

/** The five lists of the queue. */
export const QUEUE_VIEWS = ['offered', 'mine', 'open', 'waiting', 'done'] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]

/** A child on a card. */
export type QueueChild = {
  id: number
  firstName: string
  lastName: string
  className: string
  face: (typeof connectionStatus.$inferSelect)['face'] | null
  streak: number
  needed: number
  /** Only possible, not chosen yet. */
  ambiguous: boolean
}

/** One ticket as a card or a row shows it. No text of a mail, no number, no address. */
export type QueueEntry = {
  id: number
  kind: (typeof tickets.$inferSelect)['kind']
  state: TicketState
  subject: string
  /** Name of whoever wrote first; empty if the mail named none. Never an address. */
  from: string
  problem: string | null
  platform: ChildPlatform
  platformConfirmed: boolean
  /** "JETZT" in the subject, and nobody has answered or called since. */
  urgent: boolean
  dueAt: Date | null
  createdAt: Date
  closedAt: Date | null
  waitingSince: Date | null
  calling: boolean
  /** When the family expects a call, if that is still to come. */
  callBackAt: Date | null
  claimedBy: { id: number; name: string; at: Date } | null
  /** Names of the others it was offered to. */
  offeredTo: { id: number; name: string }[]
  children: QueueChild[]
  nextLesson: NextLesson | null
}

const DONE_SHOWN = 60

/** How many tickets each list holds, for the tabs. `done` counts those closed since `dayStart`. */
export function queueCounts(db: Db, staffId: number, dayStart: Date): Record<QueueView, number> {
  const rows = db
    .select({
      id: tickets.id,
      state: tickets.state,
      claimedBy: tickets.claimedBy,
      closedAt: tickets.closedAt
    })
    .from(tickets)
    .where(and(ne(tickets.state, 'done'), ...inQueue(db)))
    .all()
  const offered = new Set(offeredIds(db, staffId))
  return {
    offered: rows.filter((row) => row.state === 'open' && row.claimedBy === null && offered.has(row.id))
      .length,
    mine: rows.filter((row) => row.claimedBy === staffId && row.state === 'open').length,
    open: rows.filter((row) => row.state === 'open').length,
    waiting: rows.filter((row) => row.state === 'waiting').length,
    done: db
      .select({ closedAt: tickets.closedAt })
      .from(tickets)
      .where(eq(tickets.state, 'done'))
      .all()
      .filter((row) => row.closedAt !== null && row.closedAt >= dayStart).length
  }
}

/** One list of the queue: what burns first stands first (next lesson, then due time). */
export function queueOf(
  db: Db,
  view: QueueView,
  staffId: number,
  now: Date,
  filter: QueueFilter = {}
): QueueEntry[] {
  const rows = db
    .select()
    .from(tickets)
    .where(and(whereOf(db, view, staffId), ...filterConditions(filter)))
    .orderBy(...(view === 'done' ? [desc(tickets.closedAt)] : [asc(tickets.dueAt), asc(tickets.id)]))
    .limit(view === 'done' ? DONE_SHOWN : 2_000)
    .all()
  const entries = describe(db, rows, now)
  if (view === 'done') return entries
  return entries.sort(
    (a, b) => urgency(a) - urgency(b) || startOf(a).localeCompare(startOf(b)) || a.id - b.id
  )
}

/** The list a ticket stands in for this person; null: there is no such ticket. */
export function viewOf(db: Db, ticketId: number, staffId: number): QueueView | null {
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  if (!ticket) return null
  if (ticket.state !== 'open') return ticket.state
  if (ticket.claimedBy === staffId) return 'mine'
  return ticket.claimedBy === null && offeredIds(db, staffId).includes(ticketId) ? 'offered' : 'open'
}

function whereOf(db: Db, view: QueueView, staffId: number): SQL | undefined {
  switch (view) {
    case 'offered':
      return and(
        eq(tickets.state, 'open'),
        inArray(tickets.id, unclaimed(db, offeredIds(db, staffId))),
        ...inQueue(db)
      )
    case 'mine':
      return and(eq(tickets.state, 'open'), eq(tickets.claimedBy, staffId), ...inQueue(db))
    case 'open':
      return and(eq(tickets.state, 'open'), ...inQueue(db))
    case 'waiting':
      return and(eq(tickets.state, 'waiting'), ...inQueue(db))
    case 'done':
      return and(eq(tickets.state, 'done'), notMerged(db))
  }
}

const offeredIds = (db: Db, staffId: number): number[] =>
  db
    .select({ id: ticketOffers.ticketId })
    .from(ticketOffers)
    .where(eq(ticketOffers.staffId, staffId))
    .all()
    .map((row) => row.id)

function unclaimed(db: Db, ids: number[]): number[] {
  return db
    .select({ id: tickets.id, claimedBy: tickets.claimedBy })
    .from(tickets)
    .where(inArray(tickets.id, ids))
    .all()
    .filter((row) => row.claimedBy === null)
    .map((row) => row.id)
}

/** A lesson that runs or "JETZT" in the subject comes before everything else. */
const urgency = (entry: QueueEntry): number => (entry.nextLesson?.running || entry.urgent ? 0 : 1)

const startOf = (entry: QueueEntry): string => entry.nextLesson?.startsAt ?? '9999'

/** Cards for these ticket rows, in their order, with a fixed number of queries. */
export function describe(db: Db, rows: (typeof tickets.$inferSelect)[], now: Date): QueueEntry[] {
  const ids = rows.map((row) => row.id)
  const children = grouped(loadChildren(db, ids), (row) => row.ticketId)
  const offers = grouped(
    db
      .select({ ticketId: ticketOffers.ticketId, id: staff.id, name: staff.displayName })
      .from(ticketOffers)
      .innerJoin(staff, eq(staff.id, ticketOffers.staffId))
      .where(inArray(ticketOffers.ticketId, ids))
      .all(),
    (row) => row.ticketId
  )
  const writers = firstNames(db, ids)
  const names = new Map(
    db
      .select({ id: staff.id, name: staff.displayName })
      .from(staff)
      .all()
      .map((row) => [row.id, row.name])
  )
  const studentIds = [...new Set([...children.values()].flat().map((child) => child.id))]
  const lessons = nextLessonsOf(db, studentIds, now)
  return rows.map((row) => {
    const own = (children.get(row.id) ?? []).map(({ ticketId: _, ...child }) => child)
    const next = own
      .filter((child) => !child.ambiguous)
      .flatMap((child) => lessons.get(child.id) ?? [])
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0]
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      subject: row.subject,
      from: writers.get(row.id) ?? '',
      problem: row.problem,
      platform: row.platform,
      platformConfirmed: row.platformConfirmed,
      urgent: row.urgent && row.state === 'open',
      dueAt: row.dueAt,
      createdAt: row.createdAt,
      closedAt: row.closedAt,
      waitingSince: row.waitingSince,
      calling: isCalling(row.callingSince, now),
      callBackAt: row.callBackAt && row.callBackAt > now ? row.callBackAt : null,
      claimedBy:
        row.claimedBy !== null && row.claimedAt
          ? { id: row.claimedBy, name: names.get(row.claimedBy) ?? '', at: row.claimedAt }
          : null,
      offeredTo: (offers.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
      children: own,
      nextLesson: next ?? null
    }
  })
}

/** Who wrote first to each ticket, by name. Some mails carry the address in the name's place: that is no name. */
function firstNames(db: Db, ticketIds: number[]): Map<number, string> {
  const rows = db
    .select({ ticketId: ticketParticipants.ticketId, name: ticketParticipants.name })
    .from(ticketParticipants)
    .where(inArray(ticketParticipants.ticketId, ticketIds))
    .orderBy(desc(ticketParticipants.since))
    .all()
  return new Map(rows.filter((row) => !row.name.includes('@')).map((row) => [row.ticketId, row.name]))
}

function loadChildren(db: Db, ticketIds: number[]): (QueueChild & { ticketId: number })[] {
  return db
    .select({
      ticketId: ticketStudents.ticketId,
      id: students.id,
      firstName: students.firstName,
      lastName: students.lastName,
      className: students.className,
      face: connectionStatus.face,
      streak: connectionStatus.streak,
      needed: connectionStatus.needed,
      ambiguous: ticketStudents.ambiguous
    })
    .from(ticketStudents)
    .innerJoin(students, eq(students.id, ticketStudents.studentId))
    .leftJoin(connectionStatus, eq(connectionStatus.studentId, students.id))
    .where(inArray(ticketStudents.ticketId, ticketIds))
    .orderBy(asc(ticketStudents.ambiguous), asc(students.lastName))
    .all()
    .map((row) => ({ ...row, streak: row.streak ?? 0, needed: row.needed ?? 0 }))
}
