import { and, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lessonsOf } from '#app/domain/lessons/calendar.ts'
import { listStudents } from '#app/domain/students/list-students.ts'
import { recordsOf } from '#app/domain/students/records.ts'
import { statusOf } from '#app/domain/students/status-view.ts'
import { unresolvedStudents } from '#app/domain/students/unresolved.ts'
import {
  contactPhones,
  events,
  guardianships,
  lessons,
  students,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
})
afterAll(() => web.stop())

const page = async (path: string, cookie = web.admin.cookie) => (await web.get(path, cookie)).text()
const rows = (html: string) => html.match(/scope="row"/g)?.length ?? 0
const send = (id: number, what: string, fields: Record<string, string>, cookie = web.volunteer.cookie) =>
  web.post(`/verzeichnis/${id}/${what}`, fields, { cookie })
const someChild = (face: 'reliable' | 'failing' | 'blocked', at = 0): number => {
  const child = listStudents(web.db, { face }, web.now)[at]
  if (!child) throw new Error(`nobody in the sample school is ${face}`)
  return child.id
}

describe('the directory', () => {
  test('shows an admin all 450, and stays small without two weeks for each', async () => {
    const html = await page('/verzeichnis')
    expect(rows(html)).toBe(450)
    expect(html).not.toContain('class="marks')
    expect(wordsOf(html)).toContain('450 Kinder')
  })

  test('lets a volunteer search: three letters or a filter, not the whole list', async () => {
    const { cookie } = web.volunteer
    expect(rows(await page('/verzeichnis', cookie))).toBe(0)
    expect(rows(await page('/verzeichnis?q=Mü', cookie))).toBe(0)
    expect(rows(await page('/verzeichnis?klasse=5a', cookie))).toBe(
      listStudents(web.db, { className: '5a' }, web.now).length
    )
  })

  test('finds without umlauts, and shows two weeks of a short list', async () => {
    web.db
      .update(students)
      .set({ firstName: 'Zoë', lastName: 'Österreicher' })
      .where(eq(students.id, 1))
      .run()
    for (const q of ['oesterreicher', 'osterr', 'ÖSTERR', 'zoe'])
      expect(await page(`/verzeichnis?q=${encodeURIComponent(q)}`, web.volunteer.cookie)).toContain(
        'href="/verzeichnis/1"'
      )
    expect(await page('/verzeichnis?q=osterr')).toContain('class="marks')
  })

  test('combines filters, survives nonsense in the address and leads to a ticket by its number', async () => {
    const wanted = listStudents(web.db, { face: 'reliable', platform: 'mac', className: '7c' }, web.now)
    expect(rows(await page('/verzeichnis?status=reliable&geraet=mac&klasse=7c'))).toBe(wanted.length)
    expect(rows(await page('/verzeichnis?status=%00&geraet=toaster'))).toBe(450)
    const byNumber = await web.get('/verzeichnis?q=%231', web.volunteer.cookie)
    expect([byNumber.status, byNumber.headers.get('location')]).toEqual([302, '/anliegen/1'])
    expect(await page('/verzeichnis?q=99999')).toContain('name="q"')
  })

  test('that is missing leaves the frame standing and writes no trace to the log', async () => {
    const said: unknown[] = []
    const { error } = console
    console.error = (...words: unknown[]) => said.push(words)
    try {
      const missing = await web.get('/verzeichnis/999999', web.volunteer.cookie)
      expect(missing.status).toBe(404)
      const html = await missing.text()
      expect(html).toContain('href="/anliegen"')
      expect(html).toContain('href="/team"')
      expect((await web.get('/gibt-es-nicht')).status).toBe(404)
    } finally {
      console.error = error
    }
    expect(said).toEqual([])
  })

  test('has no address and no number of a family in it', async () => {
    const html = await page('/verzeichnis')
    expect(html).not.toMatch(/@[\w-]+\.example|\+49/)
  })
})

