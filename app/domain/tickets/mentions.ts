import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { mentions, staff } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { notifyMentioned, takeBackMentionMail } from '../routing/notify-mentioned.ts'
import type { School } from '../settings/school.ts'
import { mentionsIn, type Nameable, type NotePart } from './mentions-in.ts'

type Note = { id: number; ticketId: number; staffId: number; body: string }

/**
 * Keeps who a note names, for their lists, and tells them by mail. Call it in the transaction of the note. Whoever wrote it or
 * has left the team is not named.
 */
export function keepMentions(db: Db, note: Note, school: School, now: Date): void {
  const named = new Set(mentionsIn(note.body, teamToName(db)).flatMap((part) => part.ids))
  named.delete(note.staffId)
  if (named.size === 0) return
  for (const staffId of named) {
    notifyMentioned(db, { ticketId: note.ticketId, noteId: note.id, staffId }, school, now)
    db.insert(mentions).values({ ticketId: note.ticketId, noteId: note.id, staffId, at: now }).run()
  }
  recordEvent(db, {
    type: 'ticket.mentioned',
    at: now,
    actor: byStaff(note.staffId),
    ticketId: note.ticketId,
    data: { noteId: note.id, staffIds: [...named] }
  })
}

const teamToName = (db: Db): Nameable[] =>
  db
    .select({
      id: staff.id,
      displayName: staff.displayName,
      lastName: staff.lastName,
      isVolunteer: staff.isVolunteer,
      isAdmin: staff.isAdmin
    })
    .from(staff)
    .where(eq(staff.active, true))
    .all()
    .filter((person) => person.isVolunteer || person.isAdmin)

/** Tickets whose notes name this person and that they have not opened since, the first one first. */
export const mentionedTickets = (db: Db, staffId: number): number[] => [
  ...new Set(
    db
      .select({ ticketId: mentions.ticketId })
      .from(mentions)
      .where(and(eq(mentions.staffId, staffId), isNull(mentions.seenAt)))
      .orderBy(asc(mentions.at))
      .all()
      .map((row) => row.ticketId)
  )
]

/** The person has the ticket on the screen: the mark goes, and the mail that has not left. */
export function seeMentions(db: Db, seen: { ticketId: number; staffId: number }, now: Date): void {
  const { ticketId, staffId } = seen
  // Looking is frequent and writing is not: most pages have nothing to settle.
  if (!mentionedTickets(db, staffId).includes(ticketId)) return
  atomically(db, () => {
    db.update(mentions)
      .set({ seenAt: now })
      .where(and(eq(mentions.ticketId, ticketId), eq(mentions.staffId, staffId), isNull(mentions.seenAt)))
      .run()
    takeBackMentionMail(db, seen)
  })
}

/** The notes of a ticket in pieces, those that name somebody marked: only who was told is. */
export function notePartsOf(
  db: Db,
  written: readonly { id: number; body: string }[]
): Map<number, NotePart[]> {
  const named = db
    .select({
      noteId: mentions.noteId,
      id: staff.id,
      displayName: staff.displayName,
      lastName: staff.lastName
    })
    .from(mentions)
    .innerJoin(staff, eq(staff.id, mentions.staffId))
    .where(
      inArray(
        mentions.noteId,
        written.map((note) => note.id)
      )
    )
    .all()
  return new Map(
    written.map(({ id, body }) => [
      id,
      mentionsIn(
        body,
        named.filter((one) => one.noteId === id)
      )
    ])
  )
}
