import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectionStatus, households, students } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'
import { BASE_URL } from '#tests/support/web-app.ts'

let web: SampleWebApp
const twins: number[] = []
beforeAll(async () => {
  web = await startSampleWebApp()
  for (const className of ['6b', '6c']) {
    const householdId = web.db.insert(households).values({ createdAt: web.now }).returning().get().id
    const child = { firstName: 'Lena', lastName: 'Zwilling', className, householdId }
    twins.push(web.db.insert(students).values(child).returning().get().id)
  }
})
afterAll(() => web.stop())

async function preview(content: string | Buffer): Promise<string> {
  const body = new FormData()
  const bytes = typeof content === 'string' ? content : new Uint8Array(content)
  body.append('files', new File([bytes], 'liste.csv', { type: 'text/csv' }))
  const headers = { cookie: web.admin.cookie, origin: BASE_URL, host: new URL(BASE_URL).host }
  const sent = await web.request('/verzeichnis/einlesen', { method: 'POST', body, headers })
  return sent.headers.get('location') ?? ''
}
const wordsAt = async (path: string) => wordsOf(await (await web.get(path, web.admin.cookie)).text())
const lenas = () => web.db.select().from(students).where(eq(students.lastName, 'Zwilling')).all()

describe('what is decided in the preview', () => {
  test('a child of a common name: the row stays as it is, is one of them, or a new one', async () => {
    const list = 'Nachname;Vorname;Klasse\r\nZwilling;Lena;7a'
    const way = await preview(list)
    expect(await wordsAt(way)).toContain('Es gibt 2 Kinder mit diesem Namen.')
    await web.post(way, { do: 'apply' }, { cookie: web.admin.cookie })
    expect(lenas().map(({ className }) => className)).toEqual(['6b', '6c'])
    const stranger = web.db.select().from(students).get()?.id ?? 0
    await web.post(
      await preview(list),
      { do: 'apply', 'wer-0-2': String(stranger) },
      { cookie: web.admin.cookie }
    )
    expect(lenas().map(({ className }) => className)).toEqual(['6b', '6c'])
    await web.post(
      await preview(list),
      { do: 'apply', 'wer-0-2': String(twins[1]) },
      { cookie: web.admin.cookie }
    )
    expect(lenas().map(({ className }) => className)).toEqual(['6b', '7a'])
    const other = list.replace('7a', '8a')
    await web.post(await preview(other), { do: 'apply', 'wer-0-2': 'neu' }, { cookie: web.admin.cookie })
    expect(lenas().map(({ className }) => className)).toEqual(['6b', '7a', '8a'])
  })

  test('"nimmt nicht teil" is a suggestion, taken over only where it is ticked', async () => {
    const list = 'Nachname;Vorname;Klasse;Status\r\nPause;Ida;5a;3\r\nPause;Ole;5a;3'
    const way = await preview(list)
    expect(await wordsAt(way)).toContain('Nur was Sie ankreuzen, wird übernommen.')
    // Ida was ticked before the preview was shown once more, and is not any more.
    const again = await (await web.get(`${way}?ruht=0-2`, web.admin.cookie)).text()
    expect(again).toMatch(
      /<input[^>]*name="ruht"[^>]*checked=""[^>]*value="0-2"|<input[^>]*checked=""[^>]*name="ruht"[^>]*value="0-2"|<input[^>]*name="ruht"[^>]*value="0-2"[^>]*checked=""/
    )
    await web.post(`${way}?ruht=0-2`, { do: 'apply', ruht: '0-3' }, { cookie: web.admin.cookie })
    const states = web.db
      .select({ name: students.firstName, state: connectionStatus.state })
      .from(students)
      .leftJoin(connectionStatus, eq(connectionStatus.studentId, students.id))
      .where(eq(students.lastName, 'Pause'))
      .orderBy(students.firstName)
      .all()
    expect(states.map(({ name, state }) => [name, state === 'exempt'])).toEqual([
      ['Ida', false],
      ['Ole', true]
    ])
  })

  test('ten rows are shown, names in each encoding, and problems can be saved', async () => {
    const mac = Buffer.from(
      'Nachname;Vorname;Klasse\rM\x9fller;J\x9frgen;5a\rWei\xa7;S\x9aren;5a\r',
      'latin1'
    )
    const words = await wordsAt(await preview(mac))
    expect(words).toContain('So liest Lotse die Zeilen')
    expect(words).toContain('Jürgen Müller')
    expect(words).toContain('JŸrgen MŸller')
    const list = 'Nachname;Vorname;Klasse;Konfession;Telefon\r\n=1+1;Ada;5a;GEHEIM;123\r\n'
    const way = await preview(list)
    const saved = await web.get(`${way}/probleme`, web.admin.cookie)
    const csv = await saved.text()
    expect(csv).toContain('Datei;Zeile;Spalte;Hinweis')
    expect(csv).toContain('liste.csv;2;;Telefonnummer prüfen')
    expect(csv).not.toContain('GEHEIM')
    expect(csv).not.toMatch(/(^|;)=/m)
    expect((await web.get(`${way}/probleme`, web.volunteer.cookie)).status).toBe(403)
  })
})
