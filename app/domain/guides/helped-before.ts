import { and, count, eq, max, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { tickets } from '#db/schema/index.ts'
import type { ChildPlatform } from '../words.ts'

export type Help = { times: number; last: Date | null }

/** What is stored when a guide helped; anything else in `helpedBy` is somebody's own words. */
export const HELPED_CODE = /^P-(?:0[1-9]|[1-3]\d|4[0-3])$/

/**
 * How often each guide (by code) helped with this problem on this device, as said at closing (people.md, UX-16). Counts
 * matters, never who closed them.
 */
export function helpedBefore(db: Db, problem: string | null, platform: ChildPlatform): Map<string, Help> {
  if (problem === null) return new Map()
  const rows = db
    .select({ code: tickets.helpedBy, times: count(), last: max(tickets.closedAt) })
    .from(tickets)
    .where(
      and(
        eq(tickets.problem, problem),
        eq(tickets.platform, platform),
        // Said twice so that the index of the few with an answer serves.
        sql`${tickets.helpedBy} <> ''`,
        sql`${tickets.helpedBy} glob 'P-[0-9][0-9]'`
      )
    )
    .groupBy(tickets.helpedBy)
    .all()
  return new Map(rows.map(({ code, times, last }) => [code, { times, last }]))
}
