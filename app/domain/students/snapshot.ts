import { and, desc, gte, lt } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { statusSnapshots } from '#db/schema/index.ts'
import { type SchoolDay, toSchoolTime } from '../school-time.ts'
import { countFaces, type FaceCounts } from './counts.ts'

/** Counts as they were known in one half day. */
export type Snapshot = FaceCounts & { day: SchoolDay; half: 'a' | 'p' }

/** `YYYY-MM-DDa` before noon, `…p` after. */
export function halfDayOf(now: Date): string {
  const clock = toSchoolTime(now)
  return `${clock.slice(0, 10)}${clock.slice(11, 13) < '12' ? 'a' : 'p'}`
}

/**
 * Keeps the board's counts for the curve. While the half day lasts its row follows what is known; once it is over the row
 * stays as it is and is never computed again (connection-status.md, section 11). Again with the same counts: no change.
 */
export function takeSnapshot(db: Db, now: Date): void {
  atomically(db, () => storeSnapshot(db, countFaces(db), now))
}

export function storeSnapshot(db: Db, counts: FaceCounts, now: Date): void {
  const halfDay = halfDayOf(now)
  const known = snapshotsFrom(db, halfDay, `${halfDay}~`)[0]
  if (known && sameCounts(known, counts)) return
  db.insert(statusSnapshots)
    .values({ halfDay, takenAt: now, ...counts })
    .onConflictDoUpdate({ target: statusSnapshots.halfDay, set: { takenAt: now, ...counts } })
    .run()
}

/** The last snapshot of each day of a range (`from` included, `before` not), newest day first. */
export function snapshotsFrom(db: Db, from: string, before: string): Snapshot[] {
  const rows = db
    .select()
    .from(statusSnapshots)
    .where(and(gte(statusSnapshots.halfDay, from), lt(statusSnapshots.halfDay, before)))
    .orderBy(desc(statusSnapshots.halfDay))
    .all()
  const lastOfDay = new Map<SchoolDay, Snapshot>()
  for (const { halfDay, takenAt: _takenAt, ...counts } of rows) {
    const day = halfDay.slice(0, 10)
    if (!lastOfDay.has(day)) lastOfDay.set(day, { day, half: halfDay.endsWith('a') ? 'a' : 'p', ...counts })
  }
  return [...lastOfDay.values()]
}

const sameCounts = (a: FaceCounts, b: FaceCounts): boolean =>
  a.failing === b.failing &&
  a.blocked === b.blocked &&
  a.unstable === b.unstable &&
  a.trial === b.trial &&
  a.reliable === b.reliable &&
  a.stale === b.stale &&
  a.unknown === b.unknown &&
  a.exempt === b.exempt
