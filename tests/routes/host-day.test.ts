import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createHostLink } from '#app/domain/outbox/links.ts'
import { refreshAll } from '#app/domain/students/refresh-status.ts'
import { statusOf } from '#app/domain/students/status-view.ts'
import { changeLesson } from '#app/domain/timetable/change-lesson.ts'
import { connectionEvents, groupMembers, lessons, observations, staff, students } from '#db/schema/index.ts'
import { dumpOf, emptyDatabase } from '#tests/support/dump.ts'
import { wordsOf } from '#tests/support/sample-web-app.ts'
import { at, D, type SmallSchool, smallSchool } from '#tests/support/small-school.ts'
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
  token = createHostLink(web.db, { staffId: school.hostId, day: D[1] }, at(1, '07:00'))
})
afterAll(() => web.stop())

const page = async (query = '') => (await web.get(`/h/${token}${query}`)).text()
const send = (fields: FormFields) => web.post(`/h/${token}?l=de`, fields, { origin: null })
const report = (fields: FormFields) => send({ lesson: String(school.lesson(1, 'a')), ...fields })
const sectionOf = (html: string, lesson: number): string =>
  html.match(new RegExp(`<div id="stunde-${lesson}">.*?</section>`, 's'))?.[0] ?? ''
const seenIn = (html: string): string => /name="seen" value="(\d*)"/.exec(html)?.[1] ?? 'none'

describe('what was wrong', () => {
  test('is kept as it was said, and stands on the page by name', async () => {
    await report({
      all: 'no',
      child: [school.mia, school.emre, school.noor, school.jonas].map(String),
      [`result-${school.mia}`]: 'sound',
      [`result-${school.emre}`]: 'picture',
      [`result-${school.noor}`]: 'dropped',
      [`result-${school.jonas}`]: 'not_seen',
      [`school-${school.jonas}`]: 'yes'
    })
    const said = web.db.select().from(observations).all()
    expect(said.map(({ result, detail, cause }) => [result, detail, cause])).toEqual([
      ['degraded', 'sound', null],
      ['degraded', 'picture', null],
      ['degraded', 'dropped', null],
      ['not_seen', null, 'school']
    ])
    const told = sectionOf(await page(), school.lesson(1, 'a'))
    for (const words of [
      'Mia: kein Ton',
      'Emre: kein Bild',
      'Noor: flog raus',
      'Jonas: nicht gesehen, Ursache bei uns'
    ])
      expect(told).toContain(words)
    const form = await page(`?aendern=${school.lesson(1, 'a')}`)
    expect(form).toMatch(new RegExp(`name="result-${school.noor}"[^>]*checked=""[^>]*value="dropped"`))
  })

  test('stands on the page of the child as the teacher noticed it', async () => {
    await report({ all: 'no', child: String(school.noor), [`result-${school.noor}`]: 'sound' })
    web.db.update(staff).set({ isAdmin: true }).where(eq(staff.id, school.hostId)).run()
    const cookie = await web.signIn(school.hostId)
    const words = wordsOf(await (await web.get(`/verzeichnis/${school.noor}`, cookie)).text())
    // Said in the table, in the list of records, and behind the change of the status if there is one.
    expect(words.split('da, aber kein Ton').length).toBeGreaterThan(2)
  })

  test('a change withdraws what was said and says it anew; nothing is edited', async () => {
    await report({ all: 'no', child: String(school.emre), [`result-${school.emre}`]: 'failed' })
    const first = web.db.select().from(observations).all()
    web.setNow(at(1, '18:30'))
    await report({ all: 'no', child: String(school.emre), [`result-${school.emre}`]: 'sound' })
    const now = web.db.select().from(observations).all()
    expect(now.slice(0, 4)).toEqual(first)
    expect(now).toHaveLength(5)
    const old = first.find((one) => one.studentId === school.emre)
    expect(web.db.select().from(connectionEvents).all()).toMatchObject([
      { type: 'withdraw', withdraws: old?.id, staffId: school.hostId }
    ])
  })
})

