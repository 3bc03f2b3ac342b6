import { and, asc, inArray, lt } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { observations, statusHistory } from '#db/schema/index.ts'
import { grouped } from '../grouped.ts'
import { withdrawnAmong } from '../lessons/observe.ts'

/**
 * The children whose connection failed in each lesson, as somebody said; what was withdrawn does not count, and of each source only
 * what it said last.
 */
export function failedIn(db: Db, lessonIds: readonly number[]): Map<number, Set<number>> {
  const failed = new Map<number, Set<number>>(lessonIds.map((id) => [id, new Set()]))
  if (lessonIds.length === 0) return failed
  const said = db
    .select()
    .from(observations)
    .where(inArray(observations.lessonId, [...lessonIds]))
    .orderBy(asc(observations.at), asc(observations.id))
    .all()
  const gone = withdrawnAmong(
    db,
    said.map((one) => one.id)
  )
  const kept = said.filter((one) => !gone.has(one.id) && !one.suspect)
  const bySource = grouped(kept, (one) => `${one.lessonId} ${one.studentId} ${one.source}`)
  for (const statements of bySource.values()) {
    const last = statements.at(-1)
    if (last?.result === 'failed') failed.get(last.lessonId)?.add(last.studentId)
  }
  return failed
}

/** Those of the children who were failing or had no way in before that moment (school time): their trouble is nothing new. */
export function inTroubleBefore(db: Db, studentIds: readonly number[], before: string): Set<number> {
  if (studentIds.length === 0) return new Set()
  const history = db
    .select({ studentId: statusHistory.studentId, state: statusHistory.state })
    .from(statusHistory)
    .where(and(inArray(statusHistory.studentId, [...studentIds]), lt(statusHistory.at, before)))
    .orderBy(asc(statusHistory.position))
    .all()
  const last = new Map(history.map(({ studentId, state }) => [studentId, state]))
  return new Set([...last].flatMap(([id, state]) => (['failing', 'blocked'].includes(state) ? [id] : [])))
}

/** How many of these children, newly, and of how many in all. */
export const newFailures = (db: Db, failed: ReadonlySet<number>, startsAt: string): number => {
  const known = inTroubleBefore(db, [...failed], startsAt)
  return [...failed].filter((id) => !known.has(id)).length
}
