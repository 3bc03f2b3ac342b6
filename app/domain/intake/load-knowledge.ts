import { and, eq, gte, inArray, isNotNull, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { links, messages, outbox, ticketParticipants, ticketStudents, tickets } from '#db/schema/index.ts'
import { grouped } from '../grouped.ts'
import { hashToken } from '../ids.ts'
import { hasMailToken, mailTokensIn, tokenOf } from '../outbox/mail-token.ts'
import { answerTokensIn } from './answer-tokens.ts'
import type { IncomingEmail } from './incoming-email.ts'
import type { IntakeKnowledge, KnownStudent, KnownTicket } from './intake-knowledge.ts'
import { loadRoster } from './load-roster.ts'

/** Earlier mails to an address count for a bounce only as long as this (see find-ticket-of-report.ts). */
const RECENT_DAYS = 5

/**
 * Loads what reading this one mail needs: the whole roster (450 rows), and of the tickets only those the mail can belong
 * to, so that the hundred-thousandth ticket costs no more than the first.
 */
export function loadKnowledge(db: Db, email: IncomingEmail, now: Date): IntakeKnowledge {
  const { students, staff } = loadRoster(db)
  const tokens = answerTokensIn(email)
  const ticketIds = candidateTickets(db, email, students, tokens, now)
  return { now, students, staff, tickets: loadTickets(db, ticketIds, tokens) }
}

function candidateTickets(
  db: Db,
  email: IncomingEmail,
  known: readonly KnownStudent[],
  tokens: string[],
  now: Date
): number[] {
  const sender = email.from?.address ?? ''
  const children = known
    .filter(
      (student) =>
        student.addresses.includes(sender) || student.guardians.some((one) => one.addresses.includes(sender))
    )
    .map((student) => student.id)
  const numbers = [email.subjectNumber, ...markerNumbers(email)].filter((n): n is number => n !== null)
  const ids = messageIdsIn(email)
  const recipient = email.bounce?.recipient?.toLowerCase() ?? ''
  const since = new Date(now.getTime() - RECENT_DAYS * 86_400_000)
  // Most mails name no number, no link and no recipient that failed: what there is nothing to ask for is not asked.
  const found = [
    numbers.length > 0 &&
      db.select({ id: tickets.id }).from(tickets).where(inArray(tickets.id, numbers)).all(),
    ids.length > 0 &&
      db.select({ id: messages.ticketId }).from(messages).where(inArray(messages.messageId, ids)).all(),
    ids.length > 0 &&
      db.select({ id: outbox.ticketId }).from(outbox).where(inArray(outbox.messageId, ids)).all(),
    // In a plus address of ours that the mail was sent to.
    ...mailTokensIn(tokens).map((token) =>
      db.select({ id: outbox.ticketId }).from(outbox).where(hasMailToken(token)).all()
    ),
    recipient !== '' &&
      db
        .select({ id: outbox.ticketId })
        .from(outbox)
        .where(and(eq(outbox.toAddress, recipient), gte(outbox.createdAt, since), isNotNull(outbox.ticketId)))
        .all(),
    sender !== '' &&
      db
        .select({ id: ticketParticipants.ticketId })
        .from(ticketParticipants)
        .innerJoin(tickets, eq(tickets.id, ticketParticipants.ticketId))
        .where(and(eq(ticketParticipants.address, sender), ne(tickets.state, 'done')))
        .all(),
    children.length > 0 &&
      db
        .select({ id: ticketStudents.ticketId })
        .from(ticketStudents)
        .innerJoin(tickets, eq(tickets.id, ticketStudents.ticketId))
        .where(and(inArray(ticketStudents.studentId, children), ne(tickets.state, 'done')))
        .all(),
    tokens.length > 0 &&
      db
        .select({ id: links.ticketId })
        .from(links)
        .where(inArray(links.tokenHash, tokens.map(hashToken)))
        .all()
  ].flatMap((rows) => rows || [])
  return [...new Set(found.flatMap((row) => (row.id === null ? [] : [row.id])))]
}

/** Every Message-ID the mail names: headers, report, and the text of reports without a machine-readable part. */
function messageIdsIn(email: IncomingEmail): string[] {
  const text = [email.visible, email.folded, email.forwarded].join('\n')
  const named = email.kind === 'human' ? [] : (text.match(/<[^<>\s@]+@[^<>\s]+>/g) ?? [])
  return [email.bounce?.messageId, email.messageId, ...email.inReplyTo, ...email.references, ...named]
    .filter((id): id is string => Boolean(id))
    .slice(0, 500)
}

const markerNumbers = (email: IncomingEmail): number[] =>
  [...email.folded.matchAll(/(?:Nummer|number)\D{0,6}(\d{1,7})\b/giu)]
    .slice(0, 20)
    .map((match) => Number(match[1]))

function loadTickets(db: Db, ids: number[], tokens: string[]): KnownTicket[] {
  if (ids.length === 0) return []
  const of = <Row extends { ticketId: number | null }>(rows: Row[]) =>
    grouped(rows, (row) => row.ticketId ?? 0)
  const participants = of(
    db.select().from(ticketParticipants).where(inArray(ticketParticipants.ticketId, ids)).all()
  )
  const children = of(db.select().from(ticketStudents).where(inArray(ticketStudents.ticketId, ids)).all())
  const sent = of(
    db
      .select({
        ticketId: outbox.ticketId,
        messageId: outbox.messageId,
        kind: outbox.kind,
        to: outbox.toAddress,
        at: outbox.createdAt
      })
      .from(outbox)
      .where(inArray(outbox.ticketId, ids))
      .all()
  )
  const inbound = of(
    db
      .select({ ticketId: messages.ticketId, messageId: messages.messageId, direction: messages.direction })
      .from(messages)
      .where(and(inArray(messages.ticketId, ids), eq(messages.direction, 'in')))
      .all()
  )
  const linked = of(db.select().from(links).where(inArray(links.ticketId, ids)).all())
  return db
    .select()
    .from(tickets)
    .where(inArray(tickets.id, ids))
    .all()
    .map((ticket) => {
      const hashes = new Set((linked.get(ticket.id) ?? []).map((link) => link.tokenHash))
      const ours = new Set((sent.get(ticket.id) ?? []).map((mail) => tokenOf(mail.messageId)))
      return {
        number: ticket.id,
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
