import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { outbox, rawMails } from './mail.ts'
import { staff } from './school.ts'
import { tickets } from './tickets.ts'

/**
 * Which matters a notification told of when it left, and which message of the family was the newest then: a volunteer who
 * answers it by mail has seen no newer one (mail.md, Answering by mail program).
 */
export const notifiedTickets = sqliteTable(
  'notified_tickets',
  {
    outboxId: integer('outbox_id')
      .notNull()
      .references(() => outbox.id, { onDelete: 'cascade' }),
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    /** 0: nobody of the family has written. */
    seenMessageId: integer('seen_message_id').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.outboxId, table.ticketId] }),
    index('notified_tickets_ticket').on(table.ticketId)
  ]
)

/** One row for each answer that came by mail program: what became of it. The same mail again finds its row. */
export const mailAnswers = sqliteTable(
  'mail_answers',
  {
    /** Hash of who wrote what in which mail. */
    key: text('key').primaryKey(),
    /** The notification that was answered; null: none that Lotse knows. */
    outboxId: integer('outbox_id').references(() => outbox.id, { onDelete: 'set null' }),
    ticketId: integer('ticket_id').references(() => tickets.id, { onDelete: 'set null' }),
    staffId: integer('staff_id').references(() => staff.id, { onDelete: 'set null' }),
    rawMailId: integer('raw_mail_id').references(() => rawMails.id, { onDelete: 'set null' }),
    /** `sent`, or why it was not sent on. */
    result: text('result').notNull(),
    at: instant('at').notNull()
  },
  (table) => [index('mail_answers_ticket').on(table.ticketId)]
)
