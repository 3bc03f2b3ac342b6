import { sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex
} from 'drizzle-orm/sqlite-core'
import {
  CALL_OUTCOMES,
  CHILD_PLATFORMS,
  LANGUAGES,
  PLATFORM_EVIDENCE,
  TICKET_STATES
} from '#app/domain/words.ts'
import { flag, instant, oneOf } from './columns.ts'
import { guides } from './guides.ts'
import { outbox, rawMails } from './mail.ts'
import { contacts, households, staff, students } from './school.ts'

const TICKET_KINDS = ['mail', 'unreadable', 'help'] as const

/** One matter of one household. The id is the number people see; it starts at 1 and is never used twice. */
export const tickets = sqliteTable(
  'tickets',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: TICKET_KINDS }).notNull().default('mail'),
    householdId: integer('household_id').references(() => households.id),
    contactId: integer('contact_id').references(() => contacts.id),
    subject: text('subject').notNull(),
    language: text('language', { enum: LANGUAGES }).notNull().default('de'),
    state: text('state', { enum: TICKET_STATES }).notNull().default('open'),
    urgent: flag('urgent').notNull().default(false),
    /** Suggestion with its reason; `confirmed` once a person has said "stimmt" or corrected it. */
    platform: text('platform', { enum: CHILD_PLATFORMS }).notNull().default('unknown'),
    platformEvidence: text('platform_evidence', { enum: PLATFORM_EVIDENCE }).notNull().default('none'),
    platformReason: text('platform_reason').notNull().default(''),
    platformConfirmed: flag('platform_confirmed').notNull().default(false),
    /** P-01 … P-43, null: no type can be told. */
    problem: text('problem'),
    problemReason: text('problem_reason').notNull().default(''),
    problemConfirmed: flag('problem_confirmed').notNull().default(false),
    claimedBy: integer('claimed_by').references(() => staff.id),
    claimedAt: instant('claimed_at'),
    /** "Anruf läuft": a claim does not lapse meanwhile. */
    callingSince: instant('calling_since'),
    /** When the family expects a call; whoever has the ticket keeps it until then. */
    callBackAt: instant('call_back_at'),
    dueAt: instant('due_at'),
    /** "Gehört vielleicht zu #n", or the closed ticket this one follows. */
    relatedTicketId: integer('related_ticket_id').references((): AnySQLiteColumn => tickets.id),
    /** Last mail of the family that a person has not answered yet. */
    waitingSince: instant('waiting_since'),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
    /** What helped, said at closing: guide code or own words. */
    helpedBy: text('helped_by').notNull().default('')
  },
  (table) => [
    index('tickets_state').on(table.state, table.dueAt),
    index('tickets_claimed').on(table.claimedBy, table.state),
    index('tickets_household').on(table.householdId),
    index('tickets_related').on(table.relatedTicketId),
    index('tickets_helped').on(table.problem, table.platform).where(sql`${table.helpedBy} <> ''`),
    check('tickets_kind', oneOf(table.kind, TICKET_KINDS)),
    check('tickets_state', oneOf(table.state, TICKET_STATES)),
    check('tickets_language', oneOf(table.language, LANGUAGES)),
    check('tickets_platform', oneOf(table.platform, CHILD_PLATFORMS)),
    check('tickets_evidence', oneOf(table.platformEvidence, PLATFORM_EVIDENCE)),
    check('tickets_problem', sql`${table.problem} is null or ${table.problem} glob 'P-[0-9][0-9]'`),
    check('tickets_claim', sql`(${table.claimedBy} is null) = (${table.claimedAt} is null)`),
    check('tickets_closed', sql`(${table.state} = 'done') = (${table.closedAt} is not null)`)
  ]
)

/** Children a ticket is about, each with the reason it was linked; suggested until confirmed. */
export const ticketStudents = sqliteTable(
  'ticket_students',
  {
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    studentId: integer('student_id')
      .notNull()
      .references(() => students.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    /** Possible but not chosen by itself. */
    ambiguous: flag('ambiguous').notNull().default(false),
    confirmed: flag('confirmed').notNull().default(false)
  },
  (table) => [
    primaryKey({ columns: [table.ticketId, table.studentId] }),
    index('ticket_students_student').on(table.studentId)
  ]
)

/** Addresses that may write into the ticket. To and Cc of a mail never become participants (mail.md, Threading). */
export const ticketParticipants = sqliteTable(
  'ticket_participants',
  {
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    address: text('address').notNull(),
    name: text('name').notNull().default(''),
    contactId: integer('contact_id').references(() => contacts.id),
    /** Came in through a matched thread from another address: flagged, sent no earlier content. */
    stranger: flag('stranger').notNull().default(false),
    since: instant('since').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.ticketId, table.address] }),
    index('ticket_participants_address').on(table.address)
  ]
)

