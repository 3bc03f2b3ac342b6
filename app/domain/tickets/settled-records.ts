import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events } from '#db/schema/index.ts'

/** The help records that were made when this message's answer was last applied. */
export function lastSettled(
  db: Db,
  ticketId: number,
  messageId: number
): { studentId: number; recordId: string }[] {
  const data = db
    .select({ data: events.data })
    .from(events)
    .where(
      and(
        eq(events.ticketId, ticketId),
        eq(events.type, 'ticket.answer_settled'),
        sql`json_extract(${events.data}, '$.messageId') = ${messageId}`
      )
    )
    .orderBy(desc(events.id))
    .get()?.data
  return Array.isArray(data?.records) ? data.records.flatMap(asRecord) : []
}

function asRecord(one: unknown): { studentId: number; recordId: string }[] {
  if (typeof one !== 'object' || one === null || !('recordId' in one) || !('studentId' in one)) return []
  const { recordId, studentId } = one
  return typeof recordId === 'string' && typeof studentId === 'number' ? [{ recordId, studentId }] : []
}
