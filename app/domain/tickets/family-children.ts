import { and, asc, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contacts, students, tickets } from '#db/schema/index.ts'
import type { Link } from '../outbox/links.ts'
import { chosenStudents } from './chosen-students.ts'

/** What a family page may show of a child (people.md, LNK-07). */
export type FamilyChild = { id: number; firstName: string; className: string }

/**
 * The children a family's link is about: those of the ticket, and their brothers and sisters if the link went to
 * somebody on file for the household. A stranger who wrote about one child learns nothing about the others.
 */
export function childrenOfLink(db: Db, link: Pick<Link, 'ticketId' | 'studentId'>): FamilyChild[] {
  const named = [
    ...(link.studentId === null ? [] : [link.studentId]),
    ...(link.ticketId === null ? [] : chosenStudents(db, link.ticketId))
  ]
  const households = householdsOnFile(db, link)
  return db
    .select({ id: students.id, firstName: students.firstName, className: students.className })
    .from(students)
    .where(
      and(
        eq(students.active, true),
        or(inArray(students.id, named), inArray(students.householdId, households))
      )
    )
    .orderBy(asc(students.firstName), asc(students.id))
    .all()
}

function householdsOnFile(db: Db, link: Pick<Link, 'ticketId' | 'studentId'>): number[] {
  const ofStudent =
    link.studentId === null
      ? []
      : db.select({ id: students.householdId }).from(students).where(eq(students.id, link.studentId)).all()
  const ofContact =
    link.ticketId === null
      ? []
      : db
          .select({ id: contacts.householdId })
          .from(tickets)
          .innerJoin(contacts, eq(contacts.id, tickets.contactId))
          .where(eq(tickets.id, link.ticketId))
          .all()
  return [...ofStudent, ...ofContact].flatMap((row) => row.id ?? [])
}
