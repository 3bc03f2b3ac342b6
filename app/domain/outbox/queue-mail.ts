import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { outbox } from '#db/schema/index.ts'
import { newToken } from '../ids.ts'
import type { School } from '../settings/school.ts'
import type { Language } from '../words.ts'
import { type Block, letterHtml, letterText } from './letter.ts'

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
  /** Not before this moment (undo time). */
  dueAt?: Date
}

/** A new Message-ID of ours: 128 random bits, so that a match is evidence of having received the mail. */
const newMessageId = (kind: string, school: School): string =>
  `<${newToken()}.${kind}@${school.supportAddress.split('@')[1] ?? 'lotse.example'}>`

/**
 * Puts a mail into the outbox, to be called inside the transaction of what it tells of.
 *
 * @returns the outbox id and Message-ID, or null if a mail with this key is there already
 */
export function queueMail(
  db: Db,
  mail: MailDraft,
  school: School,
  now: Date
): { id: number; messageId: string } | null {
  const messageId = newMessageId(mail.kind, school)
  const row = insertMail(db).get({
    kind: mail.kind,
    key: mail.key,
    ticketId: mail.ticketId ?? null,
    staffId: mail.staffId ?? null,
    toAddress: mail.to.address,
    toName: mail.to.name ?? '',
    fromName: mail.fromName ?? school.name,
    subject: mail.subject,
    textBody: letterText(mail.blocks),
    htmlBody: letterHtml(mail.blocks, mail.language),
    headers: mail.headers ?? {},
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
      messageId: sql.placeholder('messageId'),
      createdAt: sql.placeholder('createdAt'),
      dueAt: sql.placeholder('dueAt')
    })
    .onConflictDoNothing({ target: outbox.key })
    .returning({ id: outbox.id })
    .prepare()
)

/** Header fields of every automatic mail (people.md, LNG-04): nobody's program answers it. */
export const AUTOMATIC_HEADERS = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All'
} as const

/** Threading header fields for an answer to the mail with this Message-ID. */
export const threadHeaders = (messageId: string | null, references: string[] = []): Record<string, string> =>
  messageId ? { 'In-Reply-To': messageId, References: [...references.slice(-8), messageId].join(' ') } : {}
