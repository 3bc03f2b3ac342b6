import type { IncomingEmail } from './incoming-email.ts'
import type { IntakeKnowledge, KnownTicket } from './intake-knowledge.ts'

/** A path segment or plus part that is long enough to be a token of ours (128 bits are 22 characters). */
const TOKEN = /[A-Za-z0-9_-]{16,}/

/**
 * What could be a token of ours in this mail: the last path segment of every link, in quotes and own words,
 * and the part behind a plus in a recipient address. The caller looks them up (only hashes are stored);
 * most of them will be nobody's.
 */
export const answerTokensIn = (email: IncomingEmail): string[] => {
  const links = [email.visible, email.folded, email.forwarded, ...email.quotedLinks].flatMap(
    (text) => text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? []
  )
  const segments = links.map((link) => link.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '')
  const plusParts = [...email.to, ...email.cc].map(({ address }) => address.match(/\+([^@]+)@/)?.[1] ?? '')
  const tokens = [...segments, ...plusParts].flatMap((part) => part.match(TOKEN)?.[0] ?? [])
  return [...new Set(tokens)]
}

/** Tickets whose token this mail carries. Plus addresses arrive in lower case, so case is not compared. */
export const ticketsByToken = (email: IncomingEmail, { tickets }: IntakeKnowledge): KnownTicket[] => {
  const present = new Set(answerTokensIn(email).map((token) => token.toLowerCase()))
  return tickets.filter(({ tokens }) => tokens.some((token) => present.has(token.toLowerCase())))
}
