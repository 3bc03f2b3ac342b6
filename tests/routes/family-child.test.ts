import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createFamilyLink } from '#app/domain/outbox/links.ts'
import { LANGUAGES } from '#app/domain/words.ts'
import {
  contacts,
  events,
  guardianships,
  messages,
  students,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { FORM, familyPages } from '#tests/support/family-page.ts'
import { at, openTicket } from '#tests/support/small-school.ts'

const pages = familyPages()
const QUESTION = 'Für welches Kind brauchen Sie Hilfe?'

/** Somebody wrote and named nobody. */
function namelessLink(): { ticketId: number; token: string } {
  const ticketId = openTicket(pages.web.db, [], at(1, '07:30'))
  return { ticketId, token: createFamilyLink(pages.web.db, { ticketId }, at(1, '07:30')) }
}

const name = (token: string, firstName: string, className = '5a', more: Record<string, string> = {}) =>
  pages.web.post(`/a/${token}?l=de`, { form: 'child', firstName, className, homepage: '', ...more }, FORM)
const page = async (token: string, query = '') => (await pages.web.get(`/a/${token}${query}`)).text()
const linked = (ticketId: number) =>
  pages.web.db.select().from(ticketStudents).where(eq(ticketStudents.ticketId, ticketId)).all()

describe('"Für welches Kind?"', () => {
  test('is the one question of a page without a child, in eight languages; looking changes nothing', async () => {
    const { token } = namelessLink()
    const before = dumpOf(pages.web.db)
    for (const language of LANGUAGES) {
      const html = await page(token, `?l=${language}`)
      expect(html).toContain(QUESTION)
      expect(html).not.toContain('name="device"')
      expect(html).not.toMatch(/>child\./)
    }
    expect(dumpOf(pages.web.db)).toEqual(before)
    expect(await page(pages.emresLink().token)).not.toContain(QUESTION)
  })

  test('suggests the one child that fits, in the words of the family', async () => {
    const { ticketId, token } = namelessLink()
    const answer = await name(token, ' emre ')
    expect(answer.headers.get('location')).toBe(`/a/${token}?l=de&danke=child`)
    expect(linked(ticketId)).toMatchObject([
      { studentId: pages.school.emre, reason: 'Von der Familie genannt', ambiguous: true }
    ])
    expect(pages.web.db.select().from(messages).all()).toMatchObject([
      { ticketId, kind: 'link', direction: 'in', visible: 'Es geht um emre, Klasse 5a.' }
    ])
    expect(pages.web.db.select().from(events).where(eq(events.type, 'ticket.student')).all()).toMatchObject([
      { ticketId, studentId: pages.school.emre, actor: 'family' }
    ])
  })

  test('links the child when the writer is known as its family', async () => {
    const { ticketId, token } = namelessLink()
    const { id: contactId } = pages.web.db
      .insert(contacts)
      .values({ kind: 'guardian', name: 'Ayşe Yıldız', createdAt: at(1, '07:00') })
      .returning({ id: contacts.id })
      .get()
    pages.web.db.insert(guardianships).values({ contactId, studentId: pages.school.emre }).run()
    pages.web.db.update(tickets).set({ contactId }).where(eq(tickets.id, ticketId)).run()
    await name(token, 'Emre')
    expect(linked(ticketId)).toMatchObject([{ studentId: pages.school.emre, ambiguous: false }])
  })

  test('leaves the choice to a volunteer when two fit or nobody does', async () => {
    pages.web.db.update(students).set({ firstName: 'Mia' }).where(eq(students.id, pages.school.noor)).run()
    for (const firstName of ['Mia', 'Zacharias']) {
      const { ticketId, token } = namelessLink()
      await name(token, firstName)
      expect(linked(ticketId)).toEqual([])
    }
    expect(pages.web.db.select().from(messages).all()).toHaveLength(2)
  })

  test('never tells whether there is such a child: both pages are the same, and it is asked once', async () => {
    const seen = []
    for (const firstName of ['Emre', 'Zacharias']) {
      const { ticketId, token } = namelessLink()
      const answer = await name(token, firstName)
      const html = await page(token, '?l=de&danke=child')
      seen.push({
        status: answer.status,
        html: html
          .replaceAll(token, 'TOKEN')
          .replaceAll(new RegExp(`(Anfrage|Nummer) ${ticketId}`, 'g'), '$1')
      })
      expect(html).not.toContain(QUESTION)
      expect(html).not.toContain('Emre')
      const again = await name(token, 'Jonas')
      expect(again.headers.get('location')).toBe(`/a/${token}?l=de&danke=child`)
      expect(linked(ticketId).some((row) => row.studentId === pages.school.jonas)).toBe(false)
    }
    expect(seen[0]).toEqual(seen[1])
  })

  test('is refused with a sentence when something is missing or a machine fills in every field', async () => {
    const { token } = namelessLink()
    const before = dumpOf(pages.web.db)
    for (const refused of [
      await name(token, '  '),
      await name(token, 'Emre', '17z'),
      await name(token, 'Emre', '5a', { homepage: 'x' })
    ]) {
      expect(refused.status).toBe(400)
      expect(await refused.text()).toContain('Bitte schreiben Sie den Vornamen')
    }
    expect(dumpOf(pages.web.db)).toEqual(before)
  })
})
