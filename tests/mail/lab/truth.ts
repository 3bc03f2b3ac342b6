import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events, messages, outbox, rawMailBytes, rawMails, tickets } from '#db/schema/index.ts'
import type { CapturedMail } from '#tests/support/smtp-receiver.ts'
import { TOKENS } from './lab-mails.ts'

/** What was put into the mailbox, written down by who put it there. */
export type Fed = {
  token: string
  /** Files delivered with this token. */
  copies: number
  /** Another client may have deleted it before Lotse had it. */
  mayBeGone: boolean
  /** Fault during which it was fed. */
  kind: string
}

/** An answer a volunteer gave. */
export type Answered = { token: string; kind: string }

export type Books = {
  fed: readonly Fed[]
  answered: readonly Answered[]
  /** What the SMTP side has taken. */
  taken: readonly CapturedMail[]
  /** How often a person had a mail sent again, by outbox id. */
  sentAgain: ReadonlyMap<number, number>
  /** Which fault an outbox row was queued under. */
  kindOfOutbox(id: number): string
}

/** What is wrong with a promise: nothing, if the lists are empty. */
export type Finding = { kind: string; what: string }
export type Audit = {
  lost: Finding[]
  doubled: Finding[]
  /** Fed and visible, by fault. */
  visible: Map<string, number>
  /** Accepted by the SMTP side, by fault. */
  accepted: Map<string, number>
  unknown: Map<string, number>
  failed: number
  tickets: number
}

/**
 * Counts what stands in the tables against what was fed and what the SMTP side took. To be asked when everything has settled: what
 * still waits then counts as lost.
 */
export function audit(db: Db, books: Books): Audit {
  const result: Audit = {
    lost: [],
    doubled: [],
    visible: new Map(),
    accepted: new Map(),
    unknown: new Map(),
    failed: 0,
    tickets: 0
  }
  auditMails(db, books, result)
  auditOutbox(db, books, result)
  return result
}

type Row = { id: number; state: string; duplicateOf: number | null }

function auditMails(db: Db, books: Books, result: Audit): void {
  const rows = rowsByToken(db)
  const places = placesOf(db)
  const shown = tokensShown(db)
  for (const { token, copies, mayBeGone, kind } of books.fed) {
    const found = rows.get(token) ?? []
    const first = found.filter((row) => row.state !== 'duplicate')
    const lost = (what: string) => result.lost.push({ kind, what: `${token}: ${what}` })
    const doubled = (what: string) => result.doubled.push({ kind, what: `${token}: ${what}` })
    if (found.length < copies && !mayBeGone) lost(`${copies} delivered, ${found.length} rows`)
    if (found.length > 0 && first.length === 0) lost('only called a duplicate')
    if (first.length > 1) doubled(`${first.length} rows that are no duplicates`)
    for (const row of first) {
      if (row.state === 'new') lost('never taken in')
      const seen = places.get(row.id) ?? 0
      if (seen === 0) lost('stored, but visible nowhere')
      else if (seen > 1) doubled(`visible at ${seen} places`)
      else result.visible.set(kind, (result.visible.get(kind) ?? 0) + 1)
    }
    if ((shown.get(token) ?? 0) > 1) doubled('its words stand in several messages')
  }
}

/** Raw rows by token; a byte-identical duplicate has no bytes of its own and stands with the first. */
function rowsByToken(db: Db): Map<string, Row[]> {
  const rows = db
    .select({
      id: rawMails.id,
      state: rawMails.state,
      duplicateOf: rawMails.duplicateOf,
      head: sql<Buffer | null>`substr(${rawMailBytes.bytes}, 1, 4000)`
    })
    .from(rawMails)
    .leftJoin(rawMailBytes, and(eq(rawMailBytes.rawMailId, rawMails.id), eq(rawMailBytes.position, 0)))
    .all()
  const tokenOf = new Map<number, string>()
  const byToken = new Map<string, Row[]>()
  for (const { head, ...row } of rows) {
    const own = head?.toString('latin1').match(TOKENS)?.[0]
    const token = own ?? tokenOf.get(row.duplicateOf ?? 0)
    if (!token) continue
    tokenOf.set(row.id, token)
    byToken.set(token, [...(byToken.get(token) ?? []), row])
  }
  return byToken
}

