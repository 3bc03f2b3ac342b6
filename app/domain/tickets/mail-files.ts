import { and, eq, or, sql } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { attachments, events, messages, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { mayReadWords } from './matters/may-read-words.ts'

/** A file of a mail, to download. */
export type MailFile = { name: string; bytes: Buffer }

/**
 * Who may open what a family has sent (people.md, DP-08): everybody on the team while the matter is open; afterwards those
 * who had it, and admins. True for a ticket that does not exist: that it has no files is found out by looking.
 */
export function mayOpenFiles(db: Db, ticketId: number, viewer: { id: number; isAdmin: boolean }): boolean {
  if (viewer.isAdmin) return true
  if (!mayReadWords(db, ticketId, viewer.id)) return false
  const ticket = db
    .select({ state: tickets.state, claimedBy: tickets.claimedBy })
    .from(tickets)
    .where(eq(tickets.id, ticketId))
    .get()
  return ticket?.state !== 'done' || ticket.claimedBy === viewer.id || hasHeld(db, ticketId, viewer.id)
}

function hasHeld(db: Db, ticketId: number, staffId: number): boolean {
  const claimed = and(eq(events.type, 'ticket.claimed'), eq(events.staffId, staffId))
  const given = and(
    eq(events.type, 'ticket.handed_over'),
    sql`json_extract(${events.data}, '$.toStaffId') = ${staffId}`
  )
  return (
    db
      .select({ id: events.id })
      .from(events)
      .where(and(eq(events.ticketId, ticketId), or(claimed, given)))
      .get() !== undefined
  )
}

/** An attachment of this ticket; the download is noted (people.md, DP-09). Null if there is none with this number here. */
export function downloadAttachment(
  db: Db,
  asked: { ticketId: number; attachmentId: number; staffId: number },
  now: Date
): MailFile | null {
  const { ticketId, attachmentId, staffId } = asked
  return atomically(db, () => {
    const file = db
      .select({ name: attachments.name, bytes: attachments.content })
      .from(attachments)
      .innerJoin(messages, eq(messages.id, attachments.messageId))
      .where(and(eq(attachments.id, attachmentId), eq(messages.ticketId, ticketId)))
      .get()
    if (!file) return null
    recordEvent(db, {
      type: 'mail.downloaded',
      at: now,
      actor: byStaff(staffId),
      ticketId,
      data: { attachmentId }
    })
    return file
  })
}

/** The stored mail behind a message of this ticket; null if it came another way or is not there. */
export const rawMailOf = (db: Db, ticketId: number, messageId: number): number | null =>
  db
    .select({ id: messages.rawMailId })
    .from(messages)
    .where(and(eq(messages.id, messageId), eq(messages.ticketId, ticketId)))
    .get()?.id ?? null
