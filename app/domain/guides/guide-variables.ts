import { desc } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { phases } from '#db/schema/index.ts'
import type { School } from '../settings/school.ts'
import type { GuideVariables } from './fill-variables.ts'

export { fillVariables, type GuideVariables } from './fill-variables.ts'

/** As long as the school has not said where its platform is, the guide names the thing. */
const PLATFORM_UNSAID = {
  de: 'die Seite, auf der die Räume stehen',
  en: 'the page that lists the rooms'
} as const

/** The school's own values at this moment; the platform belongs to the current phase. */
export function guideVariables(db: Db, school: School, language: 'de' | 'en' = 'de'): GuideVariables {
  const values = saidVariables(db, school)
  return { ...values, plattform_url: values.plattform_url || PLATFORM_UNSAID[language] }
}

/** The same as the school has said it; empty: not said yet. */
export const saidVariables = (db: Db, school: School): GuideVariables => ({
  schule: school.name,
  support_mail: school.supportAddress,
  plattform_url: db.select({ url: phases.platformUrl }).from(phases).orderBy(desc(phases.id)).get()?.url ?? ''
})
