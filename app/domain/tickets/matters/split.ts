import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import {
  connectionEvents,
  events,
  messages,
  observations,
  students,
  ticketParticipants,
  ticketSplits,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../../events.ts'
import { offerTicket } from '../../routing/offer-ticket.ts'
import { dueTime } from '../../routing/school-hours.ts'
import { nextStart } from '../../routing/tend-claims.ts'
import { holidaysOf } from '../../settings/holidays.ts'
import type { School } from '../../settings/school.ts'
import { chosenStudents } from '../chosen-students.ts'
import { mayReadWords } from './may-read-words.ts'
import { currentTicket } from './where-now.ts'

export type Split = {
  ticketId: number
  staffId: number
  /** Who goes to the new ticket; at least one stays. */
  studentIds: readonly number[]
  /** Messages of the family that go with them; without, the new ticket shows where it comes from. */
  messageIds: readonly number[]
  /** Made with the form. */
  key: string
}

export type SplitResult =
  | { result: 'split'; ticketId: number }
  | { result: 'none' | 'all' | 'moved' | 'not_here' | 'done' | 'gone' }
  | { result: 'taken' }

type Ticket = typeof tickets.$inferSelect

/**
 * Makes a ticket of its own for some of the children: same household, same people, its own due time, and with it the records
 * of those children. Nobody is sent a second acknowledgement. Whoever has the first has the second.
 */
export function splitTicket(db: Db, split: Split, school: School, now: Date): SplitResult {
  return atomically(db, () => {
    const before = db.select().from(ticketSplits).where(eq(ticketSplits.key, split.key)).get()
    if (before) return { result: 'split', ticketId: currentTicket(db, before.ticketId) }
    const ticket = db.select().from(tickets).where(eq(tickets.id, split.ticketId)).get()
    if (!ticket || !mayReadWords(db, ticket.id, split.staffId)) return { result: 'gone' }
    if (ticket.state === 'done') return { result: 'done' }
    if (ticket.claimedBy !== null && ticket.claimedBy !== split.staffId) return { result: 'taken' }
    const here = chosenStudents(db, ticket.id)
    if (split.studentIds.length === 0) return { result: 'none' }
    if (split.studentIds.some((id) => !here.includes(id))) return { result: 'moved' }
    if (here.every((id) => split.studentIds.includes(id))) return { result: 'all' }
    const inbound = inboundOf(db, ticket.id)
    if (split.messageIds.some((id) => !inbound.includes(id))) return { result: 'not_here' }
    const ticketId = makeTicket(db, ticket, split, now)
    moveParts(db, ticket.id, ticketId, split)
    const from = inbound.find((id) => !split.messageIds.includes(id)) ?? inbound[0] ?? null
    db.insert(ticketSplits)
      .values({ ticketId, fromId: ticket.id, messageId: from, key: split.key, at: now })
      .run()
    db.update(tickets)
      .set({ dueAt: dueTime(nextStart(db, ticketId, now), now, holidaysOf(db)) })
      .where(eq(tickets.id, ticketId))
      .run()
    const actor = byStaff(split.staffId)
    recordEvent(db, { type: 'ticket.opened', at: now, actor, ticketId, data: { from: ticket.id } })
    recordEvent(db, { type: 'ticket.split', at: now, actor, ticketId, data: { from: ticket.id } })
    recordEvent(db, {
      type: 'ticket.split',
      at: now,
      actor,
      ticketId: ticket.id,
      data: { into: ticketId, messages: split.messageIds.length }
    })
    offerTicket(db, ticketId, school, now)
    return { result: 'split', ticketId }
  })
}

/** The tickets one was split into, and the one it comes from, as they are now. */
export const splitSiblings = (db: Db, ticketId: number): { id: number; older: boolean }[] =>
  db
    .select()
    .from(ticketSplits)
    .where(or(eq(ticketSplits.ticketId, ticketId), eq(ticketSplits.fromId, ticketId)))
    .orderBy(asc(ticketSplits.ticketId))
    .all()
    .map((row) => ({
      id: currentTicket(db, row.ticketId === ticketId ? row.fromId : row.ticketId),
      older: row.ticketId === ticketId
    }))
    .filter((one) => one.id !== ticketId)

/** The message a ticket comes from, with the ticket it stands on now. */
export const splitOrigin = (db: Db, ticketId: number) =>
  db
    .select({
      fromId: ticketSplits.fromId,
      messageId: messages.id,
      on: messages.ticketId,
      visible: messages.visible
    })
    .from(ticketSplits)
    .leftJoin(messages, eq(messages.id, ticketSplits.messageId))
    .where(eq(ticketSplits.ticketId, ticketId))
    .get()

const inboundOf = (db: Db, ticketId: number): number[] =>
  db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, ticketId),
        eq(messages.direction, 'in'),
        inArray(messages.kind, ['human', 'link'])
      )
    )
    .orderBy(asc(messages.id))
    .all()
    .map((row) => row.id)

function makeTicket(db: Db, ticket: Ticket, split: Split, now: Date): number {
  const only = split.studentIds.length === 1 ? split.studentIds[0] : undefined
  const known = only
    ? db.select({ platform: students.platform }).from(students).where(eq(students.id, only)).get()
    : undefined
  const onRecord = known && known.platform !== 'unknown' ? known.platform : null
  const { id } = db
    .insert(tickets)
    .values({
      kind: ticket.kind,
      householdId: ticket.householdId,
      contactId: ticket.contactId,
      subject: ticket.subject,
      language: ticket.language,
      urgent: ticket.urgent,
      platform: onRecord ?? ticket.platform,
      platformEvidence: onRecord ? 'roster' : ticket.platformEvidence,
      platformReason: onRecord ? 'Gerät aus der Schülerliste' : ticket.platformReason,
      problem: ticket.problem,
      problemReason: ticket.problemReason,
      claimedBy: ticket.claimedBy,
      claimedAt: ticket.claimedBy === null ? null : now,
      waitingSince: ticket.waitingSince ?? now,
      createdAt: ticket.createdAt
    })
    .returning({ id: tickets.id })
    .get()
  return id
}

function moveParts(db: Db, fromId: number, ticketId: number, split: Split): void {
  const ids = [...split.studentIds]
  const ofThese = and(eq(ticketStudents.ticketId, fromId), inArray(ticketStudents.studentId, ids))
  db.update(ticketStudents).set({ ticketId, confirmed: true, ambiguous: false }).where(ofThese).run()
  for (const person of db
    .select()
    .from(ticketParticipants)
    .where(eq(ticketParticipants.ticketId, fromId))
    .all())
    db.insert(ticketParticipants)
      .values({ ...person, ticketId })
      .run()
  for (const table of [observations, connectionEvents])
    db.update(table)
      .set({ ticketId })
      .where(and(eq(table.ticketId, fromId), inArray(table.studentId, ids)))
      .run()
  for (const messageId of split.messageIds) {
    db.update(messages).set({ ticketId }).where(eq(messages.id, messageId)).run()
    moveEventsOf(db, fromId, ticketId, messageId)
  }
}

/** What was read in a message goes with it. */
function moveEventsOf(db: Db, fromId: number, ticketId: number, messageId: number): void {
  const rows = db
    .select({ id: events.id, data: events.data })
    .from(events)
    .where(
      and(eq(events.ticketId, fromId), inArray(events.type, ['ticket.message_in', 'ticket.answer_settled']))
    )
    .all()
  for (const { id, data } of rows)
    if (data.messageId === messageId) db.update(events).set({ ticketId }).where(eq(events.id, id)).run()
}
