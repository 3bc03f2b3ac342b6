import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import {
  barredTies,
  contactAddresses,
  contactPhones,
  contacts,
  guardianships,
  students
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

/**
 * The brothers and sisters of children this address is barred from, without those it is still tied to: to live in the same home says
 * nothing about them once a tie in it has ended.
 */
export function untiedSiblings(db: Db, address: string): number[] {
  const barred = barredChildren(db, address)
  if (barred.length === 0) return []
  const tied = db
    .select({ id: guardianships.studentId })
    .from(guardianships)
    .innerJoin(contactAddresses, eq(contactAddresses.contactId, guardianships.contactId))
    .where(eq(contactAddresses.address, address.trim().toLowerCase()))
  const homes = db.select({ id: students.householdId }).from(students).where(inArray(students.id, barred))
  return db
    .select({ id: students.id })
    .from(students)
    .where(
      and(
        inArray(students.householdId, homes),
        notInArray(students.id, tied),
        notInArray(students.id, barred)
      )
    )
    .all()
    .map(({ id }) => id)
}

/** Children to whom somebody's tie has been ended. */
export const childrenWithEndedTie = (db: Db): number[] =>
  endedOf(db)
    .all({})
    .map((row) => row.id)

const endedOf = prepared((db) => db.selectDistinct({ id: barredTies.studentId }).from(barredTies).prepare())

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
