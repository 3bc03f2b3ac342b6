import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { links } from './people.ts'
import { staff } from './school.ts'
import { tickets } from './tickets.ts'

/** What was answered to the first questions of a call, one row a question; the newest answer stands. */
export const callAnswers = sqliteTable(
  'call_answers',
  {
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    /** Key of the question (app/domain/guides/first-questions.ts). */
    question: text('question').notNull(),
    /** Code of the chip; empty: own words only. */
    answer: text('answer').notNull().default(''),
    words: text('words').notNull().default(''),
    staffId: integer('staff_id').references(() => staff.id, { onDelete: 'set null' }),
    at: instant('at').notNull()
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.question] })]
)

/** "Wann passt es?": times for a call that a family was asked to choose from, and what it chose. */
export const slotOffers = sqliteTable(
  'slot_offers',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Made with the form: the same key is the same mail. */
    key: text('key').notNull(),
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    linkId: integer('link_id')
      .notNull()
      .references(() => links.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id').references(() => staff.id, { onDelete: 'set null' }),
    /** School times, `YYYY-MM-DDTHH:MM:SS`. */
    slots: text('slots', { mode: 'json' }).$type<string[]>().notNull(),
    /** One of them, or null: not chosen (yet). */
    chosen: text('chosen'),
    createdAt: instant('created_at').notNull(),
    answeredAt: instant('answered_at')
  },
  (table) => [
    uniqueIndex('slot_offers_key').on(table.key),
    uniqueIndex('slot_offers_link').on(table.linkId),
    index('slot_offers_ticket').on(table.ticketId)
  ]
)
