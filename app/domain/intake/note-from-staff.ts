import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { notes, staffAddresses } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import type { Arrival } from './arrival.ts'

/**
 * A volunteer who answered a notification by mail: the words become an internal note of that ticket, in the volunteer's
 * name. They are not the family's, and nobody is ever answered at the volunteer's address because of them.
 *
 * @returns whether this mail was such an answer
 */
export function noteFromStaff(db: Db, arrival: Arrival & { ticketId: number }, now: Date): boolean {
  const { email, reading, raw, ticketId } = arrival
  if (reading.match.answeredKind !== 'notify') return false
  const person = db
    .select({ staffId: staffAddresses.staffId })
    .from(staffAddresses)
    .where(eq(staffAddresses.address, email.from?.address ?? ''))
    .get()
  if (!person) return false
  db.insert(notes)
    .values({
      ticketId,
      staffId: person.staffId,
      body: email.visible.trim() || email.subjectClean,
      at: raw.receivedAt
    })
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
