import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { guides, guideTicks } from '#db/schema/index.ts'

/** Ticks or unticks one step of a guide on a ticket ("versucht"). Idempotent; false: there is no such guide or step. */
export function tickStep(
  db: Db,
  tick: { ticketId: number; guideId: number; step: number; staffId: number; on: boolean },
  now: Date
): boolean {
  const { on, ...row } = tick
  const guide = db.select({ steps: guides.steps }).from(guides).where(eq(guides.id, tick.guideId)).get()
  if (!guide || tick.step >= guide.steps.length) return false
  if (on) {
    db.insert(guideTicks)
      .values({ ...row, at: now })
      .onConflictDoNothing()
      .run()
    return true
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
  return true
}
