import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { guides } from '#db/schema/index.ts'
import type { ChildPlatform } from '../words.ts'
import { type Help, helpedBefore } from './helped-before.ts'

/** A guide as the answer box and the call offer it. `lastCheckedOn` is a plain day, null: not checked yet. */
export type GuideChoice = {
  id: number
  code: string
  title: string
  platform: (typeof guides.$inferSelect)['platform']
  steps: string[]
  lastCheckedOn: string | null
  /** How well it fits: problem and device, the problem on another device, or neither. */
  fit: 'both' | 'problem' | 'none'
  /** How often it helped with this problem on this device, and when last: the reason for its place. */
  helped: number
  lastHelpedAt: Date | null
}

const FITS = ['both', 'problem', 'none'] as const

/** Guides for families in one language: the ticket's problem first, the child's device first (people.md, UX-10). */
export function guidesFor(
  db: Db,
  {
    problem,
    platform,
    language,
    audience = 'family'
  }: {
    problem: string | null
    platform: ChildPlatform
    language: 'de' | 'en'
    audience?: 'family' | 'student'
  }
): GuideChoice[] {
  const helped = helpedBefore(db, problem, platform)
  return db
    .select()
    .from(guides)
    .where(and(eq(guides.audience, audience), eq(guides.language, language), eq(guides.published, true)))
    .orderBy(guides.code, guides.id)
    .all()
    .map((guide) => ({ guide, help: helpOf(guide, helped, platform) }))
    .map(({ guide, help }) => ({
      id: guide.id,
      code: guide.code,
      title: guide.title,
      platform: guide.platform,
      steps: guide.steps,
      lastCheckedOn: guide.lastCheckedOn,
      fit: fitOf(guide, problem, platform),
      helped: help?.times ?? 0,
      lastHelpedAt: help?.last ?? null
    }))
    .sort(byPromise)
}

/** What helped holds for guides of that device and for those of every device. */
const helpOf = (
  guide: { code: string; platform: string },
  helped: ReadonlyMap<string, Help>,
  platform: ChildPlatform
): Help | undefined =>
  guide.platform === platform || guide.platform === 'all' ? helped.get(guide.code) : undefined

/** How many helps a guide that nobody has tried yet begins with, by how well it fits: one lucky hit overtakes nothing. */
const HEAD_START = { both: 2, problem: 1, none: 0 } as const

/** Most helps first, the head start counted in; on ties the one that helped last, then the better fit, then the device's own. */
const byPromise = (a: GuideChoice, b: GuideChoice): number =>
  b.helped + HEAD_START[b.fit] - a.helped - HEAD_START[a.fit] ||
  (b.lastHelpedAt?.getTime() ?? 0) - (a.lastHelpedAt?.getTime() ?? 0) ||
  FITS.indexOf(a.fit) - FITS.indexOf(b.fit) ||
  generality(a) - generality(b)

function fitOf(
  guide: { code: string; platform: string },
  problem: string | null,
  platform: ChildPlatform
): GuideChoice['fit'] {
  if (problem === null || guide.code !== problem) return 'none'
  return guide.platform === platform || guide.platform === 'all' ? 'both' : 'problem'
}

/** Of two that fit, the one made for the device comes before the one for all. */
const generality = (guide: GuideChoice): number =>
  (guide.fit === 'both' || guide.helped > 0) && guide.platform === 'all' ? 1 : 0