/** At how many places a person sees a stored mail: as a message, as a note, or in the list of automatic mails. */
function placesOf(db: Db): Map<number, number> {
  const places = new Map<number, number>()
  const count = (id: unknown) => {
    if (typeof id === 'number') places.set(id, (places.get(id) ?? 0) + 1)
  }
  for (const { id } of db
    .select({ id: messages.rawMailId })
    .from(messages)
    .where(eq(messages.direction, 'in'))
    .all())
    count(id)
  for (const { type, data } of db.select({ type: events.type, data: events.data }).from(events).all())
    if (type === 'mail.automatic' || type === 'ticket.note') count(data.rawMailId)
  return places
}

function tokensShown(db: Db): Map<string, number> {
  const shown = new Map<string, number>()
  const rows = db.select({ words: messages.visible }).from(messages).where(eq(messages.direction, 'in')).all()
  for (const { words } of rows)
    for (const token of new Set(words.match(TOKENS) ?? [])) shown.set(token, (shown.get(token) ?? 0) + 1)
  return shown
}

function auditOutbox(db: Db, books: Books, result: Audit): void {
  const taken = takenByMessageId(books.taken)
  const told = db
    .select({ data: events.data })
    .from(events)
    .where(eq(events.type, 'ticket.answer_not_delivered'))
    .all()
  const toldOf = new Set(told.map(({ data }) => data.outboxId))
  const rows = db.select().from(outbox).all()
  for (const row of rows) {
    const kind = books.kindOfOutbox(row.id)
    const times = taken.get(row.messageId) ?? 0
    const lost = (what: string) => result.lost.push({ kind, what: `mail ${row.id} (${row.kind}): ${what}` })
    if (times > 1 + (books.sentAgain.get(row.id) ?? 0))
      result.doubled.push({ kind, what: `mail ${row.id} (${row.kind}): accepted ${times} times` })
    if (times > 0) result.accepted.set(kind, (result.accepted.get(kind) ?? 0) + 1)
    if (row.state === 'sent' && times === 0 && !row.reason.startsWith('Zusammen mit'))
      lost('called sent, never accepted')
    if (row.state === 'unknown') result.unknown.set(kind, (result.unknown.get(kind) ?? 0) + 1)
    if (row.state === 'failed') result.failed += 1
    if ((row.state === 'unknown' || row.state === 'failed') && row.reason === '') lost('without a reason')
    const isBack = row.state === 'unknown' || (row.state === 'failed' && times === 0)
    if (isBack && row.kind === 'reply' && !toldOf.has(row.id)) lost('nobody was told')
    if (['queued', 'deferred', 'sending'].includes(row.state)) lost(`still ${row.state}`)
  }
  const acknowledged = new Set(rows.filter((row) => row.kind === 'ack').map((row) => row.ticketId))
  for (const { id } of db.select({ id: tickets.id }).from(tickets).where(eq(tickets.kind, 'mail')).all())
    if (!acknowledged.has(id))
      result.lost.push({ kind: 'start', what: `ticket ${id} has no acknowledgement` })
  for (const { token, kind } of books.answered) {
    const own = rows.filter((row) => row.key.endsWith(token))
    if (own.length !== 1) result.lost.push({ kind, what: `answer ${token} has ${own.length} rows` })
  }
}

function takenByMessageId(mails: readonly CapturedMail[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { raw } of mails) {
    const id = raw.toString('latin1').match(/^Message-ID: (<[^>]+>)/im)?.[1] ?? ''
    times.set(id, (times.get(id) ?? 0) + 1)
  }
  return times
}