describe('a child', () => {
  test('is shown with the reason, both weeks, who said what and its tickets', async () => {
    const [child] = unresolvedStudents(web.db, web.now).filter((one) => one.care)
    if (!child?.care) throw new Error('nobody has a ticket')
    const words = wordsOf(await page(`/verzeichnis/${child.id}`, web.volunteer.cookie))
    expect(words).toContain(`${child.firstName} ${child.lastName}`)
    expect(words).toContain('Wer was gesagt hat')
    expect(words).toContain(`#${child.care.ticketId}`)
    expect((await web.get('/verzeichnis/99999', web.volunteer.cookie)).status).toBe(404)
    expect((await web.get('/verzeichnis/abc', web.volunteer.cookie)).status).toBe(404)
  })

  test('offers no lesson to come as one that somebody has seen, not even one that is called off', async () => {
    const id = someChild('reliable', 3)
    const coming = lessonsOf(web.db, id).filter(({ startsAt }) => startsAt > '2026-03-19T10:00:00')
    const [next] = coming
    web.db
      .update(lessons)
      .set({ state: 'cancelled' })
      .where(eq(lessons.id, next?.id ?? 0))
      .run()
    const html = await page(`/verzeichnis/${id}`)
    const begun = lessonsOf(web.db, id).filter(({ startsAt }) => startsAt <= '2026-03-19T09:57:00')
    expect(html).toContain(`<option value="${begun.at(-1)?.id}"`)
    expect(html).not.toContain(`<option value="${next?.id}"`)
    web.db
      .update(lessons)
      .set({ state: 'held' })
      .where(eq(lessons.id, next?.id ?? 0))
      .run()
  })

  test('"Geholfen" brings it on trial, and taking that back brings it to where it was', async () => {
    const id = someChild('failing')
    expect((await send(id, 'hilfe', {})).headers.get('location')).toContain(
      `/verzeichnis/${id}?festgehalten=help`
    )
    expect(statusOf(web.db, id).state).toBe('trial')
    const help = recordsOf(web.db, id).find((record) => record.type === 'help' && !record.withdrawn)
    await send(id, 'zuruecknehmen', { record: help?.id ?? '' })
    expect(statusOf(web.db, id).state).toBe('failing')
    expect(recordsOf(web.db, id).find((record) => record.id === help?.id)?.withdrawn).toBe(true)
  })

  test('a record of another child cannot be taken back here', async () => {
    const [one, other] = [someChild('reliable', 0), someChild('reliable', 1)]
    const record = recordsOf(web.db, other)[0]
    expect((await send(one, 'zuruecknehmen', { record: record?.id ?? '' })).status).toBe(404)
    expect(recordsOf(web.db, other)[0]?.withdrawn).toBe(false)
  })

  test('a watched lesson counts; one of another group or without a result does not', async () => {
    const id = someChild('reliable', 2)
    const said = recordsOf(web.db, id).flatMap((one) => (one.type === 'observation' ? [one] : []))
    const lesson = String(said[0]?.lesson.id)
    await send(id, 'stunde', { lesson, result: 'failed' })
    const added = recordsOf(web.db, id).find(
      (one) => one.type === 'observation' && one.source === 'volunteer'
    )
    expect(added).toMatchObject({ result: 'failed', lesson: { id: Number(lesson) } })
    const words = wordsOf(await page(`/verzeichnis/${id}`))
    expect(words).toContain('Strittig')
    for (const fields of [{ lesson, result: '' }, { lesson: '999999', result: 'ok' }, {}] as Record<
      string,
      string
    >[])
      expect((await send(id, 'stunde', fields)).headers.get('location')).toContain('lessonWrong')
  })

  test('an obstacle is entered and gone again', async () => {
    const id = someChild('reliable', 3)
    await send(id, 'hindernis', { reason: 'no_internet', on: 'on' })
    expect(statusOf(web.db, id)).toMatchObject({ state: 'blocked', reasons: ['no_internet'] })
    web.setNow(new Date(web.now.getTime() + 120_000))
    await send(id, 'hindernis', { reason: 'no_internet', on: 'off' })
    expect(statusOf(web.db, id).state).toBe('trial')
    web.setNow(web.now)
    expect((await send(id, 'hindernis', { reason: 'laziness', on: 'on' })).headers.get('location')).toContain(
      'reasonWrong'
    )
  })

  test('only an admin says that a child does not take part', async () => {
    const id = someChild('reliable', 4)
    expect((await send(id, 'teilnahme', { on: 'on' })).status).toBe(403)
    expect(await page(`/verzeichnis/${id}`, web.volunteer.cookie)).not.toContain('/teilnahme')
    await send(id, 'teilnahme', { on: 'on' }, web.admin.cookie)
    expect(statusOf(web.db, id).state).toBe('exempt')
  })

  test('a corrected device changes no status, another device does', async () => {
    const id = someChild('reliable', 5)
    await send(id, 'geraet', { platform: 'ios', note: ' iPad der Schwester ' })
    const child = web.db.select().from(students).where(eq(students.id, id)).get()
    expect(child).toMatchObject({ platform: 'ios', deviceNote: 'iPad der Schwester' })
    expect(statusOf(web.db, id).state).toBe('reliable')
    await send(id, 'geraet', { platform: 'windows', note: 'Leihlaptop 07', another: 'on' })
    expect(statusOf(web.db, id)).toMatchObject({ state: 'unknown', reasons: ['new_device'] })
    expect((await send(id, 'geraet', { platform: 'toaster', note: '' })).headers.get('location')).toContain(
      'deviceWrong'
    )
  })
})

