import type { IncomingEmail } from './incoming-email.ts'
import type { IntakeKnowledge } from './intake-knowledge.ts'

/** Every address the school knows: guardians, students, teachers, participants of tickets. */
const isKnownAddress = (address: string, { students, staff, tickets }: IntakeKnowledge): boolean =>
  students.some(
    (student) =>
      student.addresses.includes(address) ||
      student.guardians.some((guardian) => guardian.addresses.includes(address))
  ) ||
  staff.some((teacher) => teacher.addresses.includes(address)) ||
  tickets.some((ticket) => ticket.participants.includes(address))

/**
 * Why a sender nobody knows should not be linked to a child without a person's look, in German; null if there is
 * no sign. Signs: the number of a ticket the sender does not belong to, or answers redirected to yet another
 * unknown address.
 */
export const doubtAboutSender = (email: IncomingEmail, knowledge: IntakeKnowledge): string | null => {
  const sender = email.from?.address ?? ''
  if (isKnownAddress(sender, knowledge)) return null
  const isForeignNumber = knowledge.tickets.some((ticket) => ticket.number === email.subjectNumber)
  if (isForeignNumber)
    return `unbekannte Adresse nennt die Nummer ${email.subjectNumber} einer anderen Familie`
  const reply = email.replyTo?.address ?? sender
  if (reply !== sender && !isKnownAddress(reply, knowledge)) {
    return 'unbekannte Adresse, Antworten sollen an eine weitere unbekannte Adresse gehen'
  }
  return null
}
