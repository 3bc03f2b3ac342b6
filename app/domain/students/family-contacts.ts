import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { contactPhones, contacts, guardianships, ticketStudents, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'

/** Somebody of the family, by name: numbers are shown on tap only (people.md, DP-23). */
export type FamilyContact = {
  id: number
  name: string
  relation: string
  wish: string
  writingOnly: boolean
  hasPhone: boolean
}

/** Who cares for this child. */
export function familyOf(db: Db, studentId: number): FamilyContact[] {
  const rows = db
    .select({
      id: contacts.id,
      name: contacts.name,
      relation: guardianships.relation,
      wish: contacts.wish,
      writingOnly: contacts.writingOnly,
      phone: contactPhones.phone
    })
    .from(guardianships)
    .innerJoin(contacts, eq(contacts.id, guardianships.contactId))
    .leftJoin(contactPhones, eq(contactPhones.contactId, contacts.id))
    .where(eq(guardianships.studentId, studentId))
    .orderBy(asc(contacts.id))
    .all()
  const family = new Map<number, FamilyContact>()
  for (const { phone, ...contact } of rows)
    if (!family.has(contact.id)) family.set(contact.id, { ...contact, hasPhone: phone !== null })
  return [...family.values()]
}

type Viewer = { id: number; isAdmin: boolean }

/**
 * May this person see the family's numbers? Admins always; volunteers while the child has an open ticket that is theirs
 * or nobody's (people.md, Who sees what, DP-08).
 */
export function mayViewNumbers(db: Db, studentId: number, viewer: Viewer): boolean {
  if (viewer.isAdmin) return true
  const open = db
    .select({ id: tickets.id })
    .from(ticketStudents)
    .innerJoin(tickets, eq(tickets.id, ticketStudents.ticketId))
    .where(
      and(
        eq(ticketStudents.studentId, studentId),
        eq(ticketStudents.ambiguous, false),
        ne(tickets.state, 'done'),
        or(isNull(tickets.claimedBy), eq(tickets.claimedBy, viewer.id))
      )
    )
    .get()
  return open !== undefined
}

/**
 * The numbers of one contact of this child; that somebody looked is noted, the number is not.
 *
 * @returns null if the viewer may not see them, or the contact is none of this child's
 */
export function viewNumbers(
  db: Db,
  { studentId, contactId, viewer }: { studentId: number; contactId: number; viewer: Viewer },
  now: Date
): { phone: string; wrong: boolean }[] | null {
  return atomically(db, () => {
    if (!mayViewNumbers(db, studentId, viewer)) return null
    if (!familyOf(db, studentId).some((contact) => contact.id === contactId)) return null
    recordEvent(db, {
      type: 'contact.viewed',
      at: now,
      actor: byStaff(viewer.id),
      studentId,
      data: { contactId }
    })
    return db
      .select({ phone: contactPhones.phone, wrongSince: contactPhones.wrongSince })
      .from(contactPhones)
      .where(eq(contactPhones.contactId, contactId))
      .all()
      .map(({ phone, wrongSince }) => ({ phone, wrong: wrongSince !== null }))
  })
}
