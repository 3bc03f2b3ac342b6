import { and, eq, gt, gte, isNotNull, isNull, lte, ne, or } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { incidentLessons, incidents, incidentTickets, lessons, tickets } from '#db/schema/index.ts'
import { type Actor, LOTSE, recordEvent } from '../events.ts'
import { membersOn } from '../lessons/calendar.ts'
import { fromSchoolTime, schoolDay, toSchoolTime } from '../school-time.ts'
import type { IncidentSign } from '../words.ts'
import { failedIn, newFailures } from './failures.ts'
import { burstsOf, signOfLesson } from './judge-signs.ts'

const HOUR_MS = 3_600_000
/** Reports come in until the evening, but what was hours ago needs no common answer any more. */
const LESSON_IS_NEWS_MS = 4 * HOUR_MS
/** Signs within so long of each other are taken for one fault. */
const SAME_FAULT_MS = 3 * HOUR_MS
const TICKETS_LOOKED_AT_MS = 2 * HOUR_MS
/** "Nicht technisch" and strangers are no fault of the video system. */
const NO_FAULT = ['P-41', 'P-42', 'P-43']

type Incident = typeof incidents.$inferSelect

/**
 * Looks for the signs of a fault of many and proposes what it finds (product.md, Incident rule); a person decides. Idempotent: a lesson is
 * named in one proposal only, tickets that were before somebody's decision are no sign again, and an open incident takes up
 * what belongs to it instead of a second proposal.
 */
export function proposeIncidents(db: Db, now: Date): void {
  atomically(db, () => {
    letOldProposalsGo(db, now)
    for (const lesson of lessonsInTrouble(db, now)) {
      const at = fromSchoolTime(lesson.startsAt)
      const incident = openNear(db, at, null) ?? propose(db, { sign: lesson.sign, startedAt: at }, LOTSE, now)
      db.insert(incidentLessons)
        .values({ incidentId: incident.id, lessonId: lesson.id })
        .onConflictDoNothing()
        .run()
      if (at < incident.startedAt)
        db.update(incidents).set({ startedAt: at }).where(eq(incidents.id, incident.id)).run()
    }
    for (const { problem, since } of burstsOf(freshTickets(db, now))) {
      const incident = openNear(db, since, problem)
      if (!incident) propose(db, { sign: 'burst', problem, startedAt: since }, LOTSE, now)
      else if (incident.problem === null)
        db.update(incidents).set({ problem }).where(eq(incidents.id, incident.id)).run()
    }
  })
}

/** Writes a proposal with its event; call it in a transaction. */
export function propose(
  db: Db,
  proposal: { sign: IncidentSign; problem?: string | null; startedAt: Date },
  actor: Actor,
  now: Date
): Incident {
  const incident = db
    .insert(incidents)
    .values({ title: '', proposedAt: now, ...proposal })
    .returning()
    .get()
  const { id, sign, problem } = incident
  recordEvent(db, { type: 'incident.proposed', at: now, actor, data: { incidentId: id, sign, problem } })
  return incident
}

/** Nobody has decided for a day: the fault is over or was none. */
function letOldProposalsGo(db: Db, now: Date): void {
  const old = db
    .update(incidents)
    .set({ dismissedAt: now })
    .where(
      and(
        isOpen,
        isNull(incidents.confirmedAt),
        lte(incidents.proposedAt, new Date(now.getTime() - 24 * HOUR_MS))
      )
    )
    .returning({ id: incidents.id })
    .all()
  for (const { id } of old)
    recordEvent(db, { type: 'incident.dismissed', at: now, actor: LOTSE, data: { incidentId: id } })
}

/** Neither dismissed nor over. */
export const isOpen = and(isNull(incidents.dismissedAt), isNull(incidents.endedAt))

/** The open incident or proposal this sign belongs to, however long it lasts; a burst of another problem is another fault. */
const openNear = (db: Db, at: Date, problem: string | null): Incident | undefined =>
  db
    .select()
    .from(incidents)
    .where(isOpen)
    .all()
    .find(
      (one) =>
        (problem !== null && one.problem === problem) ||
        (Math.abs(one.startedAt.getTime() - at.getTime()) <= SAME_FAULT_MS &&
          (problem === null || one.problem === null))
    )

/** Lessons of today that more children than usual had trouble with, and that no incident names yet. */
function lessonsInTrouble(db: Db, now: Date): { id: number; startsAt: string; sign: IncidentSign }[] {
  const clock = toSchoolTime(now)
  const today = db
    .select()
    .from(lessons)
    .leftJoin(incidentLessons, eq(incidentLessons.lessonId, lessons.id))
    .where(
      and(
        gte(lessons.startsAt, toSchoolTime(new Date(now.getTime() - LESSON_IS_NEWS_MS))),
        lte(lessons.startsAt, clock),
        eq(lessons.state, 'held'),
        isNull(incidentLessons.lessonId)
      )
    )
    .all()
    .map((row) => row.lessons)
  const failed = failedIn(
    db,
    today.map((lesson) => lesson.id)
  )
  return today.flatMap(({ id, groupId, startsAt }) => {
    const children = failed.get(id)
    if (!children || children.size < 2) return []
    const members = membersOn(db, groupId, schoolDay(now)).length
    const sign = signOfLesson(newFailures(db, children, startsAt), members)
    return sign ? [{ id, startsAt, sign }] : []
  })
}

/** Tickets that came lately and on which nobody has decided in an incident. */
function freshTickets(db: Db, now: Date) {
  const after = new Date(now.getTime() - TICKETS_LOOKED_AT_MS)
  const decided = db
    .select({ problem: incidents.problem, at: incidents.dismissedAt, endedAt: incidents.endedAt })
    .from(incidents)
    .where(
      and(isNotNull(incidents.problem), or(gt(incidents.dismissedAt, after), gt(incidents.endedAt, after)))
    )
    .all()
  return db
    .select({ id: tickets.id, problem: tickets.problem, createdAt: tickets.createdAt })
    .from(tickets)
    .leftJoin(incidentTickets, eq(incidentTickets.ticketId, tickets.id))
    .where(
      and(
        gt(tickets.createdAt, after),
        lte(tickets.createdAt, now),
        ne(tickets.state, 'done'),
        isNull(incidentTickets.ticketId),
        isNotNull(tickets.problem)
      )
    )
    .all()
    .filter(({ problem, createdAt }) => {
      if (problem === null || NO_FAULT.includes(problem)) return false
      return !decided.some((one) => one.problem === problem && createdAt <= (one.at ?? one.endedAt ?? after))
    })
}
