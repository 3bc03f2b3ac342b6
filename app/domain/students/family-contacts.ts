import { and, asc, eq, gte, inArray, isNull, ne, or } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { contactPhones, contacts, events, guardianships, ticketStudents, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { wantsNoCalls } from '../tickets/call-hours.ts'
import type { ContactKind } from '../words.ts'

/** Somebody of the family, by name: numbers are shown on tap only (people.md, DP-23). */
export type FamilyContact = {
  id: number
  /** Somebody who cares for the child, or the child's own. */
  kind: ContactKind
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
      kind: contacts.kind,
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
    if (!family.has(contact.id))
      family.set(contact.id, { ...contact, writingOnly: wantsNoCalls(contact), hasPhone: phone !== null })
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

/** How long a number stays on the page after the tap: as long as a call may take. */
const SHOWN_MS = 30 * 60_000

/**
 * Shows the numbers of one contact of this child on the viewer's page for half an hour, and keeps in the audit trail that
 * they looked (people.md, DP-09, DP-23).
 *
 * @returns false if they may not, or the contact is none of this child's
 */
export function showFamilyNumber(
  db: Db,
  { studentId, contactId, viewer }: { studentId: number; contactId: number; viewer: Viewer },
  now: Date
): boolean {
  return atomically(db, () => {
    if (!mayViewNumbers(db, studentId, viewer)) return false
    if (!familyOf(db, studentId).some((contact) => contact.id === contactId)) return false
    recordEvent(db, {
      type: 'contact.viewed',
      at: now,
      actor: byStaff(viewer.id),
      studentId,
      data: { contactId }
    })
    return true
  })
}

/** Numbers this person has asked for on this child's page a short while ago: `+49…`. */
export function shownFamilyNumbers(
  db: Db,
  { studentId, viewer }: { studentId: number; viewer: Viewer },
  now: Date
): { contactId: number; phone: string; wrong: boolean }[] {
  if (!mayViewNumbers(db, studentId, viewer)) return []
  const viewed = db
    .select({ data: events.data })
    .from(events)
    .where(
      and(
        eq(events.studentId, studentId),
        eq(events.type, 'contact.viewed'),
        eq(events.staffId, viewer.id),
        gte(events.at, new Date(now.getTime() - SHOWN_MS))
      )
    )
    .all()
    .flatMap(({ data }) => (typeof data.contactId === 'number' ? [data.contactId] : []))
  return db
    .select()
    .from(contactPhones)
    .where(inArray(contactPhones.contactId, viewed))
    .all()
    .map(({ contactId, phone, wrongSince }) => ({ contactId, phone, wrong: wrongSince !== null }))
}
