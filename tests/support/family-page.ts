import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createFamilyLink } from '#app/domain/outbox/links.ts'
import { tickets } from '#db/schema/index.ts'
import { emptyDatabase } from './dump.ts'
import { at, openTicket, type SmallSchool, smallSchool } from './small-school.ts'
import { startWebApp, type WebApp } from './web-app.ts'

/** Under the family pages' referrer policy a browser names no origin. */
export const FORM = { origin: null }

export type FamilyPages = {
  web: WebApp
  school: SmallSchool
  /** A ticket about Emre whose device is unclear, and its link, mailed at half past seven. */
  emresLink(): { ticketId: number; token: string }
  /** The same with a known device: the page asks about the lesson at 8:30. */
  askedLink(): { ticketId: number; token: string }
  /** Sends Emre's answer about the lesson at 8:30. */
  answer(token: string, result: string, more?: Record<string, string>): Promise<Response>
}

/** One web edge for a file of tests, a fresh small school for each test; it is Monday, 10 o'clock. */
export function familyPages(): FamilyPages {
  const pages = {} as FamilyPages
  beforeAll(async () => {
    pages.web = await startWebApp({ now: at(1, '10:00') })
  })
  beforeEach(() => {
    pages.web.setNow(at(1, '10:00'))
    emptyDatabase(pages.web.db)
    pages.school = smallSchool(pages.web.db)
  })
  afterAll(() => pages.web.stop())

  pages.emresLink = () => {
    const ticketId = openTicket(pages.web.db, [pages.school.emre], at(1, '07:30'))
    return { ticketId, token: createFamilyLink(pages.web.db, { ticketId }, at(1, '07:30')) }
  }
  pages.askedLink = () => {
    const link = pages.emresLink()
    pages.web.db.update(tickets).set({ platform: 'windows' }).where(eq(tickets.id, link.ticketId)).run()
    return link
  }
  pages.answer = (token, result, more = {}) =>
    pages.web.post(
      `/a/${token}?l=de`,
      {
        form: 'answer',
        studentId: String(pages.school.emre),
        lessonId: String(pages.school.lesson(1, 'a')),
        homepage: '',
        ...(result ? { result } : {}),
        ...more
      },
      FORM
    )
  return pages
}
