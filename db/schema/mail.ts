import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex
} from 'drizzle-orm/sqlite-core'
import { MAIL_KINDS, OUTBOX_STATES } from '#app/domain/words.ts'
import { flag, instant, oneOf } from './columns.ts'
import { staff } from './school.ts'
import { tickets } from './tickets.ts'

/** A UIDVALIDITY of a mailbox: in another epoch the same UID is another mail (mail.md, Receiving 2). */
export const mailboxEpochs = sqliteTable(
  'mailbox_epochs',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** `user@host/folder`, so that a changed mailbox is another mailbox. */
    mailbox: text('mailbox').notNull(),
    /** A 64 bit number as text. */
    uidValidity: text('uid_validity').notNull(),
    firstSeenAt: instant('first_seen_at').notNull(),
    /** Of the processed folder: what the server received earlier is from before Lotse and is left alone. Null for the inbox. */
    takenSince: instant('taken_since')
  },
  (table) => [uniqueIndex('mailbox_epochs_mailbox').on(table.mailbox, table.uidValidity)]
)

const INTAKE_STATES = ['new', 'done', 'duplicate', 'failed', 'unreadable'] as const

/** Every mail, committed before the mailbox is touched, with the state of its intake; its bytes are in `raw_mail_bytes`. */
export const rawMails = sqliteTable(
  'raw_mails',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    epochId: integer('epoch_id')
      .notNull()
      .references(() => mailboxEpochs.id),
    uid: integer('uid').notNull(),
    sha256: text('sha256').notNull(),
    /** Of what the sender wrote, without what servers add on the way (content-hash.ts): a mail that came twice is known by it. */
    contentSha256: text('content_sha256'),
    size: integer('size').notNull(),
    /** The server's internal date: what mails are ordered by. */
    receivedAt: instant('received_at').notNull(),
    storedAt: instant('stored_at').notNull(),
    /** When the server confirmed the move to the processed folder. */
    movedAt: instant('moved_at'),
    /** Where it lies since: epoch and UID in the processed folder, if the server told them or reconciling found it there. */
    processedEpochId: integer('processed_epoch_id').references(() => mailboxEpochs.id),
    processedUid: integer('processed_uid'),
    /** Bytes on the server, if only the header is kept here because the mail is too large. It stays in the inbox. */
    serverSize: integer('server_size'),
    /** Found in the processed folder: it was taken in once before, by a database that is no more. */
    recovered: flag('recovered').notNull().default(false),
    state: text('state', { enum: INTAKE_STATES }).notNull().default('new'),
    attempts: integer('attempts').notNull().default(0),
    /** What went wrong last, for people. */
    error: text('error'),
    duplicateOf: integer('duplicate_of').references((): AnySQLiteColumn => rawMails.id),
    kind: text('kind', { enum: MAIL_KINDS }),
    /** How it was read, by field, in German, where no message of a ticket says so ("Wie wurde das gelesen?"). */
    reasons: text('reasons', { mode: 'json' }).$type<Record<string, string>>(),
    ticketId: integer('ticket_id').references((): AnySQLiteColumn => tickets.id)
  },
  (table) => [
    uniqueIndex('raw_mails_uid').on(table.epochId, table.uid),
    index('raw_mails_sha256').on(table.sha256),
    index('raw_mails_content').on(table.contentSha256),
    index('raw_mails_work').on(table.state, table.receivedAt),
    index('raw_mails_kind').on(table.kind, table.state),
    index('raw_mails_processed').on(table.processedEpochId, table.processedUid),
    index('raw_mails_unmoved').on(table.epochId).where(sql`${table.movedAt} is null`),
    check('raw_mails_state', oneOf(table.state, INTAKE_STATES)),
    check('raw_mails_kind', oneOf(table.kind, MAIL_KINDS)),
    check('raw_mails_size', sql`${table.size} >= 0`)
  ]
)

/**
 * The bytes of the mails, in pieces, apart from the state of their intake: SQLite loads and writes a whole row, so a step
 * forward would move 60 MB each time. None of a duplicate, and none once the deletion period is over (people.md,
 * deletion catalogue).
 */
export const rawMailBytes = sqliteTable(
  'raw_mail_bytes',
  {
    rawMailId: integer('raw_mail_id')
      .notNull()
      .references(() => rawMails.id),
    /** Of the piece, from 0. */
    position: integer('position').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull()
  },
  (table) => [primaryKey({ columns: [table.rawMailId, table.position] })]
)

