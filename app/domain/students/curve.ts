import type { Db } from '#db/client.ts'
import { plannedDays } from '../lessons/lesson-days.ts'
import { addDays, type SchoolDay, schoolDay } from '../school-time.ts'
import { type FaceCounts, headlineOf } from './counts.ts'
import { type Snapshot, snapshotsFrom } from './snapshot.ts'

/** One pile of the curve; `today` is what is known now, the others as it was known then. */
export type CurveDay = FaceCounts & { day: SchoolDay; headline: number; today: boolean }

const SCHOOL_DAYS = 10

/** The counts of the last ten days with lessons, oldest first. Days without a snapshot are left out. */
export function curveOf(db: Db, current: FaceCounts, now: Date): CurveDay[] {
  const today = schoolDay(now)
  const days = plannedDays(db, now, SCHOOL_DAYS)
  const snapshots = new Map(
    snapshotsFrom(db, days.at(-1) ?? today, today).map((snapshot) => [snapshot.day, snapshot])
  )
  return days.reverse().flatMap((one): CurveDay[] => {
    if (one === today) return [{ day: one, ...current, headline: headlineOf(current), today: true }]
    const snapshot = snapshots.get(one)
    if (!snapshot) return []
    const { half: _half, ...counts } = snapshot
    return [{ ...counts, headline: headlineOf(snapshot), today: false }]
  })
}

/** The last snapshot of an earlier day, to say "2 weniger als gestern"; null before there is one. */
export function snapshotBefore(db: Db, now: Date): Snapshot | null {
  const today = schoolDay(now)
  return snapshotsFrom(db, addDays(today, -60), today)[0] ?? null
}
