import { ticketsByToken } from './answer-tokens.ts'
import { findTicketOfReport } from './find-ticket-of-report.ts'
import type { IncomingEmail } from './incoming-email.ts'
import { childrenOf, type IntakeKnowledge, type KnownTicket, type SentKind } from './intake-knowledge.ts'

/** What ties a mail to a ticket, strongest first (mail.md, Threading). */
export const THREAD_EVIDENCE = [
  'in-reply-to',
  'references',
  'token',
  'marker',
  'own-earlier-mail',
  'subject+known-sender',
  'report',
  'none'
] as const
export type ThreadEvidence = (typeof THREAD_EVIDENCE)[number]

export type TicketMatch = {
  /** The ticket this mail joins; null: a new ticket (or nothing to join). */
  ticket: number | null
  evidence: ThreadEvidence
  /** Weaker evidence for the same ticket that is present as well. */
  evidenceAlternatives: ThreadEvidence[]
  /** A mail matched, but its ticket was closed long ago: open a new one and link it to this number. */
  continues: number | null
  /** "Gehört vielleicht zu #n": a hint for people, nothing is joined. */
  maybe: number | null
  /** In a matched thread, but not from a participant (second parent, stranger): take in, flag, send no earlier content. */
  strangerInThread: boolean
  /** Which kind of our mails was answered: by Message-ID, else the last one we sent for the ticket. */
  answeredKind: SentKind | null
  /** German, for "Wie wurde das gelesen?". */
  reason: string
}

/** A ticket closed longer ago than this is not reopened by a reply. */
export const CLOSED_LONG_AGO_DAYS = 30

type Hit = { ticket: KnownTicket; evidence: ThreadEvidence; kind: SentKind | null; reason: string }

/**
 * Which ticket a mail belongs to. Evidence in the order of mail.md, Threading; a number in the subject counts
 * only for a participant or guardian of that ticket, because numbers can be guessed. A mail of somebody who hears nothing of a
 * ticket's child any more never joins it.
 */
export const findTicketFor = (email: IncomingEmail, all: IntakeKnowledge): TicketMatch => {
  if (email.kind === 'bounce' || email.kind === 'own-loop') return findTicketOfReport(email, all)
  const knowledge = withoutBarred(all)
  const hits = [
    ...byMessageId(email.inReplyTo, 'in-reply-to', knowledge),
    ...byMessageId([...email.references].reverse(), 'references', knowledge),
    ...byToken(email, knowledge),
    ...byMarker(email, knowledge),
    ...byEarlierMail(email, knowledge),
    ...bySubject(email, knowledge)
  ]
  const best = hits[0]
  if (!best) return noTicket(email, knowledge)

  const alternatives = hits.filter((hit) => hit.ticket === best.ticket && hit.evidence !== best.evidence)
  const closedAt = best.ticket.closedAt
  const isOld =
    closedAt !== null && knowledge.now.getTime() - closedAt.getTime() > CLOSED_LONG_AGO_DAYS * 86_400_000
  return {
    ticket: isOld ? null : best.ticket.number,
    evidence: best.evidence,
    evidenceAlternatives: [...new Set(alternatives.map((hit) => hit.evidence))],
    continues: isOld ? best.ticket.number : null,
    maybe: null,
    strangerInThread: !isOld && !best.ticket.participants.includes(email.from?.address ?? ''),
    answeredKind:
      hits.find((hit) => hit.ticket === best.ticket && hit.kind !== null)?.kind ?? lastSentKind(best.ticket),
    reason: isOld ? `${best.reason}; Anliegen #${best.ticket.number} ist lange erledigt` : best.reason
  }
}

const withoutBarred = (knowledge: IntakeKnowledge): IntakeKnowledge => {
  const { barred = [], tickets } = knowledge
  if (barred.length === 0) return knowledge
  return {
    ...knowledge,
    tickets: tickets.filter(({ studentIds }) => !studentIds.some((id) => barred.includes(id)))
  }
}

/** Kinds of mails that a family gets; those to the team are none that it answers. */
const TO_FAMILIES: readonly SentKind[] = ['ack', 'reply', 'ask']

/** Kind of the newest mail to the family. */
const lastSentKind = ({ sent }: KnownTicket): SentKind | null =>
  [...sent]
    .filter(({ kind }) => TO_FAMILIES.includes(kind))
    .sort((a, b) => b.at.getTime() - a.at.getTime())[0]?.kind ?? null

