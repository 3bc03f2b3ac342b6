import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contactAddresses, contacts, guardianships, students, tickets } from '#db/schema/index.ts'
import { isBarred } from '../barred/barred.ts'
import type { Language } from '../words.ts'

export type FamilyAddress = {
  contactId: number
  householdId: number
  name: string
  address: string
  language: Language
}

/**
 * The address on file to which a child's family is written: of whoever wrote last, else of the first guardian.
 * Addresses that do not accept mail, and those that hear nothing of this child any more, are passed over; null if none is left.
 */
export function familyAddress(db: Db, studentId: number): FamilyAddress | null {
  const rows = db
    .select({
      contactId: contacts.id,
      householdId: students.householdId,
      name: contacts.name,
      address: contactAddresses.address,
      language: contacts.language
    })
    .from(guardianships)
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .innerJoin(contacts, eq(contacts.id, guardianships.contactId))
    .innerJoin(contactAddresses, eq(contactAddresses.contactId, contacts.id))
    .where(and(eq(guardianships.studentId, studentId), isNull(contactAddresses.failingSince)))
    .orderBy(asc(contacts.id), asc(contactAddresses.address))
    .all()
    .filter((row) => !isBarred(db, row.address, [studentId]))
  const householdId = rows[0]?.householdId
  if (householdId === undefined) return null
  const wrote = db
    .select({ contactId: tickets.contactId })
    .from(tickets)
    .where(eq(tickets.householdId, householdId))
    .orderBy(desc(tickets.id))
    .all()
    .map((ticket) => ticket.contactId)
  const lastWriter = wrote.find((id) => rows.some((row) => row.contactId === id))
  return rows.find((row) => row.contactId === lastWriter) ?? rows[0] ?? null
}