describe('two tabs', () => {
  test('the second does not overwrite what it has not seen, keeps its taps, and may then', async () => {
    const other = seenIn(await page())
    expect(other).toBe('')
    web.setNow(at(1, '09:06'))
    await report({ all: 'no', seen: '', child: String(school.emre), [`result-${school.emre}`]: 'failed' })
    const before = dumpOf(web.db)
    const refused = await report({
      all: 'no',
      seen: other,
      child: String(school.mia),
      [`result-${school.mia}`]: 'sound'
    })
    expect(refused.status).toBe(409)
    expect(dumpOf(web.db)).toEqual(before)
    const html = sectionOf(await refused.text(), school.lesson(1, 'a'))
    expect(html).toContain('steht inzwischen eine andere Meldung da')
    expect(html).toMatch(new RegExp(`name="child"[^>]*checked=""[^>]*value="${school.mia}"`))
    await report({
      all: 'no',
      seen: seenIn(html),
      child: String(school.mia),
      [`result-${school.mia}`]: 'sound'
    })
    expect(statusOf(web.db, school.emre)).toMatchObject({ state: 'unknown', streak: 1 })
  })

  test('the same button twice is one report', async () => {
    await report({ all: 'yes', seen: '' })
    const before = dumpOf(web.db)
    expect((await report({ all: 'yes', seen: '' })).status).toBe(303)
    expect(dumpOf(web.db)).toEqual(before)
  })
})

