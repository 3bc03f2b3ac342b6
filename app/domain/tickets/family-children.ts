import { and, asc, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contactAddresses, contacts, outbox, students, tickets } from '#db/schema/index.ts'
import type { Link } from '../outbox/links.ts'
import { chosenStudents } from './chosen-students.ts'

/** What a family page may show of a child (people.md, LNK-07). */
export type FamilyChild = { id: number; firstName: string; className: string }

/**
 * The children a family's link is about: those of the ticket, and their brothers and sisters if the link went to
 * somebody on file for the household. A stranger who wrote about one child learns nothing about the others.
 */
export function childrenOfLink(db: Db, link: Asked): FamilyChild[] {
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
    .filter(({ id }) => !link.hidden?.includes(id))
}

type Asked = Pick<Link, 'ticketId' | 'studentId' | 'createdAt' | 'hidden'>

/** The households the link was sent to somebody on file for. */
export function householdsOnFile(db: Db, link: Asked): number[] {
  const ofStudent =
    link.studentId === null
      ? []
      : db.select({ id: students.householdId }).from(students).where(eq(students.id, link.studentId)).all()
  const ofRecipient =
    link.ticketId === null ? null : householdOfRecipient(db, { ...link, ticketId: link.ticketId })
  return [...ofStudent.map((row) => row.id), ...(ofRecipient === null ? [] : [ofRecipient])]
}

/**
 * The ticket's household, if the mail that carried the link went to one of its people. Link and mail are made at the same
 * moment; two mails of one moment must both have gone to the family.
 */
function householdOfRecipient(db: Db, link: Asked & { ticketId: number }): number | null {
  const householdId =
    db.select().from(tickets).where(eq(tickets.id, link.ticketId)).get()?.householdId ?? null
  if (householdId === null) return null
  const mailed = db
    .select({ address: outbox.toAddress })
    .from(outbox)
    .where(
      and(
        eq(outbox.ticketId, link.ticketId),
        eq(outbox.createdAt, link.createdAt),
        inArray(outbox.kind, ['ack', 'reply', 'ask'])
      )
    )
    .all()
  const onFile = new Set(
    db
      .select({ address: contactAddresses.address })
      .from(contactAddresses)
      .innerJoin(contacts, eq(contacts.id, contactAddresses.contactId))
      .where(eq(contacts.householdId, householdId))
      .all()
      .map((row) => row.address.toLowerCase())
  )
  const isTheirs = mailed.length > 0 && mailed.every(({ address }) => onFile.has(address.toLowerCase()))
  return isTheirs ? householdId : null
}
