import { and, asc, eq, notInArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  barredTies,
  contactAddresses,
  guardianships,
  staffAddresses,
  students,
  ticketParticipants,
  ticketStudents
} from '#db/schema/index.ts'
import { barredChildren } from './barred.ts'

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
