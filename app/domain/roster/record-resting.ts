import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { connectionStatus } from '#db/schema/index.ts'
import type { Actor } from '../events.ts'
import { recordExempt } from '../lessons/record-exempt.ts'
import type { StudentPlan } from './plan-import.ts'
import { type Preview, placesIn } from './prepare-import.ts'
import type { Decisions } from './words.ts'

/** Children whom the file suggests for "nimmt nicht teil" (RI-12) and who still take part. */
export function suggestedResting(db: Db, { plan, files }: Preview) {
  const exempt = new Set(
    db
      .select({ id: connectionStatus.studentId })
      .from(connectionStatus)
      .where(eq(connectionStatus.state, 'exempt'))
      .all()
      .map(({ id }) => id)
  )
  const placeOf = placesIn(files)
  return plan.students.flatMap(({ draft, known }: StudentPlan, index) =>
    draft.exempt && !(known && exempt.has(known.id)) ? [{ draft, index, place: placeOf(draft) }] : []
  )
}

/** Takes the suggestion over where it was ticked, and nowhere else. Call it in the transaction of the import. */
export function recordResting(
  db: Db,
  preview: Preview,
  ids: readonly number[],
  { decisions, actor }: { decisions: Decisions; actor: Actor },
  now: Date
): void {
  if (!decisions.resting || decisions.resting.size === 0) return
  const staffId = actor.kind === 'staff' ? actor.staffId : null
  for (const { index, place } of suggestedResting(db, preview)) {
    const studentId = ids[index]
    if (studentId !== undefined && decisions.resting.has(place))
      recordExempt(db, { studentId, staffId, on: true }, now)
  }
}