const OUTBOX_KINDS = ['ack', 'reply', 'notify', 'ask', 'code', 'host', 'alarm', 'returned'] as const

/** A send is a row with a state and a reason. The bytes are made once; every retry sends the same ones. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: OUTBOX_KINDS }).notNull(),
    /** The same key is the same mail: a second attempt to queue it changes nothing. */
    key: text('key').notNull(),
    ticketId: integer('ticket_id').references((): AnySQLiteColumn => tickets.id),
    staffId: integer('staff_id').references(() => staff.id),
    toAddress: text('to_address').notNull(),
    toName: text('to_name').notNull().default(''),
    fromName: text('from_name').notNull().default(''),
    subject: text('subject').notNull(),
    textBody: text('text_body').notNull(),
    htmlBody: text('html_body').notNull(),
    /** Extra header fields by name (Auto-Submitted, In-Reply-To …). */
    headers: text('headers', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** The children it tells of, as they were when it was written; null: nobody noted it. Goes with the body. */
    about: text('about', { mode: 'json' }).$type<number[]>(),
    /** Ours, with angle brackets and 128 random bits; known before the mail exists. */
    messageId: text('message_id').notNull(),
    /** Finished RFC 5322 bytes, written before the first attempt. */
    bytes: blob('bytes', { mode: 'buffer' }),
    state: text('state', { enum: OUTBOX_STATES }).notNull().default('queued'),
    /** The server's words, or ours if it said nothing. */
    reason: text('reason').notNull().default(''),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    /** Not before (undo time, retry after a temporary refusal). */
    dueAt: instant('due_at').notNull(),
    leaseUntil: instant('lease_until'),
    sentAt: instant('sent_at'),
    /** Somebody has looked at a mail that did not arrive, and nothing more is to be done. */
    settledAt: instant('settled_at')
  },
  (table) => [
    uniqueIndex('outbox_key').on(table.key),
    uniqueIndex('outbox_message_id').on(table.messageId),
    index('outbox_work').on(table.state, table.dueAt),
    index('outbox_ticket').on(table.ticketId),
    index('outbox_sent').on(table.sentAt),
    // For the limits of automatic mails (app/domain/outbox/may-send-automatic.ts).
    index('outbox_recipient').on(table.kind, table.toAddress, table.createdAt),
    index('outbox_kind').on(table.kind, table.createdAt),
    // What still waits for a volunteer, however many have been sent. With all these columns SQLite takes it before `outbox_recipient`.
    index('outbox_pending')
      .on(table.toAddress, table.kind, table.state)
      .where(sql`${table.kind} = 'notify' and ${table.state} = 'queued' and ${table.bytes} is null`),
    index('outbox_staff').on(table.staffId, table.kind, table.dueAt),
    check('outbox_kind', oneOf(table.kind, OUTBOX_KINDS)),
    check('outbox_state', oneOf(table.state, OUTBOX_STATES)),
    check('outbox_message_id_shape', sql`${table.messageId} like '<%@%>'`),
    check('outbox_to', sql`${table.toAddress} like '%_@_%'`),
    check('outbox_sending_lease', sql`${table.state} <> 'sending' or ${table.leaseUntil} is not null`)
  ]
)

/** One row per thing that must not fall silent: `mailbox`, `outbox`. Written by the mail process, read by every page. */
export const health = sqliteTable('health', {
  part: text('part').primaryKey(),
  state: text('state', { enum: ['ok', 'connecting', 'refused', 'down'] }).notNull(),
  /** Last complete pass. */
  lastOkAt: instant('last_ok_at'),
  changedAt: instant('changed_at').notNull(),
  /** The server's words. */
  words: text('words').notNull().default('')
})

/** Who may work right now: one mail process per mailbox. */
export const leases = sqliteTable('leases', {
  name: text('name').primaryKey(),
  holder: text('holder').notNull(),
  until: instant('until').notNull()
})

/**
 * Refresh tokens that the token endpoint gave in place of the configured one (OAuth2): the old one may be void from then on, so the new
 * one is kept before it is used.
 */
export const oauthTokens = sqliteTable('oauth_tokens', {
  /** Hash of endpoint, client and configured token: a newly configured token begins anew. */
  origin: text('origin').primaryKey(),
  refreshToken: text('refresh_token').notNull(),
  changedAt: instant('changed_at').notNull()
})
