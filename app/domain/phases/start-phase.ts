import { and, asc, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { connectionEvents, phases, students } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { newRecordId } from '../ids.ts'
import { withdrawnAmong } from '../lessons/observe.ts'
import { putWithdrawal } from '../lessons/record-fact.ts'
import { schoolDay } from '../school-time.ts'
import { refreshAll } from '../students/refresh-status.ts'
import { currentPhase, type Phase, type System } from './phase.ts'

/**
 * A new video system: the status of every child starts anew (connection-status.md, section 3, `phase`). It begins with the day, so that
 * the lessons of this morning count for the new system, whenever the button is pressed.
 *
 * @returns false if one has begun today already: this is the second click
 */
export function startPhase(db: Db, start: System & { staffId: number }, now: Date): boolean {
  return atomically(db, () => {
    const { system, platformUrl, staffId } = start
    const startedAt = `${schoolDay(now)}T00:00:00`
    if (phaseToTakeBack(db, now)) return false
    const { id } = db
      .insert(phases)
      .values({ system, platformUrl, startedAt })
      .returning({ id: phases.id })
      .get()
    for (const { id: studentId } of db.select({ id: students.id }).from(students).all())
      db.insert(connectionEvents)
        .values({ id: newRecordId(), studentId, staffId, type: 'phase', at: startedAt, recordedAt: now })
        .run()
    const data = { phaseId: id, did: 'started' }
    recordEvent(db, { type: 'school.phase', at: now, actor: byStaff(staffId), data })
    refreshAll(db, now)
    return true
  })
}

/** The phase that began today: it can be taken back until the evening. The first one of a school never can. */
export function phaseToTakeBack(db: Db, now: Date): Phase | null {
  const current = currentPhase(db, now)
  const first = db.select({ id: phases.id }).from(phases).orderBy(asc(phases.id)).limit(1).get()
  return current && current.id !== first?.id && current.startedAt.slice(0, 10) === schoolDay(now)
    ? current
    : null
}

/**
 * A phase was a mistake: its record of every child is withdrawn, and the status is as if nothing had been. Twice is once.
 *
 * @returns false if it cannot be taken back (any more)
 */
export function takeBackPhase(db: Db, asked: { phaseId: number; staffId: number }, now: Date): boolean {
  return atomically(db, () => {
    const phase = phaseToTakeBack(db, now)
    if (phase?.id !== asked.phaseId) return false
    const { staffId } = asked
    const records = db
      .select({ id: connectionEvents.id, studentId: connectionEvents.studentId })
      .from(connectionEvents)
      .where(and(eq(connectionEvents.type, 'phase'), eq(connectionEvents.at, phase.startedAt)))
      .all()
    const gone = withdrawnAmong(
      db,
      records.map(({ id }) => id)
    )
    for (const { id, studentId } of records)
      if (!gone.has(id)) putWithdrawal(db, { recordId: id, studentId, staffId }, now)
    db.delete(phases).where(eq(phases.id, phase.id)).run()
    const data = { phaseId: phase.id, did: 'taken_back' }
    recordEvent(db, { type: 'school.phase', at: now, actor: byStaff(staffId), data })
    refreshAll(db, now)
    return true
  })
}
