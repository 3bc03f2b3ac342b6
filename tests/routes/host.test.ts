import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createFamilyLink, createHostLink } from '#app/domain/outbox/links.ts'
import { statusOf } from '#app/domain/students/status-view.ts'
import { lessons, observations } from '#db/schema/index.ts'
import { dumpOf, emptyDatabase } from '#tests/support/dump.ts'
import { at, openTicket, type SmallSchool, smallSchool } from '#tests/support/small-school.ts'
import { type FormFields, startWebApp, type WebApp } from '#tests/support/web-app.ts'

let web: WebApp
let school: SmallSchool
let token: string

beforeAll(async () => {
  web = await startWebApp({ now: at(1, '09:05') })
})
beforeEach(() => {
  web.setNow(at(1, '09:05'))
  emptyDatabase(web.db)
  school = smallSchool(web.db)
  token = createHostLink(web.db, { staffId: school.hostId, day: '2020-03-23' }, at(1, '07:00'))
})
afterAll(() => web.stop())

const page = async (query = '') => (await web.get(`/h/${token}${query}`)).text()

const report = (lesson: number, fields: FormFields) =>
  web.post(`/h/${token}?l=de`, { lesson: String(lesson), ...fields }, { origin: null })

/** The section of one lesson. */
const sectionOf = (html: string, lesson: number): string =>
  html.match(new RegExp(`<div id="stunde-${lesson}">.*?</section>`, 's'))?.[0] ?? ''

describe('looking at the page of the day', () => {
  test('changes nothing', async () => {
    const before = dumpOf(web.db)
    await page()
    await page(`?aendern=${school.lesson(1, 'a')}`)
    await web.request(`/h/${token}`, { method: 'HEAD' })
    expect(dumpOf(web.db)).toEqual(before)
  })

  test('lists the lessons of the day with first names; one that has not begun has no buttons', async () => {
    const response = await web.get(`/h/${token}`)
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    const html = await response.text()
    expect(html).toContain('Guten Tag, Frau Hoffmann')
    expect(html).not.toContain('<script')
    const begun = sectionOf(html, school.lesson(1, 'a'))
    expect(begun).toContain('Alle da')
    for (const name of ['Emre', 'Jonas', 'Mia', 'Noor']) expect(begun).toContain(name)
    expect(html).not.toContain('Yıldız')
    const later = sectionOf(html, school.lesson(1, 'b'))
    expect(later).toContain('Beginnt um 10:30 Uhr.')
    expect(later).not.toContain('<button')
    expect(html).not.toContain(`stunde-${school.lesson(2, 'a')}`)
  })

  test('speaks English to a teacher whose mail did', async () => {
    const html = await page('?l=en')
    expect(html).toContain('<html lang="en"')
    expect(html).toContain('All there')
  })
})