/** To whom the ticket was offered, in which round and why. */
export const ticketOffers = sqliteTable(
  'ticket_offers',
  {
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    round: integer('round').notNull().default(1),
    reason: text('reason').notNull(),
    offeredAt: instant('offered_at').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.ticketId, table.staffId] }),
    index('ticket_offers_staff').on(table.staffId)
  ]
)

const DIRECTIONS = ['in', 'out'] as const

/** One mail of the conversation, in or out. Own words apart from what is folded. */
export const messages = sqliteTable(
  'messages',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    direction: text('direction', { enum: DIRECTIONS }).notNull(),
    /** human, or auto-reply/bounce: shown as a slim line. `link` came through the family page. */
    kind: text('kind', { enum: ['human', 'auto-reply', 'bounce', 'link', 'ack'] }).notNull(),
    rawMailId: integer('raw_mail_id').references(() => rawMails.id),
    outboxId: integer('outbox_id').references(() => outbox.id),
    staffId: integer('staff_id').references(() => staff.id),
    fromAddress: text('from_address').notNull().default(''),
    fromName: text('from_name').notNull().default(''),
    messageId: text('message_id'),
    visible: text('visible').notNull(),
    folded: text('folded').notNull().default(''),
    forwarded: text('forwarded').notNull().default(''),
    html: text('html'),
    guideId: integer('guide_id').references(() => guides.id),
    /** `{ field: reason }` of the reading, for "Wie wurde das gelesen?". */
    reasons: text('reasons', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    at: instant('at').notNull()
  },
  (table) => [
    index('messages_ticket').on(table.ticketId, table.at),
    index('messages_message_id').on(table.messageId),
    uniqueIndex('messages_raw_mail').on(table.rawMailId),
    uniqueIndex('messages_outbox').on(table.outboxId),
    check('messages_direction', oneOf(table.direction, DIRECTIONS))
  ]
)

export const attachments = sqliteTable(
  'attachments',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    messageId: integer('message_id')
      .notNull()
      .references(() => messages.id),
    name: text('name').notNull(),
    declaredName: text('declared_name'),
    mime: text('mime').notNull(),
    size: integer('size').notNull(),
    inline: flag('inline').notNull().default(false),
    contentId: text('content_id'),
    content: blob('content', { mode: 'buffer' }).notNull()
  },
  (table) => [
    index('attachments_message').on(table.messageId),
    check(
      'attachments_name',
      sql`${table.name} not like '%/%' and ${table.name} not like '.%' and length(${table.name}) > 0`
    )
  ]
)

/** Internal, never leaves the house. */
export const notes = sqliteTable(
  'notes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    body: text('body').notNull(),
    at: instant('at').notNull()
  },
  (table) => [
    index('notes_ticket').on(table.ticketId, table.at),
    check('notes_body', sql`length(${table.body}) > 0`)
  ]
)

export const calls = sqliteTable(
  'calls',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    studentId: integer('student_id').references(() => students.id, { onDelete: 'set null' }),
    outcome: text('outcome', { enum: CALL_OUTCOMES }).notNull(),
    callBackAt: instant('call_back_at'),
    note: text('note').notNull().default(''),
    at: instant('at').notNull(),
    /** Made with the form: the same key is the same call. */
    key: text('key'),
    /** The call ended with another device for the child: one of the school's, or one of the family's. */
    device: text('device', { enum: ['loan', 'other'] })
  },
  (table) => [
    uniqueIndex('calls_key').on(table.key),
    index('calls_ticket').on(table.ticketId, table.at),
    check('calls_outcome', oneOf(table.outcome, CALL_OUTCOMES)),
    check('calls_call_back', sql`(${table.outcome} = 'call_back') = (${table.callBackAt} is not null)`)
  ]
)

/** What a volunteer has typed and not sent, saved on the server. */
export const drafts = sqliteTable(
  'drafts',
  {
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    body: text('body').notNull(),
    guideId: integer('guide_id').references(() => guides.id),
    savedAt: instant('saved_at').notNull()
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.staffId] })]
)

/** Ticked guide steps of a ticket. */
export const guideTicks = sqliteTable(
  'guide_ticks',
  {
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => tickets.id),
    guideId: integer('guide_id')
      .notNull()
      .references(() => guides.id),
    step: integer('step').notNull(),
    staffId: integer('staff_id').references(() => staff.id),
    at: instant('at').notNull()
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.guideId, table.step] })]
)
