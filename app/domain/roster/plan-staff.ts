import type { Platform } from '../words.ts'
import { foldedName } from './person-name.ts'
import type { StaffDraft } from './read-staff.ts'
import type { Decisions } from './words.ts'

/** One of the staff as the database knows it; former ones too. */
export type KnownStaff = {
  id: number
  lastName: string
  firstName: string
  isVolunteer: boolean
  isHost: boolean
  isAdmin: boolean
  active: boolean
  mails: string[]
  platforms: Platform[]
}

/** What is added to a person; roles, addresses and platforms are never taken away. */
export type StaffPlan = {
  draft: StaffDraft
  known: KnownStaff | null
  mails: string[]
  platforms: Platform[]
  kind: 'new' | 'changed' | 'same'
}

export type StaffPlans = {
  plans: StaffPlan[]
  /** Who could be one of several, has the addresses of two, or is asked about and not decided. */
  unclear: StaffDraft[]
  /** Rows with the name of somebody with rights and an address that is unknown: the same person, or a namesake? */
  asked: { draft: StaffDraft; person: KnownStaff }[]
}

/** The place of a row, as decisions name it. */
export const placeOf = ({ line }: Pick<StaffDraft, 'line'>): string => `0-${line}`

/**
 * Compares a list of teachers with the staff: the same address is the same person, else the same name if there is one of it. An address
 * is a key to sign in with: somebody who manages or helps gets a new one by the name alone only if `who` says that it is them.
 */
export function planStaff(
  drafts: readonly StaffDraft[],
  known: readonly KnownStaff[],
  who: NonNullable<Decisions['who']> = new Map()
): StaffPlans {
  const merged = mergeRows(drafts)
  const taken = new Set<number>()
  const plans: StaffPlan[] = []
  const unclear: StaffDraft[] = []
  const asked: StaffPlans['asked'] = []
  for (const draft of merged) {
    const byMail = known.filter(({ mails }) => mails.some((mail) => draft.mails.includes(mail)))
    const byName = known.filter((person) => foldedName(person).full === foldedName(draft).full)
    const found = byMail.length > 0 ? byMail : byName
    const [namesake] = found
    const decided = who.get(placeOf(draft))
    const isAsked = found.length === 1 && byMail.length === 0 && draft.mails.length > 0 && hasRights(namesake)
    if (isAsked && namesake) asked.push({ draft, person: namesake })
    const person = isAsked && decided === 'new' ? undefined : namesake
    const isOpen = isAsked && person !== undefined && decided !== person.id
    if (isOpen || found.length > 1 || (person && taken.has(person.id))) unclear.push(draft)
    else {
      if (person) taken.add(person.id)
      plans.push(planOf(draft, person ?? null))
    }
  }
  return { plans, unclear, asked }
}

const hasRights = (person: KnownStaff | undefined): boolean =>
  person?.active === true && (person.isAdmin || person.isVolunteer)

/** Rows that share an address are one person, and what they say is put together. */
function mergeRows(drafts: readonly StaffDraft[]): StaffDraft[] {
  const merged: StaffDraft[] = []
  const byMail = new Map<string, StaffDraft>()
  for (const row of drafts) {
    const known = row.mails.map((mail) => byMail.get(mail)).find(Boolean)
    const draft = known ?? { ...row }
    if (!known) merged.push(draft)
    draft.mails = [
      ...new Set([...draft.mails, ...row.mails.filter((mail) => (byMail.get(mail) ?? draft) === draft)])
    ]
    draft.platforms = [...new Set([...draft.platforms, ...row.platforms])]
    draft.isVolunteer ||= row.isVolunteer
    draft.isHost ||= row.isHost
    if (!known) draft.mails = draft.mails.filter((mail) => !byMail.has(mail))
    for (const mail of draft.mails) byMail.set(mail, draft)
  }
  return merged
}

function planOf(draft: StaffDraft, known: KnownStaff | null): StaffPlan {
  const mails = draft.mails.filter((mail) => !known?.mails.includes(mail))
  const wanted = draft.isVolunteer ? draft.platforms : []
  const platforms = wanted.filter((platform) => !known?.platforms.includes(platform))
  if (!known) return { draft, known, mails, platforms, kind: 'new' }
  const gains = !known.active || (draft.isVolunteer && !known.isVolunteer) || (draft.isHost && !known.isHost)
  const changed = gains || mails.length + platforms.length > 0
  return { draft, known, mails, platforms, kind: changed ? 'changed' : 'same' }
}
