import { atomically, type Db } from '#db/client.ts'
import { isBarredFromHousehold } from '../barred/barred.ts'
import { FAMILY } from '../events.ts'
import { suspicionOf } from '../lessons/machine-answer.ts'
import { linkSentAt, mailOfLink } from '../outbox/link-mail.ts'
import type { Link } from '../outbox/links.ts'
import {
  contactsWithAddress,
  type FamilyWishes,
  noteStopWished,
  setWritingOnly,
  stopQuestions,
  wishesOf
} from '../students/family-wishes.ts'
import { householdsOnFile } from './family-children.ts'

/** Whose wishes the page behind a link may change: the household and the people the mail went to. */
export type LinkWishes = FamilyWishes & {
  householdId: number
  contactIds: number[]
  /** Questions are a matter of the whole home; how somebody is reached concerns them alone. */
  mayStop: boolean
}

/** What the family behind a link wishes; null for a stranger: only people on file decide for a family. */
export function wishesOfLink(db: Db, link: Link, token: string): LinkWishes | null {
  const [householdId] = householdsOnFile(db, link)
  const mail = mailOfLink(db, link, token)
  const contactIds = householdId && mail ? contactsWithAddress(db, householdId, mail.toAddress) : []
  if (!householdId || !mail || contactIds.length === 0) return null
  const mayStop = !isBarredFromHousehold(db, mail.toAddress, householdId)
  const { noQuestions, writingOnly } = wishesOf(db, householdId, contactIds)
  return { householdId, contactIds, mayStop, noQuestions: mayStop && noQuestions, writingOnly }
}

/**
 * Takes the family's wishes from its page. What looks like a machine's changes nothing (people.md, LNK-05).
 *
 * @returns false if nothing was changed: a machine, or nobody on file
 */
export function wishByLink(
  db: Db,
  wish: { link: Link; token: string; wishes: Partial<FamilyWishes>; trapFilled: boolean },
  now: Date
): boolean {
  return atomically(db, () => {
    const { link, token, wishes, trapFilled } = wish
    const known = wishesOfLink(db, link, token)
    const sentAt = linkSentAt(db, link, token)
    if (!known || suspicionOf({ result: '', trapFilled, sentAt, previous: null, now })) return false
    const by = { actor: FAMILY, ticketId: link.ticketId }
    const { householdId, contactIds, mayStop } = known
    const { noQuestions: stop, writingOnly } = wishes
    if (stop !== undefined && mayStop) stopQuestions(db, { ...by, householdId, stop }, now)
    // From a page that was opened before.
    if (stop && !mayStop && link.ticketId !== null)
      noteStopWished(db, { ...by, householdId, ticketId: link.ticketId }, now)
    if (writingOnly !== undefined) setWritingOnly(db, { ...by, contactIds, writingOnly }, now)
    return true
  })
}
