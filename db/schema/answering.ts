import { sql } from 'drizzle-orm'
import { blob, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, instant } from './columns.ts'
import { outbox } from './mail.ts'
import { staff } from './school.ts'
import { tickets } from './tickets.ts'

/** Files that wait beside a draft; sending moves them to the message, undoing brings them back. */
export const draftFiles = sqliteTable(
  'draft_files',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    mime: text('mime').notNull(),
    size: integer('size').notNull(),
    content: blob('content', { mode: 'buffer' }).notNull()
  },
  (table) => [
    index('draft_files_draft').on(table.ticketId, table.staffId),
    check('draft_files_name', sql`${table.name} not like '%/%' and length(${table.name}) > 0`)
  ]
)

/** A text that another window of the same person has replaced: kept beside the newer one. */
export const olderDrafts = sqliteTable(
  'older_drafts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    body: text('body').notNull(),
    savedAt: instant('saved_at').notNull()
  },
  (table) => [index('older_drafts_draft').on(table.ticketId, table.staffId)]
)

/** How a ticket stood before an answer, so that the answer can be taken back until it is due; and that it was. */
export const answerUndos = sqliteTable('answer_undos', {
  /** Key of the outbox row: a second send of the same form must not bring back what was taken back. */
  key: text('key').primaryKey(),
  outboxId: integer('outbox_id').references(() => outbox.id, { onDelete: 'set null' }),
  ticketId: integer('ticket_id')
    .notNull()
    .references(() => tickets.id),
  state: text('state').notNull(),
  urgent: flag('urgent').notNull(),
  waitingSince: instant('waiting_since'),
  /** Set if it was an answer to a closed ticket. */
  closedAt: instant('closed_at'),
  undoneAt: instant('undone_at')
})

/** Who has a ticket open right now, and whether they write. A lease: nothing of it is kept. */
export const ticketPresence = sqliteTable(
  'ticket_presence',
  {
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    writing: flag('writing').notNull(),
    until: instant('until').notNull()
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.staffId] })]
)
