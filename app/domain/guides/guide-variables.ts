import { desc } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { phases } from '#db/schema/index.ts'
import type { School } from '../settings/school.ts'

/** Values for the variables of a guide (guides.md): what the school is called, where its learning platform is. */
export type GuideVariables = Readonly<Record<'schule' | 'support_mail' | 'plattform_url', string>>

/** As long as the school has not said where its platform is, the guide names the thing. */
const PLATFORM_UNSAID = {
  de: 'die Seite, auf der die Räume stehen',
  en: 'the page that lists the rooms'
} as const

/** The school's own values at this moment; the platform belongs to the current phase. */
export function guideVariables(db: Db, school: School, language: 'de' | 'en' = 'de'): GuideVariables {
  const url = db.select({ url: phases.platformUrl }).from(phases).orderBy(desc(phases.startedAt)).get()?.url
  return {
    schule: school.name,
    support_mail: school.supportAddress,
    plattform_url: url || PLATFORM_UNSAID[language]
  }
}

/** Puts the values into a guide's text; an unknown variable stays readable. */
export const fillVariables = (text: string, variables: GuideVariables): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    name in variables ? variables[name as keyof GuideVariables] : whole
  )
