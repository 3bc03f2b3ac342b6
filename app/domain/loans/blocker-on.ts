import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { connectionEvents } from '#db/schema/index.ts'
import type { BlockerReason } from '../connection/records.ts'

/**
 * Is this obstacle on? Asked of the records and not of the status: under "nimmt nicht teil" the status does not show it, and it would
 * come back with the child.
 */
export function isBlockerOn(db: Db, studentId: number, reason: BlockerReason): boolean {
  const ofStudent = eq(connectionEvents.studentId, studentId)
  const withdrawn = new Set(
    db
      .select({ id: connectionEvents.withdraws })
      .from(connectionEvents)
      .where(and(ofStudent, eq(connectionEvents.type, 'withdraw')))
      .all()
      .map(({ id }) => id)
  )
  const last = db
    .select({ id: connectionEvents.id, on: connectionEvents.on })
    .from(connectionEvents)
    .where(and(ofStudent, eq(connectionEvents.type, 'blocker'), eq(connectionEvents.reason, reason)))
    .orderBy(desc(connectionEvents.at), desc(connectionEvents.id))
    .all()
    .find(({ id }) => !withdrawn.has(id))
  return last?.on === true
}
