import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { tags, tickets, ticketTags } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../../events.ts'

export const LONGEST_TAG = 30
export const MOST_TAGS = 10

/** A tag as it is kept: one line, single spaces. */
export const tidyTag = (word: string): string => word.normalize('NFC').replace(/\s+/g, ' ').trim()

/** What makes two tags the same: "Leihgerät" and "leihgerät" are one. */
export const foldTag = (word: string): string => tidyTag(word).toLocaleLowerCase('de')

export type TagResult = 'tagged' | 'empty' | 'long' | 'many' | 'gone'

/** Puts a tag on a ticket; the school's spelling of it stays as it was first written. Twice changes nothing. */
export function addTag(
  db: Db,
  tag: { ticketId: number; staffId: number; word: string },
  now: Date
): TagResult {
  const word = tidyTag(tag.word)
  if (!word) return 'empty'
  if (word.length > LONGEST_TAG) return 'long'
  return atomically(db, () => {
    const { ticketId } = tag
    if (!db.select({ id: tickets.id }).from(tickets).where(eq(tickets.id, ticketId)).get()) return 'gone'
    const standing = tagsOf(db, ticketId)
    if (standing.some((one) => one.folded === foldTag(word))) return 'tagged'
    if (standing.length >= MOST_TAGS) return 'many'
    db.insert(tags)
      .values({ word, folded: foldTag(word) })
      .onConflictDoNothing()
      .run()
    const known = db
      .select({ id: tags.id })
      .from(tags)
      .where(eq(tags.folded, foldTag(word)))
      .get()
    if (!known) return 'gone'
    db.insert(ticketTags).values({ ticketId, tagId: known.id }).run()
    noteTag(db, tag, { tagId: known.id, on: true }, now)
    return 'tagged'
  })
}

/** Takes a tag off a ticket. One that is on no ticket any more is suggested no longer. */
export function removeTag(
  db: Db,
  tag: { ticketId: number; staffId: number; tagId: number },
  now: Date
): void {
  atomically(db, () => {
    const { ticketId, tagId } = tag
    const { changes } = db
      .delete(ticketTags)
      .where(and(eq(ticketTags.ticketId, ticketId), eq(ticketTags.tagId, tagId)))
      .run()
    if (changes === 0) return
    noteTag(db, tag, { tagId, on: false }, now)
    if (!db.select().from(ticketTags).where(eq(ticketTags.tagId, tagId)).get())
      db.delete(tags).where(eq(tags.id, tagId)).run()
  })
}

const noteTag = (
  db: Db,
  { ticketId, staffId }: { ticketId: number; staffId: number },
  data: { tagId: number; on: boolean },
  now: Date
): void => recordEvent(db, { type: 'ticket.tagged', at: now, actor: byStaff(staffId), ticketId, data })

/** The tags of a ticket, by alphabet. */
export const tagsOf = (db: Db, ticketId: number): { id: number; word: string; folded: string }[] =>
  db
    .select({ id: tags.id, word: tags.word, folded: tags.folded })
    .from(ticketTags)
    .innerJoin(tags, eq(tags.id, ticketTags.tagId))
    .where(eq(ticketTags.ticketId, ticketId))
    .orderBy(asc(tags.folded))
    .all()

/** The school's tags, the most used first: suggestions while typing, and the filter of the queue. */
export const schoolTags = (db: Db): { id: number; word: string; folded: string; uses: number }[] =>
  db
    .select({ id: tags.id, word: tags.word, folded: tags.folded, uses: count(ticketTags.ticketId) })
    .from(tags)
    .innerJoin(ticketTags, eq(ticketTags.tagId, tags.id))
    .groupBy(tags.id)
    .orderBy(desc(count(ticketTags.ticketId)), asc(tags.folded))
    .limit(100)
    .all()

/** Which of these tickets carry the tag. */
export function withTag(db: Db, word: string, ticketIds: readonly number[]): Set<number> {
  const rows = db
    .select({ id: ticketTags.ticketId })
    .from(ticketTags)
    .innerJoin(tags, eq(tags.id, ticketTags.tagId))
    .where(and(eq(tags.folded, foldTag(word)), inArray(ticketTags.ticketId, [...ticketIds])))
    .all()
  return new Set(rows.map((row) => row.id))
}
