import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { contactAddresses, notes, staffAddresses, ticketParticipants, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import type { Arrival } from './arrival.ts'

type FromStaff = Arrival & { ticketId: number }

/**
 * Somebody of the school who wrote into a family's ticket, by answering a notification, the copy of an answer or what
 * the family passed on: the words become an internal note in that person's name. They are not the family's, and the
 * family is never answered at that address because of them. A teacher's own matter is a matter like any other.
 *
 * @returns whether this mail was such a one
 */
export function noteFromStaff(db: Db, arrival: FromStaff, now: Date): boolean {
  const { email, reading, raw, ticketId } = arrival
  const address = email.from?.address ?? ''
  const person = db
    .select({ staffId: staffAddresses.staffId })
    .from(staffAddresses)
    .where(eq(staffAddresses.address, address))
    .get()
  if (!person) return false
  if (reading.match.answeredKind !== 'notify' && isOwnMatter(db, ticketId, address)) return false
  db.insert(notes)
    .values({ ticketId, staffId: person.staffId, body: noteOf(arrival), at: raw.receivedAt })
    .run()
  recordEvent(db, {
    type: 'ticket.note',
    at: now,
    actor: byStaff(person.staffId),
    ticketId,
    data: { rawMailId: raw.id }
  })
  return true
}

/** The words, and the names of what came with them: the original is kept with the mail. */
function noteOf({ email }: FromStaff): string {
  const words = email.visible.trim() || email.subjectClean.trim() || '–'
  const files = email.attachments.map(({ name }) => name).join(', ')
  return files ? `${words}\n\n[Anhänge: ${files}]` : words
}

/** This person opened the matter, or is the parent on file whom it is about. */
function isOwnMatter(db: Db, ticketId: number, address: string): boolean {
  const writes = db
    .select({ address: ticketParticipants.address })
    .from(ticketParticipants)
    .where(
      and(
        eq(ticketParticipants.ticketId, ticketId),
        eq(ticketParticipants.address, address),
        eq(ticketParticipants.stranger, false)
      )
    )
    .get()
  const isContact = db
    .select({ id: tickets.id })
    .from(tickets)
    .innerJoin(contactAddresses, eq(contactAddresses.contactId, tickets.contactId))
    .where(and(eq(tickets.id, ticketId), eq(contactAddresses.address, address)))
    .get()
  return writes !== undefined || isContact !== undefined
}
