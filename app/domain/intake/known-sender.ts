import type { IncomingEmail } from './incoming-email.ts'
import { childrenOf, type IntakeKnowledge, studentWriting } from './intake-knowledge.ts'

const REASON =
  'Der Absender ist bekannt: trotzdem als Mail eines Menschen gelesen, ohne automatische Antwort.'

/**
 * A provider's spam mark or a list field makes no machine of a parent. A mail that looks like bulk, but comes from a
 * family on file or from somebody who takes part in a ticket, and has words of its own, is read as a person's; it is
 * not acknowledged, because sender addresses can be forged.
 */
export function heardAsPerson(email: IncomingEmail, knowledge: IntakeKnowledge): IncomingEmail {
  if (email.kind !== 'bulk' || email.autoSubmitted || email.envelopeFrom === '') return email
  if (email.visible.trim() === '' || !isOfFamily(email.from?.address ?? '', knowledge)) return email
  return {
    ...email,
    kind: 'human',
    kindReasons: [...email.kindReasons, REASON],
    suppressAutoResponse: true
  }
}

const isOfFamily = (address: string, knowledge: IntakeKnowledge): boolean =>
  childrenOf(address, knowledge).length > 0 ||
  studentWriting(address, knowledge) !== null ||
  knowledge.tickets.some((ticket) => ticket.participants.includes(address))
