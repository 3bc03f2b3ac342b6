import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { anyOf, prepared } from '#db/prepared.ts'
import { links, messages, outbox, ticketParticipants, ticketStudents, tickets } from '#db/schema/index.ts'
import { grouped } from '../grouped.ts'
import { hashToken } from '../ids.ts'
import { tokenOf } from '../outbox/mail-token.ts'
import { numbersInside } from '../tickets/matters/where-now.ts'
import type { KnownTicket } from './intake-knowledge.ts'

/**
 * What reading needs to know of these tickets.
 *
 * @param tokens of the mail; each ticket is told which of them are its own
 */
export function loadTickets(db: Db, ids: number[], tokens: string[]): KnownTicket[] {
  if (ids.length === 0) return []
  const of = <Row extends { ticketId: number | null }>(rows: Row[]) =>
    grouped(rows, (row) => row.ticketId ?? 0)
  const these = { ids: JSON.stringify(ids) }
  const participants = of(findParticipants(db).all(these))
  const children = of(findChildren(db).all(these))
  const sent = of(findSent(db).all(these))
  const inbound = of(findInbound(db).all(these))
  // Only to tell which of the mail's tokens are theirs.
  const linked = tokens.length > 0 ? of(findLinks(db).all(these)) : new Map<number, { tokenHash: string }[]>()
  return findTickets(db)
    .all(these)
    .map((ticket) => {
      const hashes = new Set((linked.get(ticket.id) ?? []).map((link) => link.tokenHash))
      const ours = new Set((sent.get(ticket.id) ?? []).map((mail) => tokenOf(mail.messageId)))
      return {
        number: ticket.id,
        formerNumbers: numbersInside(db, ticket.id),
        closedAt: ticket.closedAt,
        participants: (participants.get(ticket.id) ?? [])
          .filter((row) => !row.stranger)
          .map((row) => row.address),
        studentIds: (children.get(ticket.id) ?? [])
          .filter((row) => !row.ambiguous)
          .map((row) => row.studentId),
        confirmedPlatform: ticket.platformConfirmed ? ticket.platform : null,
        sent: sent.get(ticket.id) ?? [],
        tokens: tokens.filter((token) => hashes.has(hashToken(token)) || ours.has(token.toLowerCase())),
        inboundMessageIds: (inbound.get(ticket.id) ?? []).flatMap((row) => row.messageId ?? [])
      }
    })
}

const findParticipants = prepared((db) =>
  db
    .select()
    .from(ticketParticipants)
    .where(inArray(ticketParticipants.ticketId, anyOf('ids')))
    .prepare()
)

const findChildren = prepared((db) =>
  db
    .select()
    .from(ticketStudents)
    .where(inArray(ticketStudents.ticketId, anyOf('ids')))
    .prepare()
)

const findSent = prepared((db) =>
  db
    .select({
      ticketId: outbox.ticketId,
      messageId: outbox.messageId,
      kind: outbox.kind,
      to: outbox.toAddress,
      at: outbox.createdAt
    })
    .from(outbox)
    .where(inArray(outbox.ticketId, anyOf('ids')))
    .prepare()
)

const findInbound = prepared((db) =>
  db
    .select({ ticketId: messages.ticketId, messageId: messages.messageId })
    .from(messages)
    .where(and(inArray(messages.ticketId, anyOf('ids')), eq(messages.direction, 'in')))
    .prepare()
)

const findLinks = prepared((db) =>
  db
    .select()
    .from(links)
    .where(inArray(links.ticketId, anyOf('ids')))
    .prepare()
)

const findTickets = prepared((db) =>
  db
    .select()
    .from(tickets)
    .where(inArray(tickets.id, anyOf('ids')))
    .prepare()
)
