import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { outbox } from '#db/schema/index.ts'
import { childrenToldOf } from '../barred/told-of.ts'
import { isWithheld, tellsFamilies } from '../barred/withheld.ts'
import type { School } from '../settings/school.ts'
import type { Language } from '../words.ts'
import { type Block, letterHtml, letterText } from './letter.ts'
import { messageIdOf, newMailToken } from './mail-token.ts'
import { whyNotSend } from './may-send-automatic.ts'
import { noteSuppressed } from './note-suppressed.ts'

/** A mail before it is queued. */
export type MailDraft = {
  kind: (typeof outbox.$inferInsert)['kind']
  /** The same key is the same mail: queueing it again changes nothing. */
  key: string
  ticketId?: number | null
  staffId?: number | null
  to: { address: string; name?: string }
  /** Display name in front of the support address; the school if empty. */
  fromName?: string
  subject: string
  blocks: Block[]
  language: Language
  headers?: Record<string, string>
  /** The children it tells of, where whoever writes it knows; those of its matter and its link are found without. */
  about?: readonly number[]
  /** Not before this moment (undo time). */
  dueAt?: Date
  /** For the Message-ID, if the mail itself names it; else a new one. */
  token?: string
}

/**
 * Puts a mail into the outbox, to be called inside the transaction of what it tells of. Every mail that no person has
 * written obeys the limits here, so that no sender of them can forget to (automatic-limits.ts).
 *
 * @returns the outbox id and Message-ID, or null: a mail with this key is there already, or a limit holds it back
 */
export function queueMail(
  db: Db,
  mail: MailDraft,
  school: School,
  now: Date
): { id: number; messageId: string } | null {
  if (isHeldBack(db, mail, now)) return null
  const textBody = letterText(mail.blocks)
  const about = noted(db, mail, textBody)
  if (tellsBarred(db, mail, { textBody, about }, now)) return null
  const messageId = messageIdOf(mail.token ?? newMailToken(), mail.kind, school)
  const row = insertMail(db).get({
    kind: mail.kind,
    key: mail.key,
    ticketId: mail.ticketId ?? null,
    staffId: mail.staffId ?? null,
    toAddress: mail.to.address,
    toName: mail.to.name ?? '',
    fromName: mail.fromName ?? school.name,
    subject: mail.subject,
    textBody,
    htmlBody: letterHtml(mail.blocks, mail.language),
    headers: mail.headers ?? {},
    about,
    messageId,
    createdAt: now,
    dueAt: mail.dueAt ?? now
  })
  return row ? { id: row.id, messageId } : null
}

const insertMail = prepared((db) =>
  db
    .insert(outbox)
    .values({
      kind: sql.placeholder('kind'),
      key: sql.placeholder('key'),
      ticketId: sql.placeholder('ticketId'),
      staffId: sql.placeholder('staffId'),
      toAddress: sql.placeholder('toAddress'),
      toName: sql.placeholder('toName'),
      fromName: sql.placeholder('fromName'),
      subject: sql.placeholder('subject'),
      textBody: sql.placeholder('textBody'),
      htmlBody: sql.placeholder('htmlBody'),
      headers: sql.placeholder('headers'),
      about: sql.placeholder('about'),
      messageId: sql.placeholder('messageId'),
      createdAt: sql.placeholder('createdAt'),
      dueAt: sql.placeholder('dueAt')
    })
    .onConflictDoNothing({ target: outbox.key })
    .returning({ id: outbox.id })
    .prepare()
)

const withKey = prepared((db) =>
  db
    .select({ id: outbox.id })
    .from(outbox)
    .where(eq(outbox.key, given(outbox.key, 'key')))
    .prepare()
)

function isHeldBack(db: Db, { kind, key, to, ticketId = null }: MailDraft, now: Date): boolean {
  if (kind === 'reply') return false
  // The same mail once more is no mail more.
  if (withKey(db).get({ key })) return true
  const reason = whyNotSend(db, { kind, toAddress: to.address, ticketId }, now)
  if (reason) noteSuppressed(db, { kind, reason, ticketId }, now)
  return reason !== null
}

/** Of which children a mail tells, as things are now: its matter may be about another child before it leaves. */
const noted = (db: Db, { kind, key, ticketId = null, about }: MailDraft, textBody: string): number[] =>
  tellsFamilies({ kind })
    ? childrenToldOf(db, { key, ticketId, textBody, about: about ? [...about] : null })
    : []

/** Nothing of a child goes to an address whose tie to it has been ended (domain/barred), whoever forgets to ask. */
function tellsBarred(
  db: Db,
  mail: MailDraft,
  said: { textBody: string; about: number[] },
  now: Date
): boolean {
  const { kind, key, ticketId = null } = mail
  if (!isWithheld(db, { kind, key, ticketId, ...said, toAddress: mail.to.address })) return false
  if (kind !== 'reply') noteSuppressed(db, { kind, reason: 'barred', ticketId }, now)
  return true
}

/** Header fields of every automatic mail (people.md, LNG-04): nobody's program answers it. */
export const AUTOMATIC_HEADERS = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All'
} as const

/** Threading header fields for an answer to the mail with this Message-ID. */
export const threadHeaders = (messageId: string | null, references: string[] = []): Record<string, string> =>
  messageId ? { 'In-Reply-To': messageId, References: [...references.slice(-8), messageId].join(' ') } : {}
