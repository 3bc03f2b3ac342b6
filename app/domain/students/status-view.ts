import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { connectionStatus } from '#db/schema/index.ts'
import type { Face } from '../connection/face.ts'
import type { ConnectionState } from '../connection/memory.ts'
import type { Reason } from '../connection/reasons.ts'
import { DEFAULT_SETTINGS } from '../connection/settings.ts'
import type { Task } from '../connection/tasks.ts'

/** The stored status of a child, as pages show it. `since` is school time. */
export type StatusView = {
  state: ConnectionState
  face: Face
  streak: number
  needed: number
  since: string | null
  reasons: Reason[]
  tasks: Task[]
}

/** Counted as "noch nicht verlässlich" (connection-status.md, section 5). */
export const UNRESOLVED_STATES = ['failing', 'blocked', 'trial'] as const satisfies ConnectionState[]

/** Somebody who came to the roster a moment ago and has not been folded yet. */
export const BLANK_STATUS: StatusView = {
  state: 'unknown',
  face: 'unknown',
  streak: 0,
  needed: DEFAULT_SETTINGS.light,
  since: null,
  reasons: ['start'],
  tasks: []
}

/** The stored status of many students; nobody is missing from the map. */
export function statusesOf(db: Db, studentIds: readonly number[]): Map<number, StatusView> {
  const views = new Map<number, StatusView>(studentIds.map((id) => [id, BLANK_STATUS]))
  const rows = db
    .select()
    .from(connectionStatus)
    .where(inArray(connectionStatus.studentId, [...studentIds]))
    .all()
  for (const row of rows) views.set(row.studentId, statusView(row))
  return views
}

export const statusOf = (db: Db, studentId: number): StatusView =>
  statusesOf(db, [studentId]).get(studentId) ?? BLANK_STATUS

/** Only the fold writes this table, so its codes are the fold's codes. */
export const statusView = (row: typeof connectionStatus.$inferSelect): StatusView => ({
  state: row.state,
  face: row.face,
  streak: row.streak,
  needed: row.needed,
  since: row.since,
  reasons: row.reasons as Reason[],
  tasks: row.tasks as Task[]
})
