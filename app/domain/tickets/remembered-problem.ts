import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events, staff, ticketStudents } from '#db/schema/index.ts'
import { problemType } from '../guides/problem-types.ts'
import { chosenStudents } from './chosen-students.ts'

/** What a person corrected the problem of this child to, the last time. */
export type RememberedProblem = { code: string; at: Date; by: string }

/**
 * A hint for whoever reads the ticket, with who said it and when. It changes no reading: what the new mail says counts.
 */
export function rememberedProblem(db: Db, ticketId: number): RememberedProblem | null {
  const children = chosenStudents(db, ticketId)
  if (children.length === 0) return null
  const row = db
    .select({ data: events.data, at: events.at, by: staff.displayName })
    .from(ticketStudents)
    .innerJoin(events, and(eq(events.ticketId, ticketStudents.ticketId), eq(events.type, 'ticket.problem')))
    .innerJoin(staff, eq(staff.id, events.staffId))
    .where(
      and(
        inArray(ticketStudents.studentId, children),
        eq(ticketStudents.ambiguous, false),
        ne(ticketStudents.ticketId, ticketId),
        // Confirming what was read is no correction.
        sql`json_extract(${events.data}, '$.problem') is not json_extract(${events.data}, '$.before')`
      )
    )
    .orderBy(desc(events.id))
    .limit(1)
    .get()
  const code = typeof row?.data.problem === 'string' ? row.data.problem : ''
  return row && problemType(code) ? { code, at: row.at, by: row.by } : null
}
