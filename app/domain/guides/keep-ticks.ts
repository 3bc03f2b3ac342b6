import { and, eq, notInArray } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { guideTicks } from '#db/schema/index.ts'
import { tickStep } from '../tickets/tick-step.ts'

/** Keeps exactly these steps of a guide as tried on a ticket: what a form without a script sends at once. */
export function keepTicks(
  db: Db,
  tick: { ticketId: number; guideId: number; staffId: number; steps: number[] },
  now: Date
): boolean {
  const { steps, ...rest } = tick
  return atomically(db, () => {
    db.delete(guideTicks)
      .where(
        and(
          eq(guideTicks.ticketId, tick.ticketId),
          eq(guideTicks.guideId, tick.guideId),
          notInArray(guideTicks.step, steps)
        )
      )
      .run()
    return steps.every((step) => tickStep(db, { ...rest, step, on: true }, now))
  })
}
