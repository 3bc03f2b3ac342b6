import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contactAddresses, students } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'
import { BASE_URL } from '#tests/support/web-app.ts'

const WAY = '/verzeichnis/einlesen'
const LIST = [
  'Nachname;Vorname;Klasse;Geburtsdatum;Konfession;E-Mail Elternteil 1;Elternteil 1',
  'Zander-Öz;Ayşe;5a;01.02.2010;ev;zander-oez@familie.example;Zander-Öz, Mira',
  'Quast;Bo;6b;03.04.2009;rk;quast@familie.example;Quast, Ida'
].join('\r\n')

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
})
afterAll(() => web.stop())

function send(body: FormData, cookie = web.admin.cookie) {
  return web.request(WAY, {
    method: 'POST',
    body,
    headers: { cookie, origin: BASE_URL, host: new URL(BASE_URL).host }
  })
}
function file(text: string, name = 'liste.csv') {
  const body = new FormData()
  body.append('files', new File([text], name, { type: 'text/csv' }))
  return body
}
const previewOf = async (body: FormData) => (await send(body)).headers.get('location') ?? ''
const all = () => web.db.select({ id: students.id }).from(students).all().length
const wordsAt = async (path: string) => wordsOf(await (await web.get(path, web.admin.cookie)).text())

describe('the list of students', () => {
  test('is shown before anything is written: what is new, and what is dropped', async () => {
    const before = all()
    const preview = await previewOf(file(LIST))
    expect(preview).toMatch(/^\/verzeichnis\/einlesen\/[0-9a-f-]{36}$/)
    const html = await (await web.get(preview, web.admin.cookie)).text()
    const words = wordsOf(html)
    expect(words).toContain('2 neu, 0 geändert, 0 unklar.')
    expect(words).toContain('450 Kinder stehen nicht in der Datei und bleiben, wie sie sind.')
    expect(words).toMatch(/Diese 2 Spalten werden verworfen .* Geburtsdatum Konfession/)
    expect(words).toContain('Ayşe Zander-Öz')
    expect(html).not.toContain('01.02.2010')
    expect(all()).toBe(before)
  })

  test('is written by one button, once, and then the preview is gone', async () => {
    const before = all()
    const preview = await previewOf(file(LIST))
    const apply = () => web.post(preview, { do: 'apply' }, { cookie: web.admin.cookie })
    expect((await apply()).headers.get('location')).toBe(`${WAY}?fertig&neu=2&geaendert=0&weg=0`)
    expect(all()).toBe(before + 2)
    expect((await apply()).headers.get('location')).toBe(`${WAY}?vorbei`)
    expect(
      web.db
        .select()
        .from(contactAddresses)
        .where(eq(contactAddresses.address, 'quast@familie.example'))
        .all()
    ).toHaveLength(1)
    expect(await wordsAt(await previewOf(file(LIST)))).toContain('0 neu, 0 geändert')
  })

  test('can be pasted, and thrown away', async () => {
    const body = new FormData()
    body.set('cells', LIST.replaceAll(';', '\t').replace('Quast', 'Quastel'))
    const preview = await previewOf(body)
    expect(await wordsAt(preview)).toContain('eingefügte Zellen')
    const gone = await web.post(preview, { do: 'discard' }, { cookie: web.admin.cookie })
    expect(gone.headers.get('location')).toBe(`${WAY}?verworfen`)
    expect((await web.get(preview, web.admin.cookie)).headers.get('location')).toBe(`${WAY}?vorbei`)
  })

  test('that says it is complete asks for the number before hundreds are signed off', async () => {
    const preview = await previewOf(file(LIST))
    const path = `${preview}?alle=1`
    expect(await wordsAt(path)).toMatch(/\d+ neu, \d+ geändert, \d+ fehlen, \d+ unklar\./)
    expect(await wordsAt(path)).toContain('Erst entscheiden, dann übernehmen.')
    const apply = await web.post(path, { do: 'apply' }, { cookie: web.admin.cookie })
    expect(apply.headers.get('location')).toBe(path)
    expect(web.db.select().from(students).where(eq(students.active, false)).all()).toEqual([])
  })

  test('without a header asks what the columns are', async () => {
    const preview = await previewOf(file(LIST.split('\r\n').slice(1).join('\r\n')))
    expect(await wordsAt(preview)).toContain('Die Kopfzeile fehlt')
    const fields = ['last_name', 'first_name', 'class', '', '', 'guardian_1_mail', '']
    const path = `${preview}?${fields.map((field) => `spalte=${field}`).join('&')}`
    expect(await wordsAt(path)).not.toContain('Erst entscheiden')
  })

  test('with columns nobody knows lets them be assigned, never those that are never taken', async () => {
    const rows =
      'Nachname;Vorname;Klasse;Geburtsort;Post der Eltern\nNeukind;Frieda;5a;Rom;frieda@familie.example'
    const preview = await previewOf(file(rows))
    const before = await (await web.get(preview, web.admin.cookie)).text()
    expect(before).toContain('„Post der Eltern“')
    expect(before).not.toContain('„Geburtsort“')
    expect(before.match(/name="spalte"/g)).toHaveLength(5)
    const fields = ['last_name', 'first_name', 'class', 'family_mail', 'family_mail']
    const path = `${preview}?${fields.map((field) => `spalte=${field}`).join('&')}`
    expect(await wordsAt(path)).toContain('frieda@familie.example')
    await web.post(path, { do: 'apply' }, { cookie: web.admin.cookie })
    const mails = web.db.select().from(contactAddresses).all()
    expect(mails.map(({ address }) => address)).toContain('frieda@familie.example')
    expect(JSON.stringify(mails)).not.toContain('Rom')
  })

  test('that cannot be read is refused with one sentence; typed cells stay', async () => {
    const refused = await send(file('PK\u0003\u0004', 'liste.xlsx'))
    expect(refused.status).toBe(422)
    expect(wordsOf(await refused.text())).toContain('Bitte als CSV speichern')
    const empty = new FormData()
    empty.set('cells', '   ')
    expect((await send(empty)).status).toBe(422)
  })

  test('is for the administration, and a preview for whoever made it', async () => {
    expect((await web.get(WAY, web.volunteer.cookie)).status).toBe(403)
    const preview = await previewOf(file(LIST))
    expect((await web.get(preview, web.volunteer.cookie)).status).toBe(403)
    expect((await web.get(`${WAY}/00000000-0000-0000-0000-000000000000`, web.admin.cookie)).status).toBe(302)
  })
})
