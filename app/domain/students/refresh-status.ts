import { atomically, type Db } from '#db/client.ts'
import { explainStatus } from '../connection/explain.ts'
import { type Face, faceOf } from '../connection/face.ts'
import type { Result } from '../connection/result.ts'
import { LOTSE, recordEvent } from '../events.ts'
import { toSchoolTime } from '../school-time.ts'
import { connectionSettings } from './connection-settings.ts'
import { loadFacts } from './facts.ts'
import { type StatusChange, storeStatuses } from './store-status.ts'

/** The fold's result with its face. */
export type ComputedStatus = Result & { face: Face }

/**
 * Computes the status of these students from their records and writes it down, with the event `student.status` for each
 * one whose shown state or face changed. Call it in the transaction of the record that made it necessary.
 *
 * @returns who changed, and from what to what
 */
export function refreshStatus(db: Db, studentIds: readonly number[], now: Date): StatusChange[] {
  if (studentIds.length === 0) return []
  return atomically(db, () => store(db, computeStatuses(db, studentIds, now), now))
}

/**
 * The same for the whole roster: after a change of the settings or the timetable, and by the clock (tasks and the reason
 * `quiet` depend on it). Writes only the rows that differ, so that a quiet minute wakes no open page.
 */
export function refreshAll(db: Db, now: Date): StatusChange[] {
  return atomically(db, () => store(db, computeStatuses(db, null, now), now))
}

/** The status of many students, read only. */
export function computeStatuses(
  db: Db,
  studentIds: readonly number[] | null,
  now: Date
): Map<number, ComputedStatus> {
  const rules = connectionSettings(db)
  const clock = toSchoolTime(now)
  const computed = new Map<number, ComputedStatus>()
  for (const [id, { lessons, records }] of loadFacts(db, studentIds, now)) {
    const result = explainStatus({ calendar: { lessons }, rules, events: records, now: clock })
    computed.set(id, { ...result, face: faceOf(result) })
  }
  return computed
}

function store(db: Db, computed: Map<number, ComputedStatus>, now: Date): StatusChange[] {
  const changes = storeStatuses(db, computed, now)
  for (const { studentId, from, to } of changes)
    recordEvent(db, { type: 'student.status', at: now, actor: LOTSE, studentId, data: { from, to } })
  return changes
}