/** Whether the sender is a participant of the ticket, or guardian of one of its children, or that child. */
export const mayWriteInto = (
  ticket: KnownTicket,
  email: IncomingEmail,
  knowledge: IntakeKnowledge
): boolean => {
  const sender = email.from?.address ?? ''
  if (ticket.participants.includes(sender)) return true
  return knowledge.students.some(
    (student) =>
      ticket.studentIds.includes(student.id) &&
      (student.addresses.includes(sender) ||
        student.guardians.some((guardian) => guardian.addresses.includes(sender)))
  )
}

const byMessageId = (
  ids: readonly string[],
  evidence: 'in-reply-to' | 'references',
  { tickets }: IntakeKnowledge
): Hit[] =>
  ids.flatMap((id) =>
    tickets.flatMap((ticket) => {
      const sent = ticket.sent.find((mail) => mail.messageId === id)
      if (!sent) return []
      const reason = `Antwort auf unsere Mail zu #${ticket.number}`
      return [{ ticket, evidence, kind: sent.kind, reason }]
    })
  )

const byToken = (email: IncomingEmail, knowledge: IntakeKnowledge): Hit[] =>
  ticketsByToken(email, knowledge).map((ticket) => ({
    ticket,
    evidence: 'token',
    kind: null,
    reason: `Unser Link zu #${ticket.number} steht in der Mail`
  }))

/** "Ihre Nummer: 121" in the quoted part. A number can be typed by anybody, so the sender must belong there. */
const byMarker = (email: IncomingEmail, knowledge: IntakeKnowledge): Hit[] => {
  const markers = email.folded.matchAll(
    /(?:Ihre Nummer|Your number)(?:\s*:|\s+ist|\s+is)?\s*#?(\d{1,7})\b/giu
  )
  const numbers = new Set([...markers].map((match) => Number(match[1])))
  return knowledge.tickets
    .filter(
      (ticket) => numbersOf(ticket).some((one) => numbers.has(one)) && mayWriteInto(ticket, email, knowledge)
    )
    .map((ticket) => ({
      ticket,
      evidence: 'marker',
      kind: null,
      reason: `Unsere Nummer ${ticket.number} steht im Zitat, Absender gehört dazu`
    }))
}

const byEarlierMail = (email: IncomingEmail, { tickets }: IntakeKnowledge): Hit[] =>
  [...email.inReplyTo, ...[...email.references].reverse()].flatMap((id) =>
    tickets
      .filter((ticket) => ticket.inboundMessageIds.includes(id))
      .map((ticket) => ({
        ticket,
        evidence: 'own-earlier-mail',
        kind: null,
        reason: `Antwort auf eine frühere Mail in #${ticket.number}`
      }))
  )

const bySubject = (email: IncomingEmail, knowledge: IntakeKnowledge): Hit[] =>
  knowledge.tickets
    .filter((ticket) => isNumbered(ticket, email) && mayWriteInto(ticket, email, knowledge))
    .map((ticket) => ({
      ticket,
      evidence: 'subject+known-sender',
      kind: null,
      reason: `Nummer ${ticket.number} im Betreff, Absender gehört dazu`
    }))

const numbersOf = ({ number, formerNumbers = [] }: KnownTicket): number[] => [number, ...formerNumbers]

const isNumbered = (ticket: KnownTicket, { subjectNumber }: IncomingEmail): boolean =>
  subjectNumber !== null && numbersOf(ticket).includes(subjectNumber)

const noTicket = (email: IncomingEmail, knowledge: IntakeKnowledge): TicketMatch => {
  const claimed = knowledge.tickets.find((ticket) => isNumbered(ticket, email))
  const related = claimed ?? openTicketOfFamily(email, knowledge)
  const hint = related ? `, gehört vielleicht zu #${related.number}` : ''
  const reason = claimed
    ? `Nummer ${claimed.number} im Betreff, aber der Absender gehört nicht zu diesem Anliegen`
    : `Neues Anliegen${hint}`
  return {
    ticket: null,
    evidence: 'none',
    evidenceAlternatives: [],
    continues: null,
    maybe: related?.number ?? null,
    strangerInThread: false,
    answeredKind: null,
    reason
  }
}

/** The newest open ticket that the sender takes part in or that is about one of the sender's children. */
const openTicketOfFamily = (email: IncomingEmail, knowledge: IntakeKnowledge): KnownTicket | null => {
  const sender = email.from?.address ?? ''
  const children = new Set(childrenOf(sender, knowledge).map((student) => student.id))
  const open = knowledge.tickets.filter(
    (ticket) =>
      ticket.closedAt === null &&
      (ticket.participants.includes(sender) || ticket.studentIds.some((id) => children.has(id)))
  )
  return open.sort((a, b) => b.number - a.number)[0] ?? null
}