describe('a report', () => {
  test('"Alle da" is one tap and moves the status of everybody', async () => {
    const response = await report(school.lesson(1, 'a'), { all: 'yes' })
    expect(response.status).toBe(303)
    for (const student of school.everybody) expect(statusOf(web.db, student).streak).toBe(1)
    expect(sectionOf(await page(), school.lesson(1, 'a'))).toContain('Gemeldet um 9:05 Uhr: alle da.')
  })

  test('names the exceptions, each with what was the matter', async () => {
    await report(school.lesson(1, 'a'), {
      all: 'no',
      child: [school.mia, school.emre, school.noor].map(String),
      [`result-${school.mia}`]: 'failed',
      [`result-${school.emre}`]: 'degraded',
      [`school-${school.emre}`]: 'yes',
      [`result-${school.noor}`]: 'excused'
    })
    const said = web.db.select().from(observations).all()
    const of = (student: number) => said.find((one) => one.studentId === student)
    expect(of(school.mia)).toMatchObject({ result: 'failed', cause: null, source: 'host' })
    expect(of(school.emre)).toMatchObject({ result: 'degraded', cause: 'school' })
    expect(of(school.noor)).toMatchObject({ result: 'excused' })
    expect(of(school.jonas)).toMatchObject({ result: 'ok' })
    expect(statusOf(web.db, school.mia).state).toBe('failing')
    expect(statusOf(web.db, school.emre).state).toBe('unknown')
    expect(sectionOf(await page(), school.lesson(1, 'a'))).toContain('alle da außer 3')
  })

  test('can be changed until the evening; the names stand as they were said', async () => {
    const lesson = school.lesson(1, 'a')
    await report(lesson, { all: 'no', child: String(school.mia), [`result-${school.mia}`]: 'failed' })
    expect(statusOf(web.db, school.mia).state).toBe('failing')
    web.setNow(at(1, '20:00'))
    const form = sectionOf(await page(`?aendern=${lesson}`), lesson)
    expect(form).toMatch(new RegExp(`name="child"[^>]*checked=""[^>]*value="${school.mia}"`))
    expect(form).toContain('class="exceptions open"')
    await report(lesson, { all: 'yes' })
    expect(statusOf(web.db, school.mia)).toMatchObject({ state: 'unknown', streak: 1 })
  })

  test('is thanked for once everything of the day is reported, with how long it can be changed', async () => {
    await report(school.lesson(1, 'a'), { all: 'yes' })
    expect(await page()).not.toContain('Alles gemeldet. Danke.')
    web.setNow(at(1, '11:05'))
    await report(school.lesson(1, 'b'), { all: 'yes' })
    const html = await page()
    expect(html).toContain('Alles gemeldet. Danke.')
    expect(html).toContain('Sie können bis heute Abend ändern.')
  })

  test('twice the same changes nothing', async () => {
    await report(school.lesson(1, 'a'), { all: 'yes' })
    const before = dumpOf(web.db)
    await report(school.lesson(1, 'a'), { all: 'yes' })
    expect(dumpOf(web.db)).toEqual(before)
  })
})

describe('what is refused, with a sentence and without a trace', () => {
  const refusals: [string, string, (school: SmallSchool) => number, FormFields?][] = [
    ['a lesson of another teacher', 'Diese Stunde hält heute jemand anderes.', (s) => foreign(s)],
    ['a lesson of another day', 'Diese Stunde ist nicht von heute.', (s) => s.lesson(2, 'a')],
    ['a cancelled lesson', 'Diese Stunde ist ausgefallen. Es wurde nichts gemeldet.', (s) => cancelled(s)],
    ['a lesson that has not begun', 'Diese Stunde hat noch nicht begonnen.', (s) => s.lesson(1, 'b')],
    ['a lesson that does not exist', 'Diese Stunde gibt es nicht.', () => 4711],
    ['nobody named', 'Bitte tippen Sie auf die Kinder', (s) => s.lesson(1, 'a'), { all: 'no' }],
    [
      'a child of another group',
      'Ein Kind gehört nicht',
      (s) => s.lesson(1, 'a'),
      { all: 'no', child: '999' }
    ]
  ]
  test.each(refusals)('%s', async (_, sentence, lesson, fields = { all: 'yes' }) => {
    const id = lesson(school)
    const before = dumpOf(web.db)
    const response = await report(id, fields)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(sentence)
    expect(dumpOf(web.db)).toEqual(before)
  })

  test('yesterday’s link, an unknown one, and a family’s link', async () => {
    const family = createFamilyLink(
      web.db,
      { ticketId: openTicket(web.db, [school.mia], at(1, '08:00')) },
      at(1, '08:00')
    )
    expect((await web.get(`/h/${family}`)).status).toBe(404)
    expect((await web.get('/h/aaaaaaaaaaaaaaaaaaaaaa')).status).toBe(404)
    web.setNow(at(2, '07:00'))
    const before = dumpOf(web.db)
    const gone = await web.get(`/h/${token}`)
    expect(gone.status).toBe(410)
    expect(await gone.text()).toContain('Dieser Link gilt nicht mehr.')
    expect((await report(school.lesson(1, 'a'), { all: 'yes' })).status).toBe(410)
    expect(dumpOf(web.db)).toEqual(before)
  })
})

/** A lesson of the morning that somebody else holds. */
function foreign({ lesson, volunteerId }: SmallSchool): number {
  web.db
    .update(lessons)
    .set({ hostId: volunteerId })
    .where(eq(lessons.id, lesson(1, 'a')))
    .run()
  return lesson(1, 'a')
}

function cancelled({ lesson }: SmallSchool): number {
  web.db
    .update(lessons)
    .set({ state: 'cancelled' })
    .where(eq(lessons.id, lesson(1, 'a')))
    .run()
  return lesson(1, 'a')
}