describe('the number of a family', () => {
  const withPhone = (wanted: 'without' | 'own') => {
    const people = web.db
      .select({
        studentId: guardianships.studentId,
        contactId: guardianships.contactId,
        phone: contactPhones.phone
      })
      .from(guardianships)
      .innerJoin(contactPhones, eq(contactPhones.contactId, guardianships.contactId))
      .all()
    const busy = web.db
      .select({ studentId: ticketStudents.studentId, owner: tickets.claimedBy, state: tickets.state })
      .from(ticketStudents)
      .innerJoin(tickets, eq(tickets.id, ticketStudents.ticketId))
      .where(and(eq(ticketStudents.ambiguous, false), isNotNull(tickets.id)))
      .all()
    const found = people.find(({ studentId }) => {
      const open = busy.filter((one) => one.studentId === studentId && one.state !== 'done')
      return wanted === 'without' ? open.length === 0 : open.some((one) => one.owner === web.volunteer.id)
    })
    if (!found) throw new Error(`no family ${wanted} ticket has a number`)
    return found
  }
  const viewed = () => web.db.select().from(events).where(eq(events.type, 'contact.viewed')).all().length

  test('is refused to a volunteer without an open ticket of the child', async () => {
    const { studentId, contactId, phone } = withPhone('without')
    const before = viewed()
    const answer = await send(studentId, 'nummer', { contact: String(contactId) })
    expect(answer.status).toBe(403)
    expect(viewed()).toBe(before)
    expect(await page(`/verzeichnis/${studentId}`, web.volunteer.cookie)).not.toContain(phone)
  })

  test('is shown on tap with one, to this person alone, and the tap is noted', async () => {
    const { studentId, contactId, phone } = withPhone('own')
    expect(await page(`/verzeichnis/${studentId}`, web.volunteer.cookie)).not.toContain(phone)
    const before = viewed()
    expect((await send(studentId, 'nummer', { contact: String(contactId) })).status).toBe(302)
    expect(viewed()).toBe(before + 1)
    expect(await page(`/verzeichnis/${studentId}`, web.volunteer.cookie)).toContain(`tel:${phone}`)
    expect(await page(`/verzeichnis/${studentId}`)).not.toContain(phone)
    web.setNow(new Date(web.now.getTime() + 31 * 60_000))
    expect(await page(`/verzeichnis/${studentId}`, web.volunteer.cookie)).not.toContain(phone)
    web.setNow(web.now)
  })

  test('of another family is refused even then', async () => {
    const { studentId } = withPhone('own')
    const other = withPhone('without')
    expect((await send(studentId, 'nummer', { contact: String(other.contactId) })).status).toBe(403)
  })
})

describe('a group', () => {
  test('shows its members with two weeks each', async () => {
    const html = await page('/gruppe/1', web.volunteer.cookie)
    expect(rows(html)).toBeGreaterThan(10)
    expect(html).toContain('class="marks')
    expect((await web.get('/gruppe/999', web.volunteer.cookie)).status).toBe(404)
  })
})
