import { ticketsByToken } from './answer-tokens.ts'
import type { TicketMatch } from './find-ticket.ts'
import type { IncomingEmail } from './incoming-email.ts'
import type { IntakeKnowledge, KnownTicket } from './intake-knowledge.ts'

/** A delivery report may come days later; a recipient alone is believed only near the mail it is about. */
const RECENT_DAYS = 5
/** A report names a few mails; a text full of addresses is not searched to its end. */
const MOST_IDS = 100

/** Every Message-ID a report names, likeliest first: of the failed mail, in the headers, in the text. */
export const reportedIds = (email: IncomingEmail): string[] => {
  const text = [email.visible, email.folded, email.forwarded].join('\n')
  return [
    email.bounce?.messageId,
    email.messageId,
    ...email.inReplyTo,
    ...[...email.references].reverse(),
    ...(text.match(/<[^<>\s@]+@[^<>\s]+>/g) ?? [])
  ]
    .filter((id): id is string => Boolean(id))
    .slice(0, MOST_IDS)
}

/**
 * The ticket that a delivery report or a mail of ours that came back belongs to: by Message-ID (in the report,
 * in the headers, in the text), then by token, then by recipient plus a mail sent there recently
 * (mail.md, Reading, "Kind of mail"). It joins nothing by itself; the caller marks the mail that failed.
 */
export const findTicketOfReport = (email: IncomingEmail, knowledge: IntakeKnowledge): TicketMatch => {
  for (const id of reportedIds(email)) {
    for (const ticket of knowledge.tickets) {
      const sent = ticket.sent.find((mail) => mail.messageId === id)
      if (sent) return found(ticket, `Message-ID unserer Mail zu #${ticket.number}`, sent.kind)
    }
  }
  const byToken = ticketsByToken(email, knowledge)[0]
  if (byToken) return found(byToken, `Unser Link zu #${byToken.number} steht im Bericht`, null)

  const recent = recentMailTo(email.bounce?.recipient ?? null, knowledge)
  if (recent)
    return found(recent, `Bericht zu einem Empfänger, dem wir zu #${recent.number} geschrieben haben`, null)
  const numbered = numberedMailTo(email, knowledge)
  if (numbered) return found(numbered, `Empfänger und Nummer ${numbered.number} stehen im Bericht`, null)
  return { ...found(null, 'Keine unserer Mails ist erkennbar', null), evidence: 'none' }
}

const recentMailTo = (recipient: string | null, { tickets, now }: IntakeKnowledge): KnownTicket | null => {
  const since = now.getTime() - RECENT_DAYS * 86_400_000
  const candidates = tickets.flatMap((ticket) =>
    ticket.sent
      .filter((mail) => mail.to === recipient?.toLowerCase() && mail.at.getTime() >= since)
      .map((mail) => ({ ticket, at: mail.at.getTime() }))
  )
  return candidates.sort((a, b) => b.at - a.at)[0]?.ticket ?? null
}

/** Older than that, but the report names recipient and number of a mail of ours, as "Betreff: [… #123] …". */
const numberedMailTo = (email: IncomingEmail, { tickets }: IntakeKnowledge): KnownTicket | null => {
  const recipient = email.bounce?.recipient?.toLowerCase()
  const text = [email.subject, email.visible, email.folded, email.forwarded].join('\n')
  const numbers = new Set(
    [...text.matchAll(/\[[^\][#\n]{0,30}#(\d{1,7})\]/g)].map((match) => Number(match[1]))
  )
  return (
    tickets.find(({ number, sent }) => numbers.has(number) && sent.some((mail) => mail.to === recipient)) ??
    null
  )
}

const found = (
  ticket: KnownTicket | null,
  reason: string,
  answeredKind: TicketMatch['answeredKind']
): TicketMatch => ({
  ticket: ticket?.number ?? null,
  evidence: 'report',
  evidenceAlternatives: [],
  continues: null,
  maybe: null,
  strangerInThread: false,
  answeredKind,
  reason
})
