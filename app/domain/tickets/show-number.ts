import { and, eq, gte, inArray } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import {
  contactPhones,
  contacts,
  events,
  guardianships,
  ticketParticipants,
  tickets
} from '#db/schema/index.ts'
import { isBarred } from '../barred/barred.ts'
import { byStaff, recordEvent } from '../events.ts'
import { holidaysOf } from '../settings/holidays.ts'
import { whyNotCall } from './call-hours.ts'
import { chosenStudents } from './chosen-students.ts'
import { startCall } from './record-call.ts'

/** How long a number stays on the screen after the tap: as long as a call and its note may take. */
const SHOWN_MS = 30 * 60_000

type Viewer = { ticketId: number; staffId: number }

/**
 * Shows the numbers of a contact on tap and keeps the view in the audit trail (people.md, DP-08, DP-09, DP-23). From
 * now on "Anruf läuft" if the viewer has the ticket. In quiet hours, or against the family's wish, the number needs a second
 * tap that says so (people.md, UX-07).
 *
 * @param view.anyway the second tap
 * @returns false if the contact has nothing to do with the ticket, somebody else has it, or the second tap is missing
 */
export function showNumber(
  db: Db,
  view: Viewer & { contactId: number; anyway?: boolean },
  now: Date
): boolean {
  return atomically(db, () => {
    if (!mayCall(db, view) || !contactIds(db, view.ticketId).includes(view.contactId)) return false
    const family = db.select().from(contacts).where(eq(contacts.id, view.contactId)).get()
    const quiet = family ? whyNotCall(family, now, holidaysOf(db)) : null
    if (quiet && !view.anyway) return false
    recordEvent(db, {
      type: 'contact.viewed',
      at: now,
      actor: byStaff(view.staffId),
      ticketId: view.ticketId,
      data: { contactId: view.contactId, ...(quiet ? { quiet } : {}) }
    })
    startCall(db, view, now)
    return true
  })
}

/** Numbers this person has asked for on this ticket a short while ago: `+49…`, the working ones. */
export function shownNumbers(db: Db, view: Viewer, now: Date): { contactId: number; phone: string }[] {
  if (!mayCall(db, view)) return []
  const viewed = db
    .select({ data: events.data })
    .from(events)
    .where(
      and(
        eq(events.ticketId, view.ticketId),
        eq(events.type, 'contact.viewed'),
        eq(events.staffId, view.staffId),
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
    .filter((row) => row.wrongSince === null)
    .map(({ contactId, phone }) => ({ contactId, phone }))
}

/** Only on a ticket that is free or one's own. */
export function mayCall(db: Db, view: Viewer): boolean {
  const ticket = db.select().from(tickets).where(eq(tickets.id, view.ticketId)).get()
  return ticket !== undefined && (ticket.claimedBy === null || ticket.claimedBy === view.staffId)
}

function contactIds(db: Db, ticketId: number): number[] {
  const children = chosenStudents(db, ticketId)
  const guardians = db
    .select({ id: contacts.id })
    .from(guardianships)
    .innerJoin(contacts, eq(contacts.id, guardianships.contactId))
    .where(inArray(guardianships.studentId, children))
    .all()
    .map((row) => row.id)
  const writers = db
    .select({ id: ticketParticipants.contactId, address: ticketParticipants.address })
    .from(ticketParticipants)
    .where(and(eq(ticketParticipants.ticketId, ticketId), eq(ticketParticipants.stranger, false)))
    .all()
    .flatMap((row) => (row.id === null || isBarred(db, row.address, children) ? [] : [row.id]))
  return [...guardians, ...writers]
}
