import { and, eq, gte, inArray, isNotNull, ne, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  contactAddresses,
  contacts,
  guardianships,
  links,
  messages,
  outbox,
  staff,
  staffAddresses,
  students,
  ticketParticipants,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { grouped } from '../grouped.ts'
import { hashToken } from '../ids.ts'
import { hasMailToken, mailTokensIn, tokenOf } from '../outbox/mail-token.ts'
import { answerTokensIn } from './answer-tokens.ts'
import type { IncomingEmail } from './incoming-email.ts'
import type { IntakeKnowledge, KnownStudent, KnownTicket } from './intake-knowledge.ts'

/** Earlier mails to an address count for a bounce only as long as this (see find-ticket-of-report.ts). */
const RECENT_DAYS = 5

/**
 * Loads what reading this one mail needs: the whole roster (450 rows), and of the tickets only those the mail can belong
 * to, so that the hundred-thousandth ticket costs no more than the first.
 */
export function loadKnowledge(db: Db, email: IncomingEmail, now: Date): IntakeKnowledge {
  const known = loadStudents(db)
  const tokens = answerTokensIn(email)
  const ticketIds = candidateTickets(db, email, known, tokens, now)
  return { now, students: known, staff: loadStaff(db), tickets: loadTickets(db, ticketIds, tokens) }
}

function loadStudents(db: Db): KnownStudent[] {
  const people = db
    .select({
      studentId: guardianships.studentId,
      kind: contacts.kind,
      name: contacts.name,
      address: contactAddresses.address
    })
    .from(guardianships)
    .innerJoin(contacts, eq(contacts.id, guardianships.contactId))
    .innerJoin(contactAddresses, eq(contactAddresses.contactId, contacts.id))
    .all()
  const byStudent = grouped(people, (row) => row.studentId)
  return db
    .select()
    .from(students)
    .where(eq(students.active, true))
    .all()
    .map((student) => {
      const rows = byStudent.get(student.id) ?? []
      const guardians = grouped(
        rows.filter((row) => row.kind !== 'student'),
        (row) => row.name
      )
      return {
        id: student.id,
        firstName: student.firstName,
        lastName: student.lastName,
        className: student.className,
        householdId: student.householdId,
        platform: student.platform === 'unknown' ? null : student.platform,
        addresses: rows.filter((row) => row.kind === 'student').map((row) => row.address),
        guardians: [...guardians].map(([name, own]) => ({ name, addresses: own.map((row) => row.address) }))
      }
    })
}

function loadStaff(db: Db): IntakeKnowledge['staff'] {
  const rows = db
    .select({
      id: staff.id,
      first: staff.firstName,
      last: staff.lastName,
      address: staffAddresses.address
    })
    .from(staff)
    .innerJoin(staffAddresses, eq(staffAddresses.staffId, staff.id))
    .all()
  return [...grouped(rows, (row) => row.id).values()].map((own) => ({
    name: `${own[0]?.first ?? ''} ${own[0]?.last ?? ''}`.trim(),
    addresses: own.map((row) => row.address)
  }))
}

function candidateTickets(
  db: Db,
  email: IncomingEmail,
  known: KnownStudent[],
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
  const found = [
    db.select({ id: tickets.id }).from(tickets).where(inArray(tickets.id, numbers)).all(),
    db.select({ id: messages.ticketId }).from(messages).where(inArray(messages.messageId, ids)).all(),
    db
      .select({ id: outbox.ticketId })
      .from(outbox)
      .where(
        or(
          inArray(outbox.messageId, ids),
          // In a plus address of ours that the mail was sent to.
          ...mailTokensIn(tokens).map(hasMailToken),
          and(eq(outbox.toAddress, recipient), gte(outbox.createdAt, since), isNotNull(outbox.ticketId))
        )
      )
      .all(),
    db
      .select({ id: ticketParticipants.ticketId })
      .from(ticketParticipants)
      .innerJoin(tickets, eq(tickets.id, ticketParticipants.ticketId))
      .where(and(eq(ticketParticipants.address, sender), ne(tickets.state, 'done')))
      .all(),
    db
      .select({ id: ticketStudents.ticketId })
      .from(ticketStudents)
      .innerJoin(tickets, eq(tickets.id, ticketStudents.ticketId))
      .where(and(inArray(ticketStudents.studentId, children), ne(tickets.state, 'done')))
      .all(),
    db
      .select({ id: links.ticketId })
      .from(links)
      .where(inArray(links.tokenHash, tokens.map(hashToken)))
      .all()
  ].flat()
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
