import { and, count, eq, gte, lte } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { given, prepared } from '#db/prepared.ts'
import { events, messages, ticketParticipants, tickets } from '#db/schema/index.ts'
import { FAMILY, LOTSE, recordEvent } from '../events.ts'
import { noteSuppressed } from '../outbox/note-suppressed.ts'
import { openAgain } from '../tickets/open-again.ts'
import type { Arrival } from './arrival.ts'
import { echoesOf } from './echoes.ts'
import { contactOf } from './link-students.ts'
import { addParticipant, storeMessage } from './store-message.ts'

const HOUR_MS = 3_600_000

/** Within an hour of mail time; above it a further mail is folded into a ticket that stands for all. */
const MOST = {
  /** Tickets one address opens: a secretary may pass on what many families tell at the door. */
  ticketsOfSender: 30,
  /** Tickets from changing addresses that name the same number of ours. */
  echoes: 3,
  /** Mails that join one ticket. */
  mailsOfTicket: 10
}

/** The ticket that stands for a storm, and what kind of storm. */
export type Storm = { ticketId: number; why: 'sender' | 'echo' | 'thread' }

/**
 * Is this mail one of very many (mail.md, promise 6)? Then it joins a ticket that is there already instead of being a loud
 * one of its own: nothing is dropped, nobody is told once more.
 *
 * @returns null: a mail like any other
 */
export function stormOf(db: Db, arrival: Arrival): Storm | null {
  const { match } = arrival.reading
  const since = new Date(arrival.raw.receivedAt.getTime() - HOUR_MS)
  if (match.ticket !== null)
    return mailsOf(db, match.ticket, since) >= MOST.mailsOfTicket
      ? { ticketId: match.ticket, why: 'thread' }
      : null
  const [echo, ...others] = echoesOf(db, arrival, HOUR_MS)
  if (echo !== undefined && others.length + 1 >= MOST.echoes) return { ticketId: echo, why: 'echo' }
  const address = arrival.email.from?.address ?? ''
  const own = ticketsOf(db, address, { since, until: arrival.raw.receivedAt })
  const newest = own.find((ticket) => ticket.state !== 'done')
  return own.length >= MOST.ticketsOfSender && newest ? { ticketId: newest.id, why: 'sender' } : null
}

/** Takes the mail into the ticket of its storm: kept and visible whole, but offered, acknowledged and judged by nobody. */
export function foldIntoTicket(db: Db, arrival: Arrival, { ticketId, why }: Storm, now: Date): number {
  const { email, reading, raw, school } = arrival
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  if (!ticket) throw new Error(`ticket ${ticketId} vanished while a mail joined it`)
  const stranger = why === 'echo' || (why === 'thread' && reading.match.strangerInThread)
  const contact = contactOf(db, email.from?.address ?? null)
  addParticipant(db, arrival, { ticketId, contactId: contact?.id ?? null, stranger })
  const messageId = storeMessage(db, arrival, ticketId, 'human')
  recordEvent(db, {
    type: 'ticket.message_in',
    at: now,
    actor: FAMILY,
    ticketId,
    data: { messageId, stranger, answer: null, trouble: false }
  })
  // What somebody has answered or settled is work again; what waits anyway is not offered anew.
  if (ticket.state !== 'open')
    openAgain(db, { ticketId, arrivedAt: raw.receivedAt, urgent: reading.urgent }, school, now)
  else if (reading.urgent && !ticket.urgent)
    db.update(tickets).set({ urgent: true }).where(eq(tickets.id, ticketId)).run()
  noteStorm(db, { ticketId, why }, now)
  if (why !== 'thread') noteSuppressed(db, { kind: 'ack', reason: 'storm', ticketId }, now)
  return ticketId
}

/** One line an hour on the ticket: the mails themselves tell how it goes on. */
function noteStorm(db: Db, { ticketId, why }: Storm, now: Date): void {
  const isFolded = and(
    eq(events.type, 'ticket.folded'),
    gte(events.at, new Date(now.getTime() - HOUR_MS)),
    eq(events.ticketId, ticketId)
  )
  if (db.select({ id: events.id }).from(events).where(isFolded).get()) return
  recordEvent(db, { type: 'ticket.folded', at: now, actor: LOTSE, ticketId, data: { why } })
}

const mailsOf = (db: Db, ticketId: number, since: Date): number =>
  countMails(db).get({ ticketId, since })?.n ?? 0

const countMails = prepared((db) =>
  db
    .select({ n: count() })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, given(messages.ticketId, 'ticketId')),
        gte(messages.at, given(messages.at, 'since')),
        eq(messages.direction, 'in'),
        eq(messages.kind, 'human')
      )
    )
    .prepare()
)

/** Tickets this address has opened within that time, newest first. Sorted here: of a few rows that costs SQLite a table of its own. */
const ticketsOf = (db: Db, address: string, time: { since: Date; until: Date }) =>
  findTickets(db)
    .all({ address, ...time })
    .sort((a, b) => b.id - a.id)
    .slice(0, MOST.ticketsOfSender)

const findTickets = prepared((db) =>
  db
    .select({ id: tickets.id, state: tickets.state })
    .from(ticketParticipants)
    .innerJoin(tickets, eq(tickets.id, ticketParticipants.ticketId))
    .where(
      and(
        eq(ticketParticipants.address, given(ticketParticipants.address, 'address')),
        eq(ticketParticipants.stranger, false),
        gte(tickets.createdAt, given(tickets.createdAt, 'since')),
        lte(tickets.createdAt, given(tickets.createdAt, 'until'))
      )
    )
    .prepare()
)
