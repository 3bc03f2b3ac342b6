import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { staff } from './school.ts'
import { notes, tickets } from './tickets.ts'

/** Who of the team is named in an internal note ("@keller"), and since when they have seen it. */
export const mentions = sqliteTable(
  'mentions',
  {
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    noteId: integer('note_id')
      .notNull()
      .references(() => notes.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    at: instant('at').notNull(),
    seenAt: instant('seen_at')
  },
  (table) => [
    primaryKey({ columns: [table.noteId, table.staffId] }),
    index('mentions_unseen').on(table.staffId, table.ticketId).where(sql`${table.seenAt} is null`),
    index('mentions_ticket').on(table.ticketId)
  ]
)
