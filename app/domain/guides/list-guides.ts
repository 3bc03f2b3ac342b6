import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { guideDrafts, guides } from '#db/schema/index.ts'
import { addDays, schoolDay } from '../school-time.ts'

/** A guide nobody has looked at for that long is old (guides.md). */
const OLD_AFTER_DAYS = 90

export type GuideFilter = {
  q: string
  code: string
  platform: string
  audience: string
  language: string
  show: '' | 'old' | 'unpublished'
}

/** The guides that match, in the order of their codes. Umlauts and capitals make no difference. */
export function listGuides(db: Db, filter: GuideFilter, now: Date) {
  const old = addDays(schoolDay(now), -OLD_AFTER_DAYS)
  const words = fold(filter.q).split(/\s+/).filter(Boolean)
  return db
    .select({ guide: guides, draft: guideDrafts })
    .from(guides)
    .leftJoin(guideDrafts, eq(guideDrafts.guideId, guides.id))
    .orderBy(guides.code, guides.audience, guides.language, guides.id)
    .all()
    .map(({ guide, draft }) => ({
      id: guide.id,
      code: guide.code,
      audience: guide.audience,
      platform: guide.platform,
      language: guide.language,
      title: draft?.title ?? guide.title,
      steps: draft?.steps ?? guide.steps,
      published: guide.published,
      draft: draft !== null,
      lastCheckedOn: guide.lastCheckedOn,
      old: guide.lastCheckedOn === null || guide.lastCheckedOn < old
    }))
    .filter(
      (one) =>
        (!filter.code || one.code === filter.code) &&
        (!filter.platform || one.platform === filter.platform) &&
        (!filter.audience || one.audience === filter.audience) &&
        (!filter.language || one.language === filter.language) &&
        (filter.show !== 'old' || one.old) &&
        (filter.show !== 'unpublished' || one.draft || !one.published)
    )
    .filter((one) => {
      const text = fold([one.code, one.title, ...one.steps].join(' '))
      return words.every((word) => text.includes(word))
    })
    .map(({ steps: _, ...one }) => one)
}

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase()
