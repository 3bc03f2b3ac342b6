import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { ticketStudents } from '#db/schema/index.ts'

/** Children the ticket is about, without mere possibilities. */
export const chosenStudents = (db: Db, ticketId: number): number[] =>
  findChosen(db)
    .all({ ticketId })
    .map((row) => row.studentId)

const findChosen = prepared((db) =>
  db
    .select({ studentId: ticketStudents.studentId })
    .from(ticketStudents)
    .where(
      and(
        eq(ticketStudents.ticketId, given(ticketStudents.ticketId, 'ticketId')),
        eq(ticketStudents.ambiguous, false)
      )
    )
    .prepare()
)
