import type { Db } from '#db/client.ts'
import { explainStatus } from '../connection/explain.ts'
import { faceOf } from '../connection/face.ts'
import { fromSchoolTime, toSchoolTime } from '../school-time.ts'
import { connectionSettings } from '../students/connection-settings.ts'
import { zeroCounts } from '../students/counts.ts'
import { loadFacts } from '../students/facts.ts'
import { storeSnapshot } from '../students/snapshot.ts'

/** The last moment of each half day that is over, and now itself. */
export function halfDayEnds(days: readonly string[], now: Date): Date[] {
  const over = days
    .flatMap((day) => [fromSchoolTime(`${day}T11:59:59`), fromSchoolTime(`${day}T18:00:00`)])
    .filter((end) => end < now)
  return [...over, now]
}

/** Folds everybody's records as they were known at each of these moments and keeps the counts. */
export function makeSnapshots(db: Db, moments: readonly Date[], now: Date): void {
  const rules = connectionSettings(db)
  const facts = [...loadFacts(db, null, now).values()]
  for (const moment of moments) {
    const clock = toSchoolTime(moment)
    const counts = zeroCounts()
    for (const { lessons, records } of facts)
      counts[faceOf(explainStatus({ calendar: { lessons }, rules, events: records, now: clock }))] += 1
    storeSnapshot(db, counts, moment)
  }
}
