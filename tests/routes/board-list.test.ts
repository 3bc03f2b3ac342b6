import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardOf } from '#app/domain/students/board.ts'
import { LIST_SORTS } from '#app/domain/students/list-choices.ts'
import { listUnresolved } from '#app/domain/students/list-unresolved.ts'
import { collisionsOf } from '#app/domain/students/siblings/collisions.ts'
import { sharesDevice } from '#app/domain/students/siblings/shares-device.ts'
import { unresolvedStudents } from '#app/domain/students/unresolved.ts'
import { events, students } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'
import { startWebApp } from '#tests/support/web-app.ts'

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
})
afterAll(() => web.stop())

const page = async (path: string) => (await web.get(path, web.admin.cookie)).text()
const idsIn = (html: string): number[] => {
  const table = html.slice(html.indexOf('<table class="kids"'), html.indexOf('</table>'))
  return [...table.matchAll(/scope="row".*?href="\/verzeichnis\/(\d+)"/g)].map((found) => Number(found[1]))
}
const exported = () => web.db.select().from(events).where(eq(events.type, 'list.exported')).all()

describe('the list of the overview', () => {
  test.each(LIST_SORTS)('sorted by %s stands as the domain says, in both directions', async (sort) => {
    const all = unresolvedStudents(web.db, web.now)
    for (const descending of [false, true]) {
      const { rows } = listUnresolved(web.db, all, { sort, descending }, web.now)
      const html = await page(`/uebersicht?sortiert=${sort}${descending ? '&richtung=ab' : ''}`)
      expect(idsIn(html)).toEqual(rows.map((row) => row.id))
      if (sort !== 'urgent') expect(html).toContain(`aria-sort="${descending ? 'descending' : 'ascending'}"`)
    }
  })

  test('shows only what was asked for, and keeps it in the form', async () => {
    const [child] = unresolvedStudents(web.db, web.now)
    if (!child) throw new Error('everybody is reliable')
    const wanted = unresolvedStudents(web.db, web.now).filter((one) => one.className === child.className)
    expect(idsIn(await page(`/uebersicht?klasse=${child.className}`)).sort()).toEqual(
      wanted.map((one) => one.id).sort()
    )
    const html = await page(`/uebersicht?q=${encodeURIComponent(child.lastName.toUpperCase())}`)
    expect(idsIn(html)).toContain(child.id)
    expect(wordsOf(await page('/uebersicht?q=gibtesnicht'))).toContain('Kein Kind passt zu diesen Filtern.')
    expect(idsIn(await page('/uebersicht?status=%00&geraet=toaster&sortiert=x')).length).toBe(
      boardOf(web.db, web.now).headline
    )
  })

  test('is a table for a spreadsheet that computes nothing, and the taking out is noted', async () => {
    const [child] = unresolvedStudents(web.db, web.now)
    const id = child?.id ?? 0
    const before = web.db.select().from(students).where(eq(students.id, id)).get()
    const lastName = '=HYPERLINK("http://boese.example";"Lena")'
    web.db
      .update(students)
      .set({ lastName, firstName: '@SUM(A1)', deviceNote: '\t=1+1' })
      .where(eq(students.id, id))
      .run()
    const answer = await web.get('/uebersicht/tabelle?status=failing&q=hyperlink', web.admin.cookie)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(answer.headers.get('cache-control')).toContain('no-store')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.toString('utf8').slice(1).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^Nachname;Vorname;Klasse;Status/)
    expect(lines[1]).toMatch(/^"'=HYPERLINK\(""http:\/\/boese\.example"";""Lena""\)";'@SUM\(A1\);/)
    expect(exported().map(({ staffId, data }) => ({ staffId, data }))).toEqual([
      { staffId: web.admin.id, data: { rows: 1, face: 'failing', text: true } }
    ])
    if (before) web.db.update(students).set(before).where(eq(students.id, id)).run()
  })

  test('is for admins alone', async () => {
    const count = exported().length
    for (const path of ['/uebersicht', '/uebersicht/tabelle'])
      expect((await web.get(path, web.volunteer.cookie)).status).toBe(403)
    expect(exported()).toHaveLength(count)
  })
})

describe('siblings with one device', () => {
  const child = {
    firstName: 'Lena',
    platform: 'ios' as const,
    deviceNote: '',
    hasLoan: false,
    inConflict: false
  }
  test.each([
    ['nothing known of either', {}, {}, 'maybe'],
    ['another kind', {}, { platform: 'mac' as const }, 'no'],
    ['one name', { deviceNote: 'iPad oben' }, { deviceNote: 'ipad Oben ' }, 'same'],
    ['of the sister', { deviceNote: 'iPad der Schwester' }, {}, 'same'],
    ['by name', {}, { firstName: 'Tom', deviceNote: 'iPad von Lena' }, 'same'],
    ['own', { deviceNote: 'eigenes iPad' }, {}, 'no'],
    ['on loan', { hasLoan: true }, {}, 'no'],
    ['an obstacle', { platform: 'unknown' as const, inConflict: true }, {}, 'same']
  ])('%s', (_name, one, other, expected) => {
    const pair = [
      { ...child, ...one },
      { ...child, firstName: 'Tom', ...other }
    ] as const
    expect(sharesDevice(pair[0], pair[1])).toBe(expected)
    expect(sharesDevice(pair[1], pair[0])).toBe(expected)
  })

  test('are named on the overview and on the page of each, before anybody fails', async () => {
    const pair = collisionsOf(web.db, web.now).find(({ sharing }) => sharing === 'maybe')
    if (!pair) throw new Error('no siblings in the sample school')
    for (const { id } of [pair.one, pair.other])
      web.db.update(students).set({ deviceNote: 'iPad der Familie' }).where(eq(students.id, id)).run()
    for (const { one, other } of pair.overlaps)
      expect(one.startsAt < other.endsAt && other.startsAt < one.endsAt && one.id !== other.id).toBe(true)
    for (const path of ['/uebersicht', `/verzeichnis/${pair.one.id}`, `/verzeichnis/${pair.other.id}`]) {
      const words = wordsOf(await page(path))
      expect(words).toContain('Ein Gerät, zwei Stunden')
      expect(words).toContain('iPad der Familie')
    }
  })
})

test('an empty school has a board that says what to do', async () => {
  const empty = await startWebApp({ now: web.now })
  const { staff } = await import('#db/schema/index.ts')
  const admin = { id: 1, displayName: 'Frau Leer', firstName: 'Eva', lastName: 'Leer', isAdmin: true }
  empty.db.insert(staff).values(admin).run()
  const cookie = await empty.signIn(1)
  const answer = await empty.get('/uebersicht', cookie)
  expect(answer.status).toBe(200)
  expect(wordsOf(await answer.text())).toContain('Das Verzeichnis ist noch leer')
  expect((await empty.get('/uebersicht/tabelle', cookie)).status).toBe(200)
  empty.stop()
})
