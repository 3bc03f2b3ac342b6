import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { AUTOMATIC_KINDS, NOTICE_KINDS, WATCHED_PARTS } from '#app/domain/words.ts'
import { instant, oneOf } from './columns.ts'
import { tickets } from './tickets.ts'

/** How long each part has been silent, as the watch process has seen it itself: neither sleep nor a set clock counts. */
export const watch = sqliteTable(
  'watch',
  {
    part: text('part', { enum: WATCHED_PARTS }).primaryKey(),
    /** Milliseconds in trouble that somebody was awake to see. */
    unwellMs: integer('unwell_ms').notNull(),
    /** Last look. */
    seenAt: instant('seen_at').notNull(),
    /** The trouble that is being alarmed of; null: none. */
    alarmedAt: instant('alarmed_at'),
    /** Since when it was in trouble, for the words; set with the alarm. */
    troubleSince: instant('trouble_since'),
    remindedAt: instant('reminded_at')
  },
  (table) => [check('watch_part', oneOf(table.part, WATCHED_PARTS))]
)

const NOTICE_STATES = ['queued', 'sending', 'sent', 'dropped', 'failed'] as const

/** An alarm on its second way: a send is a row with a state and a reason. Holds no personal data. */
export const notices = sqliteTable(
  'notices',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: NOTICE_KINDS }).notNull(),
    way: text('way', { enum: ['mail', 'webhook'] }).notNull(),
    parts: text('parts', { mode: 'json' })
      .$type<{ part: (typeof WATCHED_PARTS)[number]; since: number | null }[]>()
      .notNull(),
    /** The same for every attempt, so that a mail program shows a repeated one once. */
    messageId: text('message_id').notNull(),
    state: text('state', { enum: NOTICE_STATES }).notNull().default('queued'),
    reason: text('reason').notNull().default(''),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    dueAt: instant('due_at').notNull(),
    leaseUntil: instant('lease_until'),
    sentAt: instant('sent_at')
  },
  (table) => [
    index('notices_work').on(table.state, table.dueAt),
    index('notices_way').on(table.way, table.createdAt),
    check('notices_kind', oneOf(table.kind, NOTICE_KINDS)),
    check('notices_state', oneOf(table.state, NOTICE_STATES))
  ]
)

/** Automatic mails that were not sent because of a limit, counted by hour, kind, reason and ticket (mail.md, promise 6). */
export const suppressedMails = sqliteTable(
  'suppressed_mails',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: AUTOMATIC_KINDS }).notNull(),
    reason: text('reason').notNull(),
    ticketId: integer('ticket_id').references(() => tickets.id),
    /** Begin of the hour. */
    hour: instant('hour').notNull(),
    count: integer('count').notNull().default(1),
    lastAt: instant('last_at').notNull()
  },
  (table) => [
    uniqueIndex('suppressed_mails_what').on(table.hour, table.kind, table.reason, table.ticketId),
    index('suppressed_mails_ticket').on(table.ticketId),
    check('suppressed_mails_kind', oneOf(table.kind, AUTOMATIC_KINDS))
  ]
)
