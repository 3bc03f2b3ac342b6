import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant, oneOf } from './columns.ts'
import { lessons } from './lessons.ts'
import { staff, students } from './school.ts'
import { tickets } from './tickets.ts'

/** A signed-in browser. The cookie holds a random token, the table only its hash. */
export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull()
  },
  (table) => [index('sessions_staff').on(table.staffId)]
)

/** A mailed six-digit code, hashed; few attempts, short life. */
export const signInCodes = sqliteTable(
  'sign_in_codes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Bound to the browser that asked, by the hash of a cookie's value. */
    challengeHash: text('challenge_hash').notNull(),
    /** Null: the address is not on the staff list; the page behaves the same. */
    staffId: integer('staff_id').references(() => staff.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at')
  },
  (table) => [uniqueIndex('sign_in_codes_challenge').on(table.challengeHash)]
)

/** A filter of the queue that somebody has kept under a name; `query` is the part of the address behind the question mark. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    query: text('query').notNull(),
    createdAt: instant('created_at').notNull()
  },
  (table) => [
    uniqueIndex('saved_views_name').on(table.staffId, table.name),
    check('saved_views_name_length', sql`length(${table.name}) between 1 and 40`)
  ]
)

const LINK_PURPOSES = ['family', 'host', 'volunteer'] as const

/** An unguessable link in a mail. Only the hash is stored; purposes are separate (people.md, DP-17, LNK-07). */
export const links = sqliteTable(
  'links',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    tokenHash: text('token_hash').notNull(),
    purpose: text('purpose', { enum: LINK_PURPOSES }).notNull(),
    ticketId: integer('ticket_id').references(() => tickets.id),
    studentId: integer('student_id').references(() => students.id, { onDelete: 'cascade' }),
    lessonId: integer('lesson_id').references(() => lessons.id),
    staffId: integer('staff_id').references(() => staff.id, { onDelete: 'cascade' }),
    /** Host links are good for this day only (`YYYY-MM-DD`). */
    day: text('day'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at')
  },
  (table) => [
    uniqueIndex('links_token').on(table.tokenHash),
    index('links_ticket').on(table.ticketId),
    check('links_purpose', oneOf(table.purpose, LINK_PURPOSES)),
    check(
      'links_host_day',
      sql`${table.purpose} <> 'host' or (${table.day} is not null and ${table.staffId} is not null)`
    )
  ]
)

/** What a volunteer wants to be told by mail; without a row everything. */
export const notificationChoices = sqliteTable('notification_choices', {
  staffId: integer('staff_id')
    .primaryKey()
    .references(() => staff.id, { onDelete: 'cascade' }),
  /** Matters that are offered to several people. */
  offers: flag('offers').notNull().default(true),
  /** The summary in the morning of a school day. */
  daily: flag('daily').notNull().default(true)
})

/**
 * The spine: one write, many readers (timeline, live updates, audit, charts). Append-only.
 * `actor` is `staff:7`, `family`, `host:12` or `lotse`; `data` holds ids and reasons, never a mail's text.
 */
export const events = sqliteTable(
  'events',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: instant('at').notNull(),
    type: text('type').notNull(),
    actor: text('actor').notNull(),
    staffId: integer('staff_id').references(() => staff.id, { onDelete: 'set null' }),
    ticketId: integer('ticket_id').references(() => tickets.id),
    studentId: integer('student_id').references(() => students.id, { onDelete: 'set null' }),
    lessonId: integer('lesson_id').references(() => lessons.id),
    data: text('data', { mode: 'json' }).$type<Record<string, unknown>>().notNull()
  },
  (table) => [
    index('events_ticket').on(table.ticketId, table.id),
    index('events_student').on(table.studentId, table.id),
    index('events_type').on(table.type, table.at),
    check('events_type', sql`length(${table.type}) > 0`)
  ]
)
