import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { connectionStatus, students } from '#db/schema/index.ts'
import { FACES, type Face } from '../connection/face.ts'

/** How many active students show each face; everybody is counted once. */
export type FaceCounts = Record<Face, number>

export const zeroCounts = (): FaceCounts => ({
  unknown: 0,
  failing: 0,
  blocked: 0,
  unstable: 0,
  trial: 0,
  reliable: 0,
  stale: 0,
  exempt: 0
})

/** Counts the active students by face; who has not been folded yet is unknown. */
export function countFaces(db: Db): FaceCounts {
  const rows = db
    .select({
      face: sql<Face>`coalesce(${connectionStatus.face}, 'unknown')`.as('shown'),
      count: sql<number>`count(*)`
    })
    .from(students)
    .leftJoin(connectionStatus, eq(connectionStatus.studentId, students.id))
    .where(eq(students.active, true))
    .groupBy(sql`shown`)
    .all()
  const counts = zeroCounts()
  for (const { face, count } of rows) counts[face] = count
  return counts
}

/** Confirmed only by the family, among the reliable ones (connection-status.md, section 11). */
export function countFamilyOnly(db: Db): number {
  const row = db
    .select({ count: sql<number>`count(*)` })
    .from(connectionStatus)
    .innerJoin(students, eq(students.id, connectionStatus.studentId))
    .where(
      and(
        eq(students.active, true),
        eq(connectionStatus.state, 'reliable'),
        sql`exists (select 1 from json_each(${connectionStatus.reasons}) where value = 'family_only')`
      )
    )
    .get()
  return row?.count ?? 0
}

/** "Noch nicht verlässlich": kommen nicht rein, warten, wackelig, auf Probe. */
export const headlineOf = (counts: Pick<FaceCounts, 'failing' | 'blocked' | 'unstable' | 'trial'>): number =>
  counts.failing + counts.blocked + counts.unstable + counts.trial

export const totalOf = (counts: FaceCounts): number => FACES.reduce((sum, face) => sum + counts[face], 0)
