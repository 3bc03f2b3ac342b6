import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { messages, notes, olderDrafts } from '#db/schema/index.ts'
import { draftOf } from './drafts.ts'
import { currentTicket } from './matters/where-now.ts'

/**
 * Are these words of a volunteer here already, as their draft, as what another window held, as an answer or as a note? Then the
 * copy in their browser can go.
 */
export function hasWords(db: Db, asked: { ticketId: number; staffId: number; words: string }): boolean {
  const { staffId } = asked
  const words = asked.words.replaceAll('\r\n', '\n').trim()
  if (words === '') return true
  const ticketId = currentTicket(db, asked.ticketId)
  const drafted = draftOf(db, ticketId, staffId)?.body ?? ''
  const older = db
    .select({ body: olderDrafts.body })
    .from(olderDrafts)
    .where(and(eq(olderDrafts.ticketId, ticketId), eq(olderDrafts.staffId, staffId)))
    .all()
  const answers = db
    .select({ body: messages.visible })
    .from(messages)
    .where(and(eq(messages.ticketId, ticketId), eq(messages.staffId, staffId)))
    .all()
  const noted = db
    .select({ body: notes.body })
    .from(notes)
    .where(and(eq(notes.ticketId, ticketId), eq(notes.staffId, staffId)))
    .all()
  // A draft goes on growing; of an answer or a note a few words alone say nothing.
  return (
    drafted.includes(words) ||
    [...older, ...answers, ...noted].some(({ body }) => body.replaceAll('\r\n', '\n').trim() === words)
  )
}
