import type { Db } from '#db/client.ts'
import { guides } from '#db/schema/index.ts'
import { SEED_GUIDES } from '../guides/seed-guides.ts'
import type { SchoolDay } from '../school-time.ts'
import { insertRows } from './insert-rows.ts'
import type { SampleVolunteer } from './sample-staff.ts'

/** The problems the invented school has met most; somebody who knows the device has checked their guides. */
const CHECKED = new Set(['P-01', 'P-02', 'P-07', 'P-08', 'P-11', 'P-12', 'P-13', 'P-22', 'P-33'])

/** Writes the guides a school starts with, some of them checked on the third day. */
export function storeGuides(
  db: Db,
  volunteers: readonly SampleVolunteer[],
  day: SchoolDay | undefined
): void {
  insertRows(
    db,
    guides,
    SEED_GUIDES.map((guide) => {
      const checker =
        volunteers.find(({ platforms }) => platforms.some((known) => known === guide.platform)) ??
        volunteers[0]
      const checked = day && checker && guide.language === 'de' && CHECKED.has(guide.code)
      return {
        ...guide,
        steps: [...guide.steps],
        lastCheckedOn: checked ? day : null,
        lastCheckedBy: checked ? checker.id : null
      }
    })
  )
}
