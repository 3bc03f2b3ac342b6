import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { guideTicks } from '#db/schema/index.ts'

/** Ticks or unticks one step of a guide on a ticket ("versucht"). Idempotent. */
export function tickStep(
  db: Db,
  tick: { ticketId: number; guideId: number; step: number; staffId: number; on: boolean },
  now: Date
): void {
  const { on, ...row } = tick
  if (on) {
    db.insert(guideTicks)
      .values({ ...row, at: now })
      .onConflictDoNothing()
      .run()
    return
  }
  db.delete(guideTicks)
    .where(
      and(
        eq(guideTicks.ticketId, tick.ticketId),
        eq(guideTicks.guideId, tick.guideId),
        eq(guideTicks.step, tick.step)
      )
    )
    .run()
}
