import { and, eq, gte, inArray, isNotNull, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { anyOf, given, prepared } from '#db/prepared.ts'
import { links, messages, outbox, ticketParticipants, ticketStudents, tickets } from '#db/schema/index.ts'
import { barredChildren, childrenWithEndedTie } from '../barred/barred.ts'
import { hashToken } from '../ids.ts'
import { hasMailToken, mailTokensIn } from '../outbox/mail-token.ts'
import { currentTicket } from '../tickets/matters/where-now.ts'
import { answerTokensIn } from './answer-tokens.ts'
import type { IncomingEmail } from './incoming-email.ts'
import type { IntakeKnowledge, KnownStudent } from './intake-knowledge.ts'
import { loadCorrections } from './load-corrections.ts'
import { loadRoster } from './load-roster.ts'
import { loadTickets } from './load-tickets.ts'

/** Earlier mails to an address count for a bounce only as long as this (see find-ticket-of-report.ts). */
const RECENT_DAYS = 5

/**
 * Loads what reading this one mail needs: the whole roster (450 rows), and of the tickets only those the mail can belong
 * to, so that the hundred-thousandth ticket costs no more than the first.
 */
export function loadKnowledge(db: Db, email: IncomingEmail, now: Date): IntakeKnowledge {
  const { students, staff } = loadRoster(db)
  const tokens = answerTokensIn(email)
  const sender = email.from?.address ?? ''
  const children = childrenOf(students, sender)
  const ticketIds = candidateTickets(db, email, children, tokens, now)
  const corrections = loadCorrections(db, children, sender)
  const barred = sender === '' ? [] : barredChildren(db, sender)
  const endedFor = childrenWithEndedTie(db)
  return { now, students, staff, tickets: loadTickets(db, ticketIds, tokens), corrections, barred, endedFor }
}

/** Children whose own address or whose guardian's this is. */
const childrenOf = (known: readonly KnownStudent[], sender: string): number[] =>
  known
    .filter(
      (student) =>
        student.addresses.includes(sender) || student.guardians.some((one) => one.addresses.includes(sender))
    )
    .map((student) => student.id)

function candidateTickets(
  db: Db,
  email: IncomingEmail,
  children: readonly number[],
  tokens: string[],
  now: Date
): number[] {
  const sender = email.from?.address ?? ''
  const numbers = [email.subjectNumber, ...markerNumbers(email)].filter((n): n is number => n !== null)
  const ids = messageIdsIn(email)
  const recipient = email.bounce?.recipient?.toLowerCase() ?? ''
  const since = new Date(now.getTime() - RECENT_DAYS * 86_400_000)
  // Most mails name no number, no link and no recipient that failed: what there is nothing to ask for is not asked.
  const found = [
    numbers.length > 0 && ticketsNumbered(db).all({ numbers: JSON.stringify(numbers) }),
    ids.length > 0 && ticketsOfMessages(db).all({ ids: JSON.stringify(ids) }),
    ids.length > 0 && ticketsOfOutbox(db).all({ ids: JSON.stringify(ids) }),
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
    sender !== '' && ticketsOfSender(db).all({ sender }),
    children.length > 0 && ticketsOfChildren(db).all({ children: JSON.stringify(children) }),
    tokens.length > 0 && ticketsOfLinks(db).all({ hashes: JSON.stringify(tokens.map(hashToken)) })
  ].flatMap((rows) => rows || [])
  const numbered = found.flatMap((row) => (row.id === null ? [] : [row.id]))
  // A merged number lives on in another ticket: there the mail belongs.
  return [...new Set(numbered.map((id) => currentTicket(db, id)))]
}

const ticketsNumbered = prepared((db) =>
  db
    .select({ id: tickets.id })
    .from(tickets)
    .where(inArray(tickets.id, anyOf('numbers')))
    .prepare()
)

const ticketsOfMessages = prepared((db) =>
  db
    .select({ id: messages.ticketId })
    .from(messages)
    .where(inArray(messages.messageId, anyOf('ids')))
    .prepare()
)

const ticketsOfOutbox = prepared((db) =>
  db
    .select({ id: outbox.ticketId })
    .from(outbox)
    .where(inArray(outbox.messageId, anyOf('ids')))
    .prepare()
)

const ticketsOfSender = prepared((db) =>
  db
    .select({ id: ticketParticipants.ticketId })
    .from(ticketParticipants)
    .innerJoin(tickets, eq(tickets.id, ticketParticipants.ticketId))
    .where(
      and(
        eq(ticketParticipants.address, given(ticketParticipants.address, 'sender')),
        ne(tickets.state, 'done')
      )
    )
    .prepare()
)

const ticketsOfChildren = prepared((db) =>
  db
    .select({ id: ticketStudents.ticketId })
    .from(ticketStudents)
    .innerJoin(tickets, eq(tickets.id, ticketStudents.ticketId))
    .where(and(inArray(ticketStudents.studentId, anyOf('children')), ne(tickets.state, 'done')))
    .prepare()
)

const ticketsOfLinks = prepared((db) =>
  db
    .select({ id: links.ticketId })
    .from(links)
    .where(inArray(links.tokenHash, anyOf('hashes')))
    .prepare()
)

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
