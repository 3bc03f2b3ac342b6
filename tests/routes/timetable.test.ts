import { and, eq, gt } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planLessons } from '#app/domain/timetable/plan-lessons.ts'
import { listTimetable } from '#app/domain/timetable/timetable.ts'
import { lessons } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'

const WEEK = '/einstellungen/stundenplan'
/** The Monday after the Thursday of the sample school. */
const MONDAY = `${WEEK}/2026-03-23`

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
})
afterAll(() => web.stop())

const shown = async () => {
  const html = await (await web.get(WEEK, web.admin.cookie)).text()
  return /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1]?.trim() ?? ''
}
const save = (slots: string) => web.post(WEEK, { slots }, { cookie: web.admin.cookie })
const monday = () =>
  web.db
    .select()
    .from(lessons)
    .where(and(gt(lessons.startsAt, '2026-03-23'), eq(lessons.groupId, 1)))
    .orderBy(lessons.startsAt)
    .all()[0]

describe('the timetable', () => {
  test('is shown as it is typed, and saved unchanged it stays the same', async () => {
    const typed = await shown()
    expect(typed.split('\n').length).toBe(listTimetable(web.db).length)
    expect(typed).toMatch(/^5a; Mo; \d\d:\d\d–\d\d:\d\d; (Frau|Herr) /)
    const before = listTimetable(web.db)
    expect((await save(typed)).headers.get('location')).toBe(`${WEEK}?gespeichert`)
    expect(listTimetable(web.db)).toEqual(before)
  })

  test('a line that cannot be read changes nothing, is named, and what was typed stays', async () => {
    const before = listTimetable(web.db)
    const wrong = await save('5a; Mo; 8:30–9:00\n5z; Di; 8:30–9:00; Müller')
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    expect(html).toContain('Zeile 2: Diese Gruppe kennt Lotse nicht')
    expect(html).toContain('5z; Di; 8:30–9:00; Müller</textarea>')
    expect(listTimetable(web.db)).toEqual(before)
  })

  test('emptied by mistake it stays as it was', async () => {
    const before = listTimetable(web.db)
    const empty = await save('  \n ')
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Das Feld war leer.')
    expect(listTimetable(web.db)).toEqual(before)
    expect(before.length).toBeGreaterThan(0)
  })

  test('a new line is a lesson in each of the next weeks', async () => {
    const typed = await shown()
    await save(`${typed}\n5a; Fr; 15:00–15:30; ; Förderstunde`)
    const added = web.db.select().from(lessons).where(eq(lessons.subject, 'Förderstunde')).all()
    expect(added.map((lesson) => lesson.startsAt)).toEqual([
      '2026-03-20T15:00:00',
      '2026-03-27T15:00:00',
      '2026-04-03T15:00:00',
      '2026-04-10T15:00:00'
    ])
  })

  test('belongs to the administration', async () => {
    expect((await web.get(WEEK, web.volunteer.cookie)).status).toBe(403)
    expect((await web.post(WEEK, { slots: '' }, { cookie: web.volunteer.cookie })).status).toBe(403)
    expect((await web.get(MONDAY, web.volunteer.cookie)).status).toBe(403)
  })
})

const dayText = async () => wordsOf(await (await web.get(MONDAY, web.admin.cookie)).text())

describe('one day of it', () => {
  const change = (state: string, host: string) =>
    web.post(MONDAY, { lesson: String(monday()?.id), state, host }, { cookie: web.admin.cookie })

  test('lists its lessons; the one that is asked for can be changed', async () => {
    const html = await (await web.get(`${MONDAY}?stunde=${monday()?.id}`, web.admin.cookie)).text()
    expect(html).toContain('Videostunden am Montag, 23. März')
    expect(html.match(/<select/g)).toHaveLength(2)
  })

  test('cancelled, and given another teacher', async () => {
    expect((await change('cancelled', '')).status).toBe(302)
    expect(monday()).toMatchObject({ state: 'cancelled', hostId: null })
    expect(await (await web.get(MONDAY, web.admin.cookie)).text()).toContain('fällt aus')
    expect((await change('held', String(web.volunteer.id))).status).toBe(302)
    expect(monday()).toMatchObject({ state: 'held', hostId: web.volunteer.id })
  })

  test('says when a teacher has two lessons at once, and saves it nevertheless', async () => {
    const [one, other] = web.db
      .select()
      .from(lessons)
      .where(and(eq(lessons.startsAt, monday()?.startsAt ?? ''), eq(lessons.state, 'held')))
      .all()
    if (!one || !other) throw new Error('the sample school has only one lesson at a time')
    const stands = { lesson: String(one.id), state: 'held', host: String(other.hostId) }
    expect(await dayText()).not.toContain('zur selben Zeit auch')
    const saved = await web.post(MONDAY, stands, { cookie: web.admin.cookie })
    expect(saved.status).toBe(302)
    expect((await dayText()).match(/zur selben Zeit auch: \d+[a-z]\./g)).toHaveLength(2)
    await web.post(MONDAY, { ...stands, state: 'cancelled' }, { cookie: web.admin.cookie })
    expect(await dayText()).not.toContain('zur selben Zeit auch')
  })

  test('a lesson that is gone, one of an incident and a day that is none are refused in words', async () => {
    const gone = await web.post(
      MONDAY,
      { lesson: '999999', state: 'held', host: '' },
      { cookie: web.admin.cookie }
    )
    expect(gone.status).toBe(404)
    expect(await gone.text()).toContain('Diese Videostunde gibt es nicht mehr')
    web.db
      .update(lessons)
      .set({ state: 'incident' })
      .where(eq(lessons.id, monday()?.id ?? 0))
      .run()
    expect((await change('held', '')).status).toBe(409)
    expect((await web.get(`${WEEK}/2026-13-40`, web.admin.cookie)).status).toBe(404)
  })
})

