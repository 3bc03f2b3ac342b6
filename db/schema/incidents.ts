import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { INCIDENT_SIGNS } from '#app/domain/words.ts'
import { instant } from './columns.ts'
import { staff } from './school.ts'

/**
 * The same fault for many ("gemeinsame Störung"). Proposed by a rule or by a person; it has an effect only once a person has
 * confirmed it. A proposal that somebody dismissed stays, so that it is not made again.
 */
export const incidents = sqliteTable('incidents', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** As staff and families read it; empty while it is only proposed. */
  title: text('title').notNull(),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
  confirmedBy: integer('confirmed_by').references(() => staff.id),
  confirmedAt: instant('confirmed_at'),
  /** Why it was proposed. */
  sign: text('sign').$type<(typeof INCIDENT_SIGNS)[number]>().notNull().default('person'),
  /** P-01 … P-43, if the tickets have one in common. */
  problem: text('problem'),
  proposedAt: instant('proposed_at'),
  dismissedAt: instant('dismissed_at'),
  /** Null: Lotse, because nobody decided. */
  dismissedBy: integer('dismissed_by').references(() => staff.id),
  /** What the families were told, in German. */
  words: text('words').notNull().default(''),
  endedBy: integer('ended_by').references(() => staff.id),
  closingWords: text('closing_words').notNull().default('')
})
