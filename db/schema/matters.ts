import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant, oneOf } from './columns.ts'
import { staff } from './school.ts'
import { messages, tickets } from './tickets.ts'

/** "Wiedervorlage": the ticket is out of the queues until then. The row goes when the ticket comes back, so it comes back once. */
export const ticketSnoozes = sqliteTable(
  'ticket_snoozes',
  {
    ticketId: integer('ticket_id')
      .primaryKey()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    until: instant('until').notNull(),
    staffId: integer('staff_id').references(() => staff.id, { onDelete: 'set null' }),
    since: instant('since').notNull()
  },
  (table) => [index('ticket_snoozes_until').on(table.until)]
)

/** "Liest mit": sees the ticket in a list and is told of the family's new messages, without having it. */
export const ticketFollowers = sqliteTable(
  'ticket_followers',
  {
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    since: instant('since').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.ticketId, table.staffId] }),
    index('ticket_followers_staff').on(table.staffId)
  ]
)

/** A number that lives on in another one. Chains end at the ticket that has no row here. */
export const ticketMerges = sqliteTable(
  'ticket_merges',
  {
    ticketId: integer('ticket_id')
      .primaryKey()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    intoId: integer('into_id')
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id').references(() => staff.id, { onDelete: 'set null' }),
    at: instant('at').notNull()
  },
  (table) => [
    index('ticket_merges_into').on(table.intoId),
    check('ticket_merges_itself', sql`${table.ticketId} <> ${table.intoId}`)
  ]
)

/** A ticket that was split off another one because a mail named two children. */
export const ticketSplits = sqliteTable(
  'ticket_splits',
  {
    ticketId: integer('ticket_id')
      .primaryKey()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    fromId: integer('from_id')
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    /** The message both come from; it stands on one ticket only. */
    messageId: integer('message_id').references(() => messages.id, { onDelete: 'set null' }),
    /** Made with the form: sent twice it is one split. */
    key: text('key').notNull(),
    at: instant('at').notNull()
  },
  (table) => [index('ticket_splits_from').on(table.fromId), uniqueIndex('ticket_splits_key').on(table.key)]
)

/** The school's short words for tickets. `folded` tells them apart, `word` is shown. */
export const tags = sqliteTable(
  'tags',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    folded: text('folded').notNull(),
    word: text('word').notNull()
  },
  (table) => [
    uniqueIndex('tags_folded').on(table.folded),
    check('tags_word', sql`length(${table.word}) between 1 and 30`)
  ]
)

export const ticketTags = sqliteTable(
  'ticket_tags',
  {
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    tagId: integer('tag_id')
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' })
  },
  (table) => [
    primaryKey({ columns: [table.ticketId, table.tagId] }),
    index('ticket_tags_tag').on(table.tagId)
  ]
)

const ASIDE_KINDS = ['P-41', 'P-42'] as const

/** A matter the Support-Team does not keep: a stranger in the room, or nothing technical. Only the admins see its words. */
export const ticketAsides = sqliteTable(
  'ticket_asides',
  {
    ticketId: integer('ticket_id')
      .primaryKey()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ASIDE_KINDS }).notNull(),
    staffId: integer('staff_id').references(() => staff.id, { onDelete: 'set null' }),
    /** What it was before, for "doch ein Technikthema". */
    problemBefore: text('problem_before'),
    urgentBefore: integer('urgent_before', { mode: 'boolean' }).notNull(),
    at: instant('at').notNull()
  },
  (table) => [check('ticket_asides_kind', oneOf(table.kind, ASIDE_KINDS))]
)
