import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import {
  barredTies,
  contactAddresses,
  contactPhones,
  contacts,
  guardianships,
  staffAddresses,
  students,
  ticketParticipants,
  ticketStudents
} from '#db/schema/index.ts'

/** The children an address hears nothing of any more. An address that two parents share is barred with either of them. */
export const barredChildren = (db: Db, address: string): number[] =>
  childrenBarred(db)
    .all({ address: address.trim().toLowerCase() })
    .map((row) => row.id)

const childrenBarred = prepared((db) =>
  db
    .selectDistinct({ id: barredTies.studentId })
    .from(contactAddresses)
    .innerJoin(barredTies, eq(barredTies.contactId, contactAddresses.contactId))
    .where(eq(contactAddresses.address, given(contactAddresses.address, 'address')))
    .prepare()
)

/** Does this address hear nothing of one of these children? */
export function isBarred(db: Db, address: string, studentIds: readonly number[]): boolean {
  if (studentIds.length === 0) return false
  const barred = barredChildren(db, address)
  return barred.length > 0 && studentIds.some((id) => barred.includes(id))
}

/** Does this address hear nothing of a child of this household? Then it decides nothing for the household either. */
export const isBarredFromHousehold = (db: Db, address: string, householdId: number): boolean => {
  const barred = barredChildren(db, address)
  return (
    barred.length > 0 &&
    db
      .select({ id: students.id })
      .from(students)
      .where(and(inArray(students.id, barred), eq(students.householdId, householdId)))
      .get() !== undefined
  )
}

/** Children to whom somebody's tie has been ended. */
export const childrenWithEndedTie = (db: Db): number[] =>
  endedOf(db)
    .all({})
    .map((row) => row.id)

const endedOf = prepared((db) => db.selectDistinct({ id: barredTies.studentId }).from(barredTies).prepare())

/** A writer of a matter whom nobody knows, and the children with an ended tie the matter is, or may be, about. */
type UnknownWriter = { address: string; children: { id: number; name: string; className: string }[] }

/** Who wrote into a matter about a child with an ended tie without being known to care for it: it could be whose tie has been ended. */
export function unknownWritersOf(db: Db, ticketId: number): UnknownWriter[] {
  const children = db
    .selectDistinct({
      id: students.id,
      firstName: students.firstName,
      lastName: students.lastName,
      className: students.className
    })
    .from(ticketStudents)
    .innerJoin(barredTies, eq(barredTies.studentId, ticketStudents.studentId))
    .innerJoin(students, eq(students.id, ticketStudents.studentId))
    .where(eq(ticketStudents.ticketId, ticketId))
    .orderBy(asc(students.firstName), asc(students.id))
    .all()
    .map(({ firstName, lastName, ...child }) => ({ ...child, name: `${firstName} ${lastName}` }))
  if (children.length === 0) return []
  const isOfSchool = db.select({ address: staffAddresses.address }).from(staffAddresses)
  return db
    .selectDistinct({ address: ticketParticipants.address })
    .from(ticketParticipants)
    .where(and(eq(ticketParticipants.ticketId, ticketId), notInArray(ticketParticipants.address, isOfSchool)))
    .orderBy(asc(ticketParticipants.address))
    .all()
    .map(({ address }) => {
      const heard = [...barredChildren(db, address), ...childrenTiedTo(db, address)]
      return { address, children: children.filter(({ id }) => !heard.includes(id)) }
    })
    .filter((writer) => writer.children.length > 0)
}

const childrenTiedTo = (db: Db, address: string): number[] =>
  db
    .select({ id: guardianships.studentId })
    .from(contactAddresses)
    .innerJoin(guardianships, eq(guardianships.contactId, contactAddresses.contactId))
    .where(eq(contactAddresses.address, address))
    .all()
    .map((row) => row.id)

export type BarredTie = {
  contactId: number
  studentId: number
  name: string
  mails: string[]
  phones: string[]
}

/** All ended ties with the people they were to: what an import must not tie again. */
export const barredTiesOf = (db: Db): BarredTie[] =>
  db
    .select({
      contactId: barredTies.contactId,
      studentId: barredTies.studentId,
      name: contacts.name,
      mails: sql<string>`coalesce(group_concat(distinct ${contactAddresses.address}), '')`,
      phones: sql<string>`coalesce(group_concat(distinct ${contactPhones.phone}), '')`
    })
    .from(barredTies)
    .innerJoin(contacts, eq(contacts.id, barredTies.contactId))
    .leftJoin(contactAddresses, eq(contactAddresses.contactId, barredTies.contactId))
    .leftJoin(contactPhones, eq(contactPhones.contactId, barredTies.contactId))
    .groupBy(barredTies.contactId, barredTies.studentId)
    .all()
    .map(({ mails, phones, ...tie }) => ({
      ...tie,
      mails: mails.split(',').filter(Boolean),
      phones: phones.split(',').filter(Boolean)
    }))
