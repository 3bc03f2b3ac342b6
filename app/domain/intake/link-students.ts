import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { contactAddresses, contacts, ticketStudents } from '#db/schema/index.ts'
import type { Arrival } from './arrival.ts'

/** Links the children a mail is about; a child that was only possible before is now named, and the other guesses go. */
export function linkStudents(db: Db, ticketId: number, { reading }: Arrival): void {
  const { chosen, ambiguous } = reading.students
  if (chosen.length > 0) deleteGuesses(db).run({ ticketId })
  const found = [
    ...chosen.map((one) => ({ ...one, ambiguous: false })),
    ...ambiguous.map((one) => ({ ...one, ambiguous: true }))
  ]
  for (const { student, reason, ambiguous } of found)
    insertChild(db).run({ ticketId, studentId: student.id, reason, ambiguous })
}

const deleteGuesses = prepared((db) =>
  db
    .delete(ticketStudents)
    .where(
      and(
        eq(ticketStudents.ticketId, given(ticketStudents.ticketId, 'ticketId')),
        eq(ticketStudents.ambiguous, true)
      )
    )
    .prepare()
)

const insertChild = prepared((db) =>
  db
    .insert(ticketStudents)
    .values({
      ticketId: sql.placeholder('ticketId'),
      studentId: sql.placeholder('studentId'),
      reason: sql.placeholder('reason'),
      ambiguous: sql.placeholder('ambiguous')
    })
    .onConflictDoNothing()
    .prepare()
)

/** The person on file behind an address; of two parents who share one the first will do: it names the household. */
export function contactOf(db: Db, address: string | null) {
  if (!address) return null
  const [first = null] = contactsAt(db).all({ address })
  return first
}

const contactsAt = prepared((db) =>
  db
    .select({ id: contacts.id, householdId: contacts.householdId })
    .from(contactAddresses)
    .innerJoin(contacts, eq(contacts.id, contactAddresses.contactId))
    .where(eq(contactAddresses.address, given(contactAddresses.address, 'address')))
    .prepare()
)
