import type { Db } from '#db/client.ts'
import { type Coverage, coverage, isLow } from '../lessons/coverage.ts'
import { loanCounts, type Orphan, orphanTickets, type PostHealth, postHealth } from './board-post.ts'
import { countFaces, countFamilyOnly, type FaceCounts, headlineOf, totalOf } from './counts.ts'
import { type CurveDay, curveOf, snapshotBefore } from './curve.ts'
import { type GroupShare, groupShares } from './group-shares.ts'
import { type Collision, collisionsOf } from './siblings/collisions.ts'
import { type SilentGroup, silentGroups } from './silent-groups.ts'
import { type UnresolvedStudent, unresolvedStudents } from './unresolved.ts'

/** Everything the admin's page shows (connection-status.md, section 11). */
export type Board = {
  /** Active students of the roster. */
  total: number
  /** "Noch nicht verlässlich". */
  headline: number
  /** Headline / (all − exempt), 0 to 1. */
  share: number
  /** Usual from the second day on: 5 to 10 of 450. */
  band: { from: number; to: number }
  /** Against the last snapshot of an earlier day; null before there is one. */
  change: { day: string; by: number } | null
  counts: FaceCounts & { familyOnly: number }
  unresolved: UnresolvedStudent[]
  groups: {
    /** At or over the alarm line. */
    over: GroupShare[]
    /** The highest one below it with anybody unresolved. */
    nearest: GroupShare | null
    /** How many lie below it. */
    below: number
  }
  curve: CurveDay[]
  /** `low`: so few lessons are reported that a good number can come from silence. */
  coverage: Coverage & { low: boolean }
  /** Groups for which nobody reports. */
  silent: SilentGroup[]
  /** Siblings with one device and two lessons at one time. */
  collisions: Collision[]
  post: PostHealth
  orphans: Orphan[]
  loans: { out: number; all: number }
}

const BAND = { from: 0.011, to: 0.022 }

/** Reads the board. Changes nothing: the counts come from the stored status. */
export function boardOf(db: Db, now: Date): Board {
  const counts = countFaces(db)
  const headline = headlineOf(counts)
  const total = totalOf(counts)
  const before = snapshotBefore(db, now)
  const shares = groupShares(db, now)
  const below = shares.filter((group) => !group.alarm)
  const counted = total - counts.exempt
  const known = coverage(db, now)
  return {
    total,
    headline,
    share: counted === 0 ? 0 : headline / counted,
    band: { from: Math.round(counted * BAND.from), to: Math.round(counted * BAND.to) },
    change: before && { day: before.day, by: headline - headlineOf(before) },
    counts: { ...counts, familyOnly: countFamilyOnly(db) },
    unresolved: unresolvedStudents(db, now),
    groups: {
      over: shares.filter((group) => group.alarm),
      nearest: below.find((group) => group.unresolved > 0) ?? null,
      below: below.length
    },
    curve: curveOf(db, counts, now),
    coverage: { ...known, low: isLow(known.fiveDays) },
    silent: silentGroups(db, now),
    collisions: collisionsOf(db, now),
    post: postHealth(db, now),
    orphans: orphanTickets(db, now),
    loans: loanCounts(db)
  }
}
