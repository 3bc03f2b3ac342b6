import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { guides } from '#db/schema/index.ts'
import type { School } from '../settings/school.ts'
import type { GuidePlatform } from './guide.ts'
import { fillVariables, guideVariables } from './guide-variables.ts'

/** A guide as anybody may read it. */
export type PublicGuide = {
  code: string
  platform: GuidePlatform
  title: string
  steps: string[]
  /** `YYYY-MM-DD`; null: nobody at the school has checked it yet. */
  lastCheckedOn: string | null
}

/** The published public guides for families (or for the children themselves) about one problem in one language, the general one first; variables are filled in. */
export function publicGuides(
  db: Db,
  guide: { code: string; language: 'de' | 'en'; audience?: 'family' | 'student' },
  school: School
): PublicGuide[] {
  const values = guideVariables(db, school, guide.language)
  return db
    .select()
    .from(guides)
    .where(
      and(
        eq(guides.code, guide.code),
        eq(guides.language, guide.language),
        eq(guides.audience, guide.audience ?? 'family'),
        eq(guides.published, true),
        eq(guides.isPublic, true)
      )
    )
    .orderBy(asc(guides.id))
    .all()
    .map(({ code, platform, title, steps, lastCheckedOn }) => ({
      code,
      platform,
      title: fillVariables(title, values),
      steps: steps.map((step) => fillVariables(step, values)),
      lastCheckedOn
    }))
    .sort((a, b) => Number(b.platform === 'all') - Number(a.platform === 'all'))
}
