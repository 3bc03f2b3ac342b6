import { and, eq, inArray, isNull } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { incidentLessons, incidents, incidentTickets, lessons, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { declareLessons } from '../lessons/declare-lesson.ts'
import type { School } from '../settings/school.ts'
import { closeTicket } from '../tickets/close.ts'
import { newestFromFamily } from '../tickets/reply.ts'
import { type Linked, linkTickets } from './link-tickets.ts'
import { propose } from './propose.ts'
import { tellFamilies } from './tell-families.ts'

/** What a person decides about an incident. */
export type Decision = { incidentId: number; staffId: number }

export type Confirmation = Decision & {
  title: string
  /** What the families read, in German. */
  words: string
  lessonIds: readonly number[]
  ticketIds: readonly number[]
}

export type DecisionResult =
  | ({ result: 'done' } & Linked)
  /** Somebody was quicker with the same decision. */
  | { result: 'already' }
  /** Dismissed or over meanwhile; nothing was changed. */
  | { result: 'over' }
  | { result: 'gone' }

const find = (db: Db, id: number) => db.select().from(incidents).where(eq(incidents.id, id)).get()

/** A person says that something is wrong for many, without any sign. @returns the id of the proposal to confirm */
export const reportIncident = (db: Db, staffId: number, startedAt: Date, now: Date): number =>
  atomically(db, () => propose(db, { sign: 'person', startedAt }, byStaff(staffId), now).id)

/** Confirms: lessons count for nobody, tickets are linked and wait, each family gets one text. */
export function confirmIncident(
  db: Db,
  confirmation: Confirmation,
  school: School,
  now: Date
): DecisionResult {
  return atomically(db, () => {
    const { incidentId, staffId, title, words } = confirmation
    const incident = find(db, incidentId)
    if (!incident) return { result: 'gone' }
    if (incident.dismissedAt || incident.endedAt) return { result: 'over' }
    if (incident.confirmedAt) return { result: 'already' }
    db.update(incidents)
      .set({ title, words, confirmedAt: now, confirmedBy: staffId })
      .where(eq(incidents.id, incidentId))
      .run()
    recordEvent(db, { type: 'incident.confirmed', at: now, actor: byStaff(staffId), data: { incidentId } })
    setLessons(db, confirmation, now)
    return { result: 'done', ...linkTickets(db, confirmation, school, now) }
  })
}

/** Ties more tickets to a confirmed incident; their families read the same text. */
export function addTickets(
  db: Db,
  { incidentId, staffId, ticketIds }: Decision & { ticketIds: readonly number[] },
  school: School,
  now: Date
): DecisionResult {
  return atomically(db, () => {
    const incident = find(db, incidentId)
    if (!incident) return { result: 'gone' }
    if (!incident.confirmedAt || incident.endedAt) return { result: 'over' }
    const { words } = incident
    return { result: 'done', ...linkTickets(db, { incidentId, staffId, ticketIds, words }, school, now) }
  })
}

/**
 * Which lessons count for nobody because of this incident: those that are named do, those no longer named are held again. Cancelled
 * ones and those of another incident stay what they are.
 */
export function setIncidentLessons(
  db: Db,
  decision: Decision & { lessonIds: readonly number[] },
  now: Date
): DecisionResult {
  return atomically(db, () => {
    const incident = find(db, decision.incidentId)
    if (!incident) return { result: 'gone' }
    if (!incident.confirmedAt) return { result: 'over' }
    setLessons(db, decision, now)
    return { result: 'done', linked: [], withoutAddress: [] }
  })
}

function setLessons(
  db: Db,
  { incidentId, staffId, lessonIds }: Decision & { lessonIds: readonly number[] },
  now: Date
): void {
  const before = db.select({ id: lessons.id }).from(lessons).where(eq(lessons.incidentId, incidentId)).all()
  const wanted = new Set(lessonIds)
  const back = before.map((lesson) => lesson.id).filter((id) => !wanted.has(id))
  if (back.length > 0) declareLessons(db, { lessonIds: back, state: 'held', staffId }, now)
  const held = db
    .select({ id: lessons.id })
    .from(lessons)
    .where(and(inArray(lessons.id, [...wanted]), eq(lessons.state, 'held')))
    .all()
    .map((lesson) => lesson.id)
  if (held.length > 0) declareLessons(db, { lessonIds: held, state: 'incident', staffId, incidentId }, now)
  for (const lessonId of held)
    db.insert(incidentLessons).values({ incidentId, lessonId }).onConflictDoNothing().run()
}

/** It is no fault of many. The same signs do not propose it again. */
export function dismissIncident(db: Db, { incidentId, staffId }: Decision, now: Date): DecisionResult {
  return atomically(db, () => {
    const incident = find(db, incidentId)
    if (!incident) return { result: 'gone' }
    if (incident.confirmedAt) return { result: 'over' }
    const { changes } = db
      .update(incidents)
      .set({ dismissedAt: now, dismissedBy: staffId })
      .where(and(eq(incidents.id, incidentId), isNull(incidents.dismissedAt)))
      .run()
    if (changes === 0) return { result: 'already' }
    recordEvent(db, { type: 'incident.dismissed', at: now, actor: byStaff(staffId), data: { incidentId } })
    return { result: 'done', linked: [], withoutAddress: [] }
  })
}

/**
 * It is over: every linked family reads so. Tickets whose family has not written since are closed with it; where somebody wrote, a
 * volunteer has to look. Closing changes nobody's status.
 */
export function endIncident(
  db: Db,
  { incidentId, staffId, words }: Decision & { words: string },
  school: School,
  now: Date
): DecisionResult {
  return atomically(db, () => {
    const incident = find(db, incidentId)
    if (!incident) return { result: 'gone' }
    if (!incident.confirmedAt) return { result: 'over' }
    if (incident.endedAt) return { result: 'already' }
    db.update(incidents)
      .set({ endedAt: now, endedBy: staffId, closingWords: words })
      .where(eq(incidents.id, incidentId))
      .run()
    recordEvent(db, { type: 'incident.ended', at: now, actor: byStaff(staffId), data: { incidentId } })
    const linked = db
      .select({ id: tickets.id, state: tickets.state, linkedAt: incidentTickets.linkedAt })
      .from(incidentTickets)
      .innerJoin(tickets, eq(tickets.id, incidentTickets.ticketId))
      .where(eq(incidentTickets.incidentId, incidentId))
      .all()
    // Also whoever's matter was closed meanwhile: they were told that it began.
    const ticketIds = linked.map((ticket) => ticket.id)
    const withoutAddress = tellFamilies(
      db,
      { incidentId, ticketIds, staffId, what: 'closed', words },
      school,
      now
    )
    for (const { id, state, linkedAt } of linked) {
      const newest = newestFromFamily(db, id)
      if (state === 'waiting' && !(newest && newest.at > linkedAt))
        closeTicket(db, { ticketId: id, staffId, helpedBy: 'P-38' }, now)
    }
    return { result: 'done', linked: ticketIds, withoutAddress }
  })
}
