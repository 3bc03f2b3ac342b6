import { asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { guides, guideTicks, staff } from '#db/schema/index.ts'

/** A step that was tried on a ticket: which one of which guide, by whom. `step` counts from 0. */
export type TriedStep = { guideId: number; step: number; text: string; by: string | null; at: Date }

/** The ticked steps of a ticket, oldest first. */
export const ticksOf = (db: Db, ticketId: number): TriedStep[] =>
  db
    .select({ tick: guideTicks, steps: guides.steps, by: staff.displayName })
    .from(guideTicks)
    .innerJoin(guides, eq(guides.id, guideTicks.guideId))
    .leftJoin(staff, eq(staff.id, guideTicks.staffId))
    .where(eq(guideTicks.ticketId, ticketId))
    .orderBy(asc(guideTicks.at))
    .all()
    .map(({ tick, steps, by }) => ({
      guideId: tick.guideId,
      step: tick.step,
      text: steps[tick.step] ?? '',
      by,
      at: tick.at
    }))
