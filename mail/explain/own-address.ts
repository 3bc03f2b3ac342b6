import { byFrequency, type FileKnowledge } from './knowledge-files.ts'
import type { MailHead } from './mail-head.ts'

/**
 * Our own addresses, for recognising mails of ours that came back: what was given, or else what the mails are addressed
 * to: of the domain that our Message-IDs carry, or the one address that most of several mails went to.
 */
export function ownAddress(
  given: string | undefined,
  knowledge: FileKnowledge,
  heads: (MailHead | null)[]
): { ownAddresses: string[]; ownMessageIdDomain?: string } {
  const [domain] = knowledge.messageIdDomains
  if (given !== undefined) return { ownAddresses: [given], ownMessageIdDomain: domain ?? domainOf(given) }
  const people = new Set([
    ...knowledge.staff.flatMap((person) => person.addresses),
    ...knowledge.students.flatMap((student) => [
      ...student.addresses,
      ...student.guardians.flatMap((guardian) => guardian.addresses)
    ])
  ])
  const recipients = heads.map((head) => [...new Set(head?.to.map((to) => to.address) ?? [])])
  const ranked = byFrequency(recipients.flat().filter((address) => !people.has(address)))
  const ours = domain ? ranked.find((address) => domainOf(address) === domain) : undefined
  const [most] = ranked
  const isMost = most !== undefined && share(most, recipients) > 0.5 && recipients.length > 1
  const own = domain ? (ours ?? `support@${domain}`) : isMost ? most : undefined
  return own === undefined
    ? { ownAddresses: [] }
    : { ownAddresses: [own], ownMessageIdDomain: domain ?? domainOf(own) }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

const share = (address: string, recipients: string[][]): number =>
  recipients.filter((list) => list.includes(address)).length / recipients.length