describe('a lesson that somebody else holds that day', () => {
  test('stands there with the name of who holds it, without the children, and takes nothing', async () => {
    changeLesson(
      web.db,
      {
        lessonId: school.lesson(1, 'a'),
        staffId: school.hostId,
        cancelled: false,
        hostId: school.volunteerId
      },
      at(1, '08:00')
    )
    const section = sectionOf(await page(), school.lesson(1, 'a'))
    expect(section).toContain('Diese Stunde hält heute Frau Keller.')
    expect(section).not.toContain('<form')
    expect(section).not.toContain('Emre')
    const before = dumpOf(web.db)
    const refused = await report({ all: 'yes' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Diese Stunde hält heute jemand anderes.')
    expect(dumpOf(web.db)).toEqual(before)
    const theirs = createHostLink(web.db, { staffId: school.volunteerId, day: D[1] }, at(1, '08:01'))
    const done = await web.post(
      `/h/${theirs}`,
      { lesson: String(school.lesson(1, 'a')), all: 'yes' },
      { origin: null }
    )
    expect(done.status).toBe(303)
  })
})

describe('a child that is not there any more', () => {
  test('is in no list, is not reported, and named all the same refuses with the other taps kept', async () => {
    web.db.update(students).set({ active: false }).where(eq(students.id, school.emre)).run()
    expect(sectionOf(await page(), school.lesson(1, 'a'))).not.toContain('Emre')
    const refused = await report({
      all: 'no',
      child: [school.emre, school.mia].map(String),
      [`result-${school.mia}`]: 'sound'
    })
    expect(refused.status).toBe(400)
    const html = await refused.text()
    expect(html).toContain('oder nicht mehr zur Schule')
    expect(html).toMatch(new RegExp(`name="child"[^>]*checked=""[^>]*value="${school.mia}"`))
    await report({ all: 'yes' })
    expect(web.db.select().from(observations).where(eq(observations.studentId, school.emre)).all()).toEqual(
      []
    )
  })

  test('deleted after it was reported: the page still opens', async () => {
    await report({ all: 'no', child: String(school.emre), [`result-${school.emre}`]: 'failed' })
    web.db.delete(groupMembers).where(eq(groupMembers.studentId, school.emre)).run()
    web.db.delete(students).where(eq(students.id, school.emre)).run()
    expect(sectionOf(await page(), school.lesson(1, 'a'))).toContain('alle da. Danke.')
  })
})

describe('a test day', () => {
  const declare = async (on: 'on' | 'off', signIn = true) => {
    web.db.update(staff).set({ isAdmin: signIn }).where(eq(staff.id, school.volunteerId)).run()
    const cookie = await web.signIn(school.volunteerId)
    return web.post(`/einstellungen/stundenplan/${D[1]}/testtag`, { on }, { cookie })
  }

  test('is declared by the administration alone, and shows the class as a list to tick', async () => {
    expect((await declare('on', false)).status).toBe(403)
    expect(await page()).not.toContain('Testtag')
    expect((await declare('on')).status).toBe(302)
    const section = sectionOf(await page(), school.lesson(1, 'a'))
    expect(section).toContain('Testtag: Bitte haken Sie ab, wer da war.')
    expect(section.match(/name="there"/g)).toHaveLength(4)
    expect(section).not.toMatch(/name="there"[^>]*checked/)
    await declare('off')
    expect(await page()).not.toContain('Testtag')
  })

  test('takes the ticks, and of the others what was the matter', async () => {
    await declare('on')
    const selects = Object.fromEntries(school.everybody.map((id) => [`result-${id}`, 'not_seen']))
    const sent = { all: 'ticks', ...selects, [`result-${school.mia}`]: 'failed' }
    expect((await report({ ...sent, there: [school.emre, school.jonas].map(String) })).status).toBe(303)
    const said = web.db.select().from(observations).all()
    expect(said.map(({ studentId, result }) => [studentId, result])).toEqual([
      [school.mia, 'failed'],
      [school.emre, 'ok'],
      [school.noor, 'not_seen'],
      [school.jonas, 'ok']
    ])
    const form = sectionOf(await page(`?aendern=${school.lesson(1, 'a')}`), school.lesson(1, 'a'))
    expect(form).toMatch(new RegExp(`name="there"[^>]*checked=""[^>]*value="${school.emre}"`))
    expect(form).not.toMatch(new RegExp(`name="there"[^>]*checked=""[^>]*value="${school.noor}"`))
  })

  test('refuses a list nobody touched', async () => {
    await declare('on')
    const selects = Object.fromEntries(school.everybody.map((id) => [`result-${id}`, 'not_seen']))
    const refused = await report({ all: 'ticks', ...selects })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Es ist niemand abgehakt.')
    expect(web.db.select().from(observations).all()).toEqual([])
  })
})

describe('a question about an earlier lesson', () => {
  const unseenTwice = async () => {
    const named = { all: 'no', child: String(school.emre), [`result-${school.emre}`]: 'not_seen' }
    await report(named)
    web.setNow(at(1, '11:05'))
    await send({ lesson: String(school.lesson(1, 'b')), ...named })
    refreshAll(web.db, at(1, '11:05'))
  }
  const answer = (value: string) =>
    send({
      form: 'question',
      child: String(school.emre),
      lesson: String(school.lesson(1, 'b')),
      ...(value && { answer: value })
    })

  test('is asked with nothing chosen, refuses the empty form, and thanks for the answer', async () => {
    await unseenTwice()
    const html = await page()
    expect(html).toContain('War Emre da, vielleicht unter anderem Namen oder im falschen Raum?')
    expect(html).not.toMatch(/name="answer"[^>]*checked/)
    const empty = await answer('')
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('Bitte wählen Sie zuerst eine Antwort.')
    expect((await answer('ok')).status).toBe(303)
    expect(await page()).toContain('Gespeichert: Ja, war da.')
    expect(statusOf(web.db, school.emre).streak).toBe(1)
  })

  test('that nobody asked changes nothing', async () => {
    const before = dumpOf(web.db)
    const refused = await answer('ok')
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Diese Frage hat sich inzwischen erledigt.')
    expect(dumpOf(web.db)).toEqual(before)
  })
})

test('a report that arrives after midnight says that it was not saved', async () => {
  web.setNow(at(2, '00:01'))
  const before = dumpOf(web.db)
  const late = await report({ all: 'yes' })
  expect(late.status).toBe(410)
  expect(await late.text()).toContain('Sie wurde nicht gespeichert.')
  expect(dumpOf(web.db)).toEqual(before)
  expect(
    web.db
      .select()
      .from(lessons)
      .where(eq(lessons.id, school.lesson(1, 'a')))
      .get()?.reportedAt
  ).toBeNull()
})
