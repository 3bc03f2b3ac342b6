import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { guides } from '#db/schema/index.ts'
import type { ChildPlatform } from '../words.ts'

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
}

const FITS = ['both', 'problem', 'none'] as const

/** Guides for families in one language: the ticket's problem first, the child's device first (people.md, UX-10). */
export function guidesFor(
  db: Db,
  { problem, platform, language }: { problem: string | null; platform: ChildPlatform; language: 'de' | 'en' }
): GuideChoice[] {
  return db
    .select()
    .from(guides)
    .where(and(eq(guides.audience, 'family'), eq(guides.language, language)))
    .orderBy(guides.code, guides.id)
    .all()
    .map((guide) => ({
      id: guide.id,
      code: guide.code,
      title: guide.title,
      platform: guide.platform,
      steps: guide.steps,
      lastCheckedOn: guide.lastCheckedOn,
      fit: fitOf(guide, problem, platform)
    }))
    .sort((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || generality(a) - generality(b))
}

function fitOf(
  guide: { code: string; platform: string },
  problem: string | null,
  platform: ChildPlatform
): GuideChoice['fit'] {
  if (problem === null || guide.code !== problem) return 'none'
  return guide.platform === platform || guide.platform === 'all' ? 'both' : 'problem'
}

/** Of two that fit, the one made for the device comes before the one for all. */
const generality = (guide: GuideChoice): number => (guide.fit === 'both' && guide.platform === 'all' ? 1 : 0)
