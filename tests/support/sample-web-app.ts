import { fillSampleSchool } from '#app/domain/sample/fill-sample-school.ts'
import { teamOf } from '#app/domain/volunteers/team.ts'
import { startWebApp, type WebApp } from './web-app.ts'

export type SampleWebApp = WebApp & {
  now: Date
  admin: { id: number; cookie: string }
  volunteer: { id: number; cookie: string }
}

/** The web edge on the sample school, on a Thursday at 9:57, with an admin and a volunteer signed in. */
export async function startSampleWebApp(): Promise<SampleWebApp> {
  const now = new Date('2026-03-19T08:57:00Z')
  const web = await startWebApp({ now })
  fillSampleSchool(web.db, { seed: 1, now, school: web.context.school })
  const team = teamOf(web.db)
  const person = async (found: { id: number } | undefined) => {
    if (!found) throw new Error('the sample school has no such person')
    return { id: found.id, cookie: await web.signIn(found.id) }
  }
  return Object.assign(web, {
    now,
    admin: await person(team.find((one) => one.isAdmin)),
    volunteer: await person(team.find((one) => one.isVolunteer && !one.isAdmin))
  })
}

/** Words of a page without its markup, for a person's eye. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, ' ')
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
