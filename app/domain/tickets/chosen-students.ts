import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { ticketStudents } from '#db/schema/index.ts'

/** Children the ticket is about, without mere possibilities. */
export const chosenStudents = (db: Db, ticketId: number): number[] =>
  db
    .select({ studentId: ticketStudents.studentId })
    .from(ticketStudents)
    .where(and(eq(ticketStudents.ticketId, ticketId), eq(ticketStudents.ambiguous, false)))
    .all()
    .map((row) => row.studentId)