describe('a lesson that is moved', () => {
  const of5b = () =>
    web.db
      .select()
      .from(lessons)
      .where(and(gt(lessons.startsAt, '2026-03-24'), eq(lessons.groupId, 2)))
      .orderBy(lessons.startsAt)
      .all()
  const move = (id: number, day: string, time: string, cookie = web.admin.cookie) =>
    web.post(`${WEEK}/2026-03-24/verlegen/${id}`, { day, time }, { cookie })

  test('is cancelled where it was and takes place at its new time, once; planning leaves both alone', async () => {
    const [first] = of5b()
    const id = first?.id ?? 0
    const form = await web.get(`${WEEK}/2026-03-24/verlegen/${id}`, web.admin.cookie)
    expect(await form.text()).toContain('value="2026-03-24"')
    for (const _ of ['once', 'twice'])
      expect((await move(id, '2026-03-25', '16:00')).headers.get('location')).toBe(
        `${WEEK}/2026-03-25?gespeichert`
      )
    const moved = () => of5b().filter(({ startsAt }) => startsAt === '2026-03-25T16:00:00')
    expect(moved()).toMatchObject([{ state: 'held', hostId: first?.hostId, planned: false }])
    planLessons(web.db, web.now)
    expect(moved()).toHaveLength(1)
    // Its old place still stands as cancelled: from there it is not moved a second time.
    expect((await move(id, '2026-03-26', '16:00')).status).toBe(409)
    expect(of5b().filter(({ startsAt }) => startsAt === '2026-03-26T16:00:00')).toEqual([])
    expect(of5b().find((one) => one.id === id)).toMatchObject({
      state: 'cancelled',
      startsAt: first?.startsAt
    })
    // And back again: the same lesson takes place after all.
    await move(moved()[0]?.id ?? 0, '2026-03-24', first?.startsAt.slice(11, 16) ?? '')
    expect(of5b().find((one) => one.id === id)).toMatchObject({ state: 'held' })
    expect(moved()).toMatchObject([{ state: 'cancelled' }])
  })

  test('is refused in words where it cannot be; what was typed stays', async () => {
    const [first, second] = of5b()
    const id = first?.id ?? 0
    const [day = '', clock = ''] = second?.startsAt.split('T') ?? []
    for (const [to, time, status, words] of [
      [day, clock.slice(0, 5), 409, 'hat zu dieser Zeit schon eine Videostunde'],
      ['2026-03-28', '10:00', 409, 'kein Unterricht'],
      ['2026-03-19', '08:00', 409, 'schon vorbei'],
      ['2026-03-25', '23:50', 409, 'Mitternacht'],
      ['2026-03-18', '10:00', 422, 'schon vorbei'],
      ['morgen', '10:00', 422, 'kennt Lotse nicht'],
      ['2026-03-25', '10 Uhr', 422, 'als Uhrzeit']
    ] as const) {
      const answer = await move(id, to, time)
      expect([to, time, answer.status]).toEqual([to, time, status])
      expect(await answer.text()).toContain(words)
    }
    expect((await move(id, '2026-03-25', '16:00', web.volunteer.cookie)).status).toBe(403)
    // One that is cancelled anyway does not take the place of another either.
    const cancel = { lesson: String(id), state: 'cancelled', host: String(first?.hostId) }
    await web.post(`${WEEK}/2026-03-24`, cancel, { cookie: web.admin.cookie })
    expect((await move(id, day, clock.slice(0, 5))).status).toBe(409)
    await web.post(`${WEEK}/2026-03-24`, { ...cancel, state: 'held' }, { cookie: web.admin.cookie })
    expect(of5b().find((one) => one.id === id)).toEqual(first)
    const begun = web.db
      .select()
      .from(lessons)
      .where(and(gt(lessons.startsAt, '2026-03-19'), eq(lessons.state, 'held')))
      .orderBy(lessons.startsAt)
      .get()
    const late = await web.post(
      `${WEEK}/2026-03-19/verlegen/${begun?.id}`,
      { day: '2026-03-25', time: '16:00' },
      { cookie: web.admin.cookie }
    )
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('hat schon begonnen')
  })
})
