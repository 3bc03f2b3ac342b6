import { eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { notes, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import type { School } from '../settings/school.ts'
import { keepMentions } from './mentions.ts'

/**
 * Adds an internal note; it never leaves the house. An empty one or one to no ticket is refused with false. Whoever of the team it
 * names ("@keller") is told (mentions.ts).
 */
export function addNote(
  db: Db,
  note: { ticketId: number; staffId: number; body: string },
  school: School,
  now: Date
): boolean {
  const body = note.body.trim()
  if (!body) return false
  return atomically(db, () => {
    if (!db.select({ id: tickets.id }).from(tickets).where(eq(tickets.id, note.ticketId)).get()) return false
    const previous = db
      .select({ body: notes.body, staffId: notes.staffId, at: notes.at })
      .from(notes)
      .where(eq(notes.ticketId, note.ticketId))
      .all()
      .at(-1)
    // A second tap on the same button sends the same note again: one is enough.
    const again =
      previous?.body === body &&
      previous.staffId === note.staffId &&
      now.getTime() - previous.at.getTime() < 60_000
    if (again) return true
    const { ticketId, staffId } = note
    const { id } = db
      .insert(notes)
      .values({ ticketId, staffId, body, at: now })
      .returning({ id: notes.id })
      .get()
    recordEvent(db, { type: 'ticket.note', at: now, actor: byStaff(staffId), ticketId })
    keepMentions(db, { id, ticketId, staffId, body }, school, now)
    return true
  })
}
