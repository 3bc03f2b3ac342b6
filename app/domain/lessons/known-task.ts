import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events } from '#db/schema/index.ts'
import { LOTSE, recordEvent } from '../events.ts'

/** A task of one child by its key (kind with `since` or `lesson`): the same key is the same task, also after a restart. */
export type TaskOf = { studentId: number; key: string }

/** Whether this task has reached somebody already. */
export const isKnownTask = (db: Db, { studentId, key }: TaskOf): boolean =>
  db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.studentId, studentId),
        eq(events.type, 'student.task'),
        sql`json_extract(${events.data}, '$.key') = ${key}`
      )
    )
    .get() !== undefined

/** Keeps that this task has reached somebody. Call it in the transaction that made it so. */
export const noteTask = (
  db: Db,
  { studentId, key, ...about }: TaskOf & { ticketId?: number | null; lessonId?: number | null },
  now: Date
): void =>
  recordEvent(db, { type: 'student.task', at: now, actor: LOTSE, studentId, data: { key }, ...about })
