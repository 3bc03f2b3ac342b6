import type { ChildPlatform, Platform } from '../words.ts'

/** A volunteer as routing sees one. */
export type Candidate = {
  staffId: number
  here: boolean
  platforms: Platform[]
  openTickets: number
  isAdmin: boolean
}

/** Whom a ticket is offered to, and why, as a code for the locale files. */
export type Offer = {
  staffIds: number[]
  reason: 'knows_platform' | 'platform_unknown' | 'nobody_knows' | 'nobody_here'
}

const lightest = (candidates: Candidate[]): number[] => {
  const least = Math.min(...candidates.map((candidate) => candidate.openTickets))
  return candidates
    .filter((candidate) => candidate.openTickets === least)
    .map((candidate) => candidate.staffId)
}

/**
 * First offer of a ticket (product.md, Routing): those who are there, know the platform and have the fewest open tickets;
 * if nobody who is there knows it, everybody who is there; if nobody is there, the admins.
 * An unclear platform may be taken by everybody who is there.
 */
export function offerTo(platform: ChildPlatform, candidates: Candidate[]): Offer {
  const here = candidates.filter((candidate) => candidate.here)
  const all = here.map((candidate) => candidate.staffId)
  if (here.length === 0) {
    const admins = candidates.filter((candidate) => candidate.isAdmin).map((candidate) => candidate.staffId)
    return { staffIds: admins, reason: 'nobody_here' }
  }
  if (platform === 'unknown') return { staffIds: all, reason: 'platform_unknown' }
  const experts = here.filter((candidate) => (candidate.platforms as string[]).includes(platform))
  return experts.length > 0
    ? { staffIds: lightest(experts), reason: 'knows_platform' }
    : { staffIds: all, reason: 'nobody_knows' }
}

/**
 * A later, wider offer when nobody took the ticket: round 2 all experts who are there, round 3 everybody who is there,
 * round 4 the admins as well. Later rounds add nobody.
 */
export function widenTo(platform: ChildPlatform, round: number, candidates: Candidate[]): number[] {
  const here = candidates.filter((candidate) => candidate.here)
  const experts = here.filter((candidate) => (candidate.platforms as string[]).includes(platform))
  const ids = (list: Candidate[]) => list.map((candidate) => candidate.staffId)
  if (round <= 2 && experts.length > 0) return ids(experts)
  if (round <= 3) return ids(here)
  return [...new Set([...ids(here), ...ids(candidates.filter((candidate) => candidate.isAdmin))])]
}
