import { asc, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { anyOf, prepared } from '#db/prepared.ts'
import { connectionStatus, statusHistory } from '#db/schema/index.ts'
import type { Face } from '../connection/face.ts'
import { grouped } from '../grouped.ts'
import type { ComputedStatus } from './refresh-status.ts'

/** Somebody's face changed. Everybody begins as `unknown`. */
export type StatusChange = { studentId: number; from: Face; to: Face }

type Row = typeof connectionStatus.$inferInsert

/** Writes the rows that differ from what is stored. Both tables are derived: they can be computed again at any time. */
export function storeStatuses(
  db: Db,
  computed: ReadonlyMap<number, ComputedStatus>,
  now: Date
): StatusChange[] {
  const ids = [...computed.keys()]
  if (ids.length === 0) return []
  const stored = new Map(
    storedStatuses(db)
      .all({ ids: JSON.stringify(ids) })
      .map((row) => [row.studentId, row])
  )
  const rows: Row[] = []
  const changes: StatusChange[] = []
  for (const [studentId, status] of computed) {
    const row = toRow(studentId, status, now)
    const before = stored.get(studentId)
    if (before && sameStatus(before, row)) continue
    rows.push(row)
    // A face is a state or a mark on one, so a change of the state always shows in it.
    const from = before?.face ?? 'unknown'
    if (from !== row.face) changes.push({ studentId, from, to: row.face })
  }
  for (const row of rows) putStatus(db).run(row)
  writeHistories(db, computed)
  return changes
}

const toRow = (studentId: number, status: ComputedStatus, now: Date): Row => ({
  studentId,
  state: status.state,
  face: status.face,
  streak: status.streak,
  needed: status.needed,
  since: status.since,
  reasons: status.reasons,
  tasks: status.tasks,
  computedAt: now
})

const sameStatus = (a: Row, b: Row): boolean => fingerprint(a) === fingerprint(b)

const fingerprint = ({ state, face, streak, needed, since, reasons, tasks }: Row): string =>
  JSON.stringify([state, face, streak, needed, since, reasons, tasks])

const storedStatuses = prepared((db) =>
  db
    .select()
    .from(connectionStatus)
    .where(inArray(connectionStatus.studentId, anyOf('ids')))
    .prepare()
)

const putStatus = prepared((db) =>
  db
    .insert(connectionStatus)
    .values({
      studentId: sql.placeholder('studentId'),
      state: sql.placeholder('state'),
      face: sql.placeholder('face'),
      streak: sql.placeholder('streak'),
      needed: sql.placeholder('needed'),
      since: sql.placeholder('since'),
      reasons: sql.placeholder('reasons'),
      tasks: sql.placeholder('tasks'),
      computedAt: sql.placeholder('computedAt')
    })
    .onConflictDoUpdate({
      target: connectionStatus.studentId,
      set: {
        state: sql`excluded.state`,
        face: sql`excluded.face`,
        streak: sql`excluded.streak`,
        needed: sql`excluded.needed`,
        since: sql`excluded.since`,
        reasons: sql`excluded.reasons`,
        tasks: sql`excluded.tasks`,
        computedAt: sql`excluded.computed_at`
      }
    })
    .prepare()
)

/** A late observation changes the past as well, so a history that differs anywhere is written anew. */
function writeHistories(db: Db, computed: ReadonlyMap<number, ComputedStatus>): void {
  const ids = [...computed.keys()]
  const stored = grouped(storedHistories(db).all({ ids: JSON.stringify(ids) }), (row) => row.studentId)
  const differing = ids.filter((id) => {
    const before = (stored.get(id) ?? []).map(({ at, state, by }) => ({ at, state, by }))
    return JSON.stringify(before) !== JSON.stringify(historyOf(computed, id))
  })
  if (differing.length === 0) return
  forgetHistories(db).run({ ids: JSON.stringify(differing) })
  // A statement for each: one with all of them has more values than SQLite takes in a large school.
  for (const studentId of differing)
    for (const [position, change] of historyOf(computed, studentId).entries())
      putHistory(db).run({ studentId, position, ...change })
}

const historyOf = (computed: ReadonlyMap<number, ComputedStatus>, id: number) =>
  (computed.get(id)?.historyOfStates ?? []).map(({ at, state, by }) => ({ at, state, by }))

const forgetHistories = prepared((db) =>
  db
    .delete(statusHistory)
    .where(inArray(statusHistory.studentId, anyOf('ids')))
    .prepare()
)

const putHistory = prepared((db) =>
  db
    .insert(statusHistory)
    .values({
      studentId: sql.placeholder('studentId'),
      position: sql.placeholder('position'),
      at: sql.placeholder('at'),
      state: sql.placeholder('state'),
      by: sql.placeholder('by')
    })
    .prepare()
)

const storedHistories = prepared((db) =>
  db
    .select()
    .from(statusHistory)
    .where(inArray(statusHistory.studentId, anyOf('ids')))
    .orderBy(asc(statusHistory.studentId), asc(statusHistory.position))
    .prepare()
)
