import { sql } from 'drizzle-orm'
import { blob, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { PREVIEW_FAULTS, PREVIEW_STATES } from '#app/domain/words.ts'
import { instant, oneOf } from './columns.ts'
import { attachments } from './tickets.ts'

/**
 * What a file is that is no picture, in a few facts. Moments are ISO 8601; an event for whole days has plain days
 * (`2026-11-12`), and one without a zone is meant in school time.
 */
export type AboutFile =
  /** A mail inside the mail. `text` is its own words, possibly cut. */
  | { kind: 'mail'; from: string; subject: string; date: string | null; text: string; isCut: boolean }
  | {
      kind: 'event'
      title: string
      place: string
      start: string
      isWholeDay: boolean
      repeats: boolean
      cancelled: boolean
    }
  /** Outlook's own wrapping (TNEF, `winmail.dat`). */
  | { kind: 'winmail' }
  /** S/MIME or PGP, and we have no key. */
  | { kind: 'encrypted' }
  /** S/MIME that wraps the words themselves into a signature. */
  | { kind: 'sealed' }
  /** A signature beside the words, which needs nobody. */
  | { kind: 'signature' }

/**
 * What is shown of a file that came with a mail: a picture as small and large JPEG without its metadata, or what the
 * file is. Made by the mail process after the mail was taken in; can be thrown away and is made anew.
 */
export const previews = sqliteTable(
  'previews',
  {
    attachmentId: integer('attachment_id')
      .primaryKey()
      .references(() => attachments.id, { onDelete: 'cascade' }),
    state: text('state', { enum: PREVIEW_STATES }).notNull(),
    /** Counted before each attempt, so that a file which ends the process counts, too. */
    attempts: integer('attempts').notNull().default(0),
    /** Why there is none. */
    fault: text('fault', { enum: PREVIEW_FAULTS }),
    about: text('about', { mode: 'json' }).$type<AboutFile>(),
    /** Size of the picture, upright, in pixels. */
    width: integer('width'),
    height: integer('height'),
    at: instant('at').notNull(),
    thumb: blob('thumb', { mode: 'buffer' }),
    /** Null if the small one is all there is. */
    view: blob('view', { mode: 'buffer' })
  },
  (table) => [
    index('previews_work').on(table.attachmentId).where(sql`${table.state} in ('waiting', 'making')`),
    check('previews_state', oneOf(table.state, PREVIEW_STATES)),
    check('previews_fault', oneOf(table.fault, PREVIEW_FAULTS)),
    check('previews_impossible', sql`${table.state} <> 'impossible' or ${table.fault} is not null`),
    check(
      'previews_made',
      sql`${table.state} <> 'made' or ${table.about} is not null or (${table.thumb} is not null and ${table.width} > 0 and ${table.height} > 0)`
    )
  ]
)
