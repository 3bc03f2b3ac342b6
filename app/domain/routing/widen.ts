import type { SchoolDay } from '../school-time.ts'
import type { ChildPlatform } from '../words.ts'
import { type Candidate, widenTo } from './offer-to.ts'
import { callingMsBetween } from './school-hours.ts'

/** How much calling time an offer stands before it goes to more people: nobody reads a notification at night. */
export const OFFER_STANDS_MS = 15 * 60_000
/** The round that includes the admins; nobody is left after it. */
export const LAST_ROUND = 4

/** How a ticket stands in the offers. */
export type Standing = { round: number; offeredAt: Date; staffIds: readonly number[] }

/** Who is asked in addition, in which round, and why as a code for the locale files. */
export type Widening = {
  round: number
  added: number[]
  reason: 'all_experts' | 'everybody_here' | 'admins'
}

const REASON = ['all_experts', 'all_experts', 'all_experts', 'everybody_here', 'admins'] as const

/**
 * Is it time to offer this ticket to more people, and to whom? One round at a time, however long nobody looked: a process
 * that slept or a clock that jumped asks no more people than the minutes since the last round allow.
 *
 * @returns null: the offer stands as it is
 */
export function widening(
  platform: ChildPlatform,
  standing: Standing,
  candidates: Candidate[],
  now: Date,
  holidays: ReadonlySet<SchoolDay>
): Widening | null {
  if (standing.round >= LAST_ROUND) return null
  if (callingMsBetween(standing.offeredAt, now, holidays) < OFFER_STANDS_MS) return null
  const round = standing.round + 1
  const added = widenTo(platform, round, candidates).filter((id) => !standing.staffIds.includes(id))
  return { round, added, reason: REASON[round] ?? 'admins' }
}
