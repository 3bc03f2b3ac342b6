import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  barredTies,
  contactAddresses,
  contacts,
  events,
  guardianships,
  staff,
  students,
  ticketParticipants
} from '#db/schema/index.ts'
import { isBarred } from './barred.ts'

/** Somebody who hears nothing of a child any more; `by`: who ended it, null for somebody who has left. */
export type BarredPerson = { contactId: number; name: string; since: Date; by: string | null }

/** Whose tie to this child has been ended. */
export const barredPeopleOf = (db: Db, studentId: number): BarredPerson[] =>
  db
    .select({ contactId: contacts.id, name: contacts.name, since: barredTies.barredAt })
    .from(barredTies)
    .innerJoin(contacts, eq(contacts.id, barredTies.contactId))
    .where(eq(barredTies.studentId, studentId))
    .orderBy(asc(contacts.id))
    .all()
    .map((person) => ({ ...person, by: endedBy(db, studentId, person.contactId) }))

const endedBy = (db: Db, studentId: number, contactId: number): string | null =>
  db
    .select({ data: events.data, name: staff.displayName })
    .from(events)
    .leftJoin(staff, eq(staff.id, events.staffId))
    .where(and(eq(events.studentId, studentId), eq(events.type, 'contact.barred')))
    .orderBy(desc(events.id))
    .all()
    .find(({ data }) => data.contactId === contactId)?.name ?? null

/** Would nobody be left whom a mail about this child reaches, once this contact's tie is ended? */
export function isLastReached(db: Db, studentId: number, contactId: number): boolean {
  const reach = (who: ReturnType<typeof eq>) =>
    db
      .select({ address: contactAddresses.address })
      .from(guardianships)
      .innerJoin(contactAddresses, eq(contactAddresses.contactId, guardianships.contactId))
      .where(and(eq(guardianships.studentId, studentId), isNull(contactAddresses.failingSince), who))
      .all()
      .map((row) => row.address)
  const own = reach(eq(guardianships.contactId, contactId))
  // An address that two share is barred with either of them.
  return !reach(ne(guardianships.contactId, contactId)).some(
    (address) => !own.includes(address) && !isBarred(db, address, [studentId])
  )
}

/** A child whose tie would end too, and whether nobody were reached for it then. */
export type OtherChild = { id: number; firstName: string; isLast: boolean }

/** The other children this contact is tied to. */
export const otherChildrenOf = (db: Db, contactId: number, studentId: number): OtherChild[] =>
  db
    .select({ id: students.id, firstName: students.firstName })
    .from(guardianships)
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .where(and(eq(guardianships.contactId, contactId), ne(guardianships.studentId, studentId)))
    .orderBy(asc(students.firstName), asc(students.id))
    .all()
    .map((child) => ({ ...child, isLast: isLastReached(db, child.id, contactId) }))

/** A writer of a matter, and the children their address hears nothing of. */
export type BarredWriter = { address: string; children: { id: number; name: string; className: string }[] }

/** Who of those that wrote into a matter hears nothing of some child any more. */
export function barredWritersOf(db: Db, ticketId: number): BarredWriter[] {
  const rows = db
    .selectDistinct({
      address: ticketParticipants.address,
      id: students.id,
      firstName: students.firstName,
      lastName: students.lastName,
      className: students.className
    })
    .from(ticketParticipants)
    .innerJoin(contactAddresses, eq(contactAddresses.address, ticketParticipants.address))
    .innerJoin(barredTies, eq(barredTies.contactId, contactAddresses.contactId))
    .innerJoin(students, eq(students.id, barredTies.studentId))
    .where(eq(ticketParticipants.ticketId, ticketId))
    .orderBy(asc(ticketParticipants.address), asc(students.firstName), asc(students.id))
    .all()
  const writers = new Map<string, BarredWriter>()
  for (const { address, id, firstName, lastName, className } of rows) {
    const writer = writers.get(address) ?? { address, children: [] }
    writer.children.push({ id, name: `${firstName} ${lastName}`, className })
    writers.set(address, writer)
  }
  return [...writers.values()]
}
