import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { savedViewsOf } from '#app/domain/views/saved-views.ts'
import { messages, tickets } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
})
afterAll(() => web.stop())

const page = async (path: string, cookie = web.volunteer.cookie) => {
  const response = await web.get(path, cookie)
  return { status: response.status, location: response.headers.get('location'), html: await response.text() }
}
const asked = (q: string) => `/suche?${new URLSearchParams({ q })}`

const written = (visible: string, count = 1) => {
  for (let i = 0; i < count; i++) {
    const id = web.db
      .insert(tickets)
      .values({ subject: 'Frage', createdAt: web.now })
      .returning({ id: tickets.id })
      .get().id
    web.db
      .insert(messages)
      .values({ ticketId: id, direction: 'in', kind: 'human', visible, reasons: {}, at: web.now })
      .run()
  }
}

describe('the search page', () => {
  test('shows what was looked for in its context, as text and never as markup', async () => {
    written('Beim <script>alert(1)</script> Wackelkontakt der Brücke ist nichts zu hören')
    const { html } = await page(asked('bruecke wackel'))
    expect(html).toContain('<mark>Wackelkontakt</mark>')
    expect(html).toContain('<mark>Brücke</mark>')
    expect(html).not.toContain('<script>alert(1)')
  })

  test('goes to the ticket of a number at once, and says so if there is nothing', async () => {
    expect((await page(asked('#1'))).location).toBe('/anliegen/1')
    const nothing = await page(asked('#999999'))
    expect([nothing.status, wordsOf(nothing.html)]).toEqual([200, expect.stringContaining('Nichts gefunden')])
  })

  test('shows fifty, and the others a page further', async () => {
    written('Zebrastreifen', 55)
    const first = wordsOf((await page(asked('zebra'))).html)
    expect(first).toContain('1 bis 50 von 55')
    expect(first).toContain('Weitere Anliegen zeigen')
    const second = wordsOf((await page('/suche?q=zebra&ab=50')).html)
    expect(second).toContain('51 bis 55 von 55')
    expect(second).not.toContain('Weitere Anliegen zeigen')
  })

  test('says what it took for more than a word', async () => {
    expect(wordsOf((await page(asked('ipad offen'))).html)).toContain(
      'Verstanden als Gerät: iPad/iPhone Status: offen'
    )
  })

  test.each(['"'.repeat(500), 'NEAR(* OR AND) ^{names}:'.repeat(30), 'a\u0000b', `${'w '.repeat(250)}`])(
    'answers somebody hostile (%#)',
    async (q) => {
      for (const path of [asked(q), `${asked(q)}&live=1`, `/suche?q=${encodeURIComponent(q)}&ab=-1`])
        expect((await page(path)).status).toBe(200)
    }
  )
})

describe('the queue', () => {
  test('is narrowed by its address, and says which parts it does not know', async () => {
    const { html } = await page('/anliegen?liste=alle&geraet=ios&farbe=rot&stufe=99')
    const words = wordsOf(html)
    expect(words).toContain('nicht beachtet: farbe=rot, stufe=99')
    expect(words).toContain('Gefiltert')
    expect(html).toMatch(/href="\/anliegen\/\d+\?liste=alle&amp;geraet=ios"/)
  })

  test('does not tell whose the ended matters of others were', async () => {
    const words = wordsOf((await page(`/anliegen?liste=erledigt&wer=${web.admin.id}`)).html)
    expect(words).toContain(`nicht beachtet: wer=${web.admin.id}`)
  })

  test('keeps a view under a name, gives it another one, and deletes it; twice is once', async () => {
    const { id, cookie } = web.volunteer
    const send = (path: string, fields: Record<string, string>) => web.post(path, fields, { cookie })
    const query = '?liste=alle&geraet=ios&boese=1'
    for (const _ of [1, 2]) {
      const kept = await send('/ansichten', { name: 'iPads', query })
      expect(kept.headers.get('location')).toBe('/anliegen?liste=alle&geraet=ios')
    }
    const [view] = savedViewsOf(web.db, id)
    expect(savedViewsOf(web.db, id)).toHaveLength(1)
    expect((await page('/anliegen', cookie)).html).toContain('iPads')
    await send('/ansichten', { name: 'Anderes', query: '' })
    const taken = await send('/ansichten', { id: String(view?.id), name: 'Anderes' })
    expect([taken.status, wordsOf(await taken.text())]).toEqual([
      409,
      expect.stringContaining('heißt schon eine andere')
    ])
    const empty = await send('/ansichten', { name: ' ', query })
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('geraet=ios')])
    await send('/ansichten', { id: String(view?.id), name: 'Tablets' })
    expect(savedViewsOf(web.db, id).map((one) => one.name)).toEqual(['Anderes', 'Tablets'])
    const stranger = await web.post(`/ansichten/${view?.id}/loeschen`, {}, { cookie: web.admin.cookie })
    expect(stranger.status).toBe(302)
    expect(savedViewsOf(web.db, id)).toHaveLength(2)
    for (const _ of [1, 2]) await send(`/ansichten/${view?.id}/loeschen`, {})
    expect(savedViewsOf(web.db, id).map((one) => one.name)).toEqual(['Anderes'])
  })
})

test('the keys can be switched off, and are explained without a script', async () => {
  const { cookie } = web.volunteer
  const before = wordsOf((await page('/tastatur', cookie)).html)
  expect(before).toContain('Die Tasten sind eingeschaltet')
  expect(before).toContain('interne Notiz schreiben')
  await web.post('/konto/tasten', { tasten: 'aus' }, { cookie })
  expect(wordsOf((await page('/tastatur', cookie)).html)).toContain('Die Tasten sind ausgeschaltet')
})
