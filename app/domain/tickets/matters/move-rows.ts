import { and, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  answerUndos,
  calls,
  connectionEvents,
  draftFiles,
  events,
  links,
  mailAnswers,
  mentions,
  messages,
  notes,
  observations,
  olderDrafts,
  outbox,
  rawMails,
  slotOffers
} from '#db/schema/index.ts'

/** Tables whose rows belong to one ticket and have no other key with its number in it: they move as they are. */
const WHOLE = [
  messages,
  notes,
  calls,
  outbox,
  rawMails,
  mailAnswers,
  observations,
  connectionEvents,
  draftFiles,
  olderDrafts,
  answerUndos,
  slotOffers,
  mentions
] as const

/**
 * Moves what happened on a ticket to another one: messages with their files, notes, calls, mails on their way, records, and
 * the events that tell of them. `ticket.opened` stays: it says when the number was given.
 */
export function moveRows(db: Db, fromId: number, intoId: number): void {
  for (const table of WHOLE)
    db.update(table).set({ ticketId: intoId }).where(eq(table.ticketId, fromId)).run()
  db.update(events)
    .set({ ticketId: intoId })
    .where(and(eq(events.ticketId, fromId), ne(events.type, 'ticket.opened')))
    .run()
}

/** The family's links lead to the target: only within one household, because the page says how the matter stands. */
export function moveLinks(db: Db, fromId: number, intoId: number): void {
  db.update(links).set({ ticketId: intoId }).where(eq(links.ticketId, fromId)).run()
}

/**
 * Moves rows whose key holds the number. What stands at the target already stays, and
 * what the other one knows besides is added to it.
 */
export function moveKeyedRows(db: Db, fromId: number, intoId: number): void {
  const move = (table: string, columns: string, conflict: string) =>
    db.run(
      sql.raw(
        `insert into ${table} (ticket_id, ${columns}) select ${intoId}, ${columns} from ${table} where ticket_id = ${fromId} and true on conflict do ${conflict}`
      )
    )
  const clear = (table: string) => db.run(sql.raw(`delete from ${table} where ticket_id = ${fromId}`))
  move('guide_ticks', 'guide_id, step, staff_id, at', 'nothing')
  move('ticket_followers', 'staff_id, since', 'nothing')
  move('ticket_tags', 'tag_id', 'nothing')
  move('incident_tickets', 'incident_id, linked_by, linked_at', 'nothing')
  move('call_answers', 'question, answer, words, staff_id, at', 'nothing')
  // An answer to a notification has seen no more than the older of the two.
  move(
    'notified_tickets',
    'outbox_id, seen_message_id',
    'update set seen_message_id = min(seen_message_id, excluded.seen_message_id)'
  )
  move('suppressed_mails', 'kind, reason, hour, count, last_at', 'update set count = count + excluded.count')
  // Nobody's draft is lost: of two of the same person the target holds both texts.
  move(
    'drafts',
    'staff_id, body, guide_id, saved_at',
    `update set body = case when instr(body, excluded.body) > 0 then body else body || char(10, 10) || excluded.body end,
       guide_id = coalesce(guide_id, excluded.guide_id), saved_at = max(saved_at, excluded.saved_at)`
  )
  for (const table of [
    'guide_ticks',
    'ticket_followers',
    'ticket_tags',
    'incident_tickets',
    'call_answers',
    'ticket_presence',
    'notified_tickets',
    'suppressed_mails',
    'drafts',
    'ticket_offers',
    'ticket_snoozes'
  ])
    clear(table)
}
