import { and, eq, gt } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { sessions, staff, staffAddresses } from '#db/schema/index.ts'
import { hashToken } from '../ids.ts'

/** So long a browser counts as one of ours after it was last used, signed in or not any more. */
const KNOWN_MS = 30 * 86_400_000

/**
 * Has this browser been signed in here lately, and not signed out? What a stranger does to the limits of sign-in does not
 * lock it out (people.md, DP-27).
 *
 * @param browser.mailAddress if given, only the person with this address counts
 */
export function isKnownBrowser(db: Db, browser: { token: string; mailAddress?: string }, now: Date): boolean {
  const found = db
    .select({ staffId: staff.id })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(
      and(
        eq(sessions.tokenHash, hashToken(browser.token)),
        eq(staff.active, true),
        gt(sessions.lastSeenAt, new Date(now.getTime() - KNOWN_MS))
      )
    )
    .get()
  if (!found || browser.mailAddress === undefined) return found !== undefined
  return (
    db
      .select({ staffId: staffAddresses.staffId })
      .from(staffAddresses)
      .where(and(eq(staffAddresses.staffId, found.staffId), eq(staffAddresses.address, browser.mailAddress)))
      .get() !== undefined
  )
}
