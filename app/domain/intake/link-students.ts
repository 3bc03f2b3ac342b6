import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contactAddresses, contacts, ticketStudents } from '#db/schema/index.ts'
import type { Arrival } from './arrival.ts'

/** Links the children a mail is about; a child that was only possible before is now named, and the other guesses go. */
export function linkStudents(db: Db, ticketId: number, { reading }: Arrival): void {
  const { chosen, ambiguous } = reading.students
  if (chosen.length > 0)
    db.delete(ticketStudents)
      .where(and(eq(ticketStudents.ticketId, ticketId), eq(ticketStudents.ambiguous, true)))
      .run()
  const found = [
    ...chosen.map((one) => ({ ...one, ambiguous: false })),
    ...ambiguous.map((one) => ({ ...one, ambiguous: true }))
  ]
  for (const { student, reason, ambiguous } of found)
    db.insert(ticketStudents)
      .values({ ticketId, studentId: student.id, reason, ambiguous })
      .onConflictDoNothing()
      .run()
}

/** The person on file behind an address; of two parents who share one the first will do: it names the household. */
export function contactOf(db: Db, address: string | null) {
  if (!address) return null
  const [first = null] = db
    .select({ id: contacts.id, householdId: contacts.householdId })
    .from(contactAddresses)
    .innerJoin(contacts, eq(contacts.id, contactAddresses.contactId))
    .where(eq(contactAddresses.address, address))
    .all()
  return first
}
