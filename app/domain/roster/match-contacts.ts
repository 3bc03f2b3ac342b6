import type { StudentDraft } from './draft.ts'
import type { EndedTie, KnownContact } from './load-known.ts'
import type { Contact } from './merge-contacts.ts'
import { foldName } from './person-name.ts'

/** What becomes of a contact of the file: a new one, or what is added to one of the database. Nothing is ever taken away. */
export type ContactPlan = {
  contact: Contact
  known: KnownContact | null
  /** Null: the name stays. */
  name: string | null
  language: Contact['language']
  mails: string[]
  phones: string[]
  /** Places of the students who are not linked to it yet. */
  children: number[]
  /** Places of the students to whom the tie has been ended: it stays so. */
  ended: number[]
}

export const FAMILY = 'Familie '

/** How a contact without a name is shown. */
export const familyName = ({ lastName }: Pick<StudentDraft, 'lastName'>): string => `${FAMILY}${lastName}`

const foldKnown = ({ name }: KnownContact): string => (name.startsWith(FAMILY) ? '' : foldName(name))

/**
 * Finds the contacts of the file among those of the database (section 6), and what is new about them.
 *
 * @param idOf the id of the student at this place; undefined for a new one
 */
export function matchContacts(
  contacts: readonly Contact[],
  known: readonly KnownContact[],
  ended: readonly EndedTie[],
  idOf: (child: number) => number | undefined,
  familyOf: (child: number) => string
): ContactPlan[] {
  const guardians = known.filter(({ kind }) => kind !== 'student')
  const byReach = new Map<string, KnownContact[]>()
  const byChild = new Map<number, KnownContact[]>()
  const put = <K>(map: Map<K, KnownContact[]>, key: K, contact: KnownContact) => {
    const list = map.get(key)
    if (list) list.push(contact)
    else map.set(key, [contact])
  }
  for (const contact of guardians) {
    for (const reach of [...contact.mails, ...contact.phones]) put(byReach, reach, contact)
    for (const child of contact.children) put(byChild, child, contact)
    // Somebody whose tie has been ended is known by name as before, and no second time under it.
    for (const tie of ended) if (tie.contactId === contact.id) put(byChild, tie.studentId, contact)
  }
  const renamedTo = new Map<number, string>()
  return contacts.map((contact) => {
    const folded = foldName(contact.name)
    const own = contact.children.flatMap((child) => byChild.get(idOf(child) ?? -1) ?? [])
    const reached = [...contact.mails, ...contact.phones].flatMap((reach) => byReach.get(reach) ?? [])
    const nameOf = (other: KnownContact) => renamedTo.get(other.id) ?? foldKnown(other)
    const sameName = (other: KnownContact) => nameOf(other) === folded
    const oneNameless = (other: KnownContact) => folded === '' || nameOf(other) === ''
    const find = (mine: KnownContact[], others: KnownContact[]) =>
      mine.find(sameName) ??
      others.find(sameName) ??
      others.find((other) => oneNameless(other) && mine.includes(other)) ??
      others.find(oneNameless) ??
      null
    // What a family without a name writes is of a contact that is still tied, before it is of one whose tie has been ended.
    const isTied = isTiedTo(contact, ended, idOf)
    const match =
      (folded === '' ? find(own.filter(isTied), reached.filter(isTied)) : null) ?? find(own, reached)
    if (match && folded !== '') renamedTo.set(match.id, folded)
    return withoutEnded(planOf(contact, match, idOf, familyOf), ended, idOf)
  })
}

/** Is it tied to a child of the contact, and its tie to none of them ended? */
const isTiedTo =
  ({ children }: Contact, ended: readonly EndedTie[], idOf: (child: number) => number | undefined) =>
  (other: KnownContact): boolean => {
    const ids = children.map((child) => idOf(child) ?? -1)
    const isEnded = ended.some((tie) => tie.contactId === other.id && ids.includes(tie.studentId))
    return !isEnded && ids.some((id) => other.children.has(id))
  }

/** Takes out the ties that an admin has ended: of this contact, or of somebody who has one of its addresses or numbers. */
function withoutEnded(
  plan: ContactPlan,
  ended: readonly EndedTie[],
  idOf: (child: number) => number | undefined
): ContactPlan {
  const { contact, known } = plan
  const isTheirs = (tie: EndedTie) =>
    tie.contactId === known?.id ||
    contact.mails.some((mail) => tie.mails.includes(mail)) ||
    contact.phones.some((phone) => tie.phones.includes(phone))
  const isEnded = (child: number) => ended.some((tie) => tie.studentId === idOf(child) && isTheirs(tie))
  return {
    ...plan,
    children: plan.children.filter((child) => !isEnded(child)),
    ended: plan.children.filter(isEnded)
  }
}

function planOf(
  contact: Contact,
  known: KnownContact | null,
  idOf: (child: number) => number | undefined,
  familyOf: (child: number) => string
): ContactPlan {
  if (!known) {
    const { mails, phones, children, language } = contact
    return {
      contact,
      known,
      name: contact.name || familyOf(children[0] ?? 0),
      language,
      mails,
      phones,
      children,
      ended: []
    }
  }
  return {
    contact,
    known,
    name: contact.name !== '' && contact.name !== known.name ? contact.name : null,
    language: contact.language !== known.language ? contact.language : null,
    mails: contact.mails.filter((mail) => !known.mails.has(mail)),
    phones: contact.phones.filter((phone) => !known.phones.has(phone)),
    children: contact.children.filter((child) => !known.children.has(idOf(child) ?? -1)),
    ended: []
  }
}

/** Somebody new, all of whose ties have been ended under another spelling: such a contact is not stored, or the household's mails found it. */
export const isKeptOut = ({ known, children, ended }: ContactPlan): boolean =>
  known === null && children.length === 0 && ended.length > 0

/** Does the plan change anything about the contact itself? */
export const changesContact = (plan: ContactPlan): boolean => !isKeptOut(plan) && changes(plan)

const changes = ({ known, name, language, mails, phones }: ContactPlan): boolean =>
  known === null || name !== null || language !== null || mails.length + phones.length > 0
