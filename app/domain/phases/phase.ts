import { desc, eq, lte, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { phases } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { toSchoolTime } from '../school-time.ts'

/** One video system of the school; `startedAt` is school time. */
export type Phase = typeof phases.$inferSelect

/** The newest phase that has begun; null only before the school was prepared. Of two on one day the one that was said later. */
export const currentPhase = (db: Db, now: Date): Phase | null =>
  db
    .select()
    .from(phases)
    .where(lte(phases.startedAt, toSchoolTime(now)))
    .orderBy(desc(sql`substr(${phases.startedAt}, 1, 10)`), desc(phases.id))
    .get() ?? null

/** What can be said of a video system: its name and, if there is one, the page that lists the rooms. */
export type System = { system: string; platformUrl: string }

/** Says the name and the page of the current video system anew; nothing begins. The same words again change nothing. */
export function describePhase(db: Db, said: System & { staffId: number }, now: Date): void {
  atomically(db, () => {
    const { staffId, system, platformUrl } = said
    const phase = currentPhase(db, now)
    if (!phase || (phase.system === system && phase.platformUrl === platformUrl)) return
    db.update(phases).set({ system, platformUrl }).where(eq(phases.id, phase.id)).run()
    recordEvent(db, {
      type: 'school.phase',
      at: now,
      actor: byStaff(staffId),
      data: { phaseId: phase.id, did: 'described' }
    })
  })
}
