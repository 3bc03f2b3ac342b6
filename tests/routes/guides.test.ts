import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guides, phases, tickets } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'
import { BASE_URL } from '#tests/support/web-app.ts'

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
  web.db.update(phases).set({ platformUrl: 'https://lernen.gym-werder.example' }).run()
})
afterAll(() => web.stop())

const guide = (code: string) => {
  const found = web.db
    .select()
    .from(guides)
    .where(
      and(
        eq(guides.code, code),
        eq(guides.platform, 'all'),
        eq(guides.audience, 'family'),
        eq(guides.language, 'de')
      )
    )
    .get()
  if (!found) throw new Error(`no guide ${code}`)
  return found
}
const as = () => ({ cookie: web.volunteer.cookie })
const admin = () => ({ cookie: web.admin.cookie })
const send = (code: string, fields: Record<string, string>) =>
  web.post(
    `/anleitungen/${guide(code).id}`,
    { internalNote: '', version: String(guide(code).version), ...fields },
    as()
  )

describe('the list', () => {
  test('is searched without umlauts and filtered', async () => {
    const words = wordsOf(
      await (await web.get('/anleitungen?q=kindersicherung&sprache=de', web.volunteer.cookie)).text()
    )
    expect(words).toContain('P-31 Die Kindersicherung erlaubt Zoom nicht')
    expect(words).not.toContain('P-01 Die')
    expect(await (await web.get('/anleitungen?q=xyzzy', web.volunteer.cookie)).text()).toContain(
      'Dazu gibt es keine'
    )
  })
})

describe('the editor', () => {
  test('keeps the text and says what is wrong with it', async () => {
    const bad = await send('P-14', { title: 'Mein Titel', steps: 'Fragen Sie {{mutter}}.' })
    const html = await bad.text()
    expect(bad.status).toBe(422)
    expect(html).toContain('Die Variable {{mutter}} gibt es nicht')
    expect(html).toContain('value="Mein Titel"')
    expect((await send('P-14', { title: '', steps: '<b>fett</b>' })).status).toBe(422)
  })

  test('shows a preview without saving, then both texts when somebody was quicker', async () => {
    const first = guide('P-14').version
    const look = await send('P-14', { title: 'Nur sehen', steps: 'Fragen Sie {{schule}}.', look: '1' })
    expect(wordsOf(await look.text())).toContain('1. Fragen Sie Gymnasium am Werder.')
    expect(guide('P-14').version).toBe(first)
    expect((await send('P-14', { title: 'Eins', steps: 'Eins.' })).status).toBe(302)
    const late = await send('P-14', { title: 'Zwei', steps: 'Zwei.', version: String(first) })
    const html = await late.text()
    expect(late.status).toBe(409)
    expect(html).toContain('Jemand war schneller')
    expect(html).toContain('value="Zwei"')
    expect(wordsOf(html)).toContain('Eins')
    expect((await send('P-14', { title: 'Zwei', steps: 'Zwei.' })).status).toBe(302)
  })

  test('one tap says "heute geprüft"', async () => {
    await web.post(`/anleitungen/${guide('P-20').id}/geprueft`, {}, as())
    expect(guide('P-20')).toMatchObject({ lastCheckedOn: '2026-03-19', lastCheckedBy: web.volunteer.id })
  })

  test('only an admin publishes, and not what the check refuses', async () => {
    await send('P-13', { title: 'Ton', steps: 'Rufen Sie an: 0176 04069001' })
    const way = `/anleitungen/${guide('P-13').id}/veroeffentlichen`
    const version = String(guide('P-13').version)
    expect((await web.post(way, { version }, as())).status).toBe(403)
    const refused = await web.post(way, { version }, admin())
    expect(refused.status).toBe(422)
    expect(wordsOf(await refused.text())).toContain('Hier steht eine Telefonnummer oder Meeting-ID')
    await send('P-13', { title: 'Ton', steps: 'Tippen Sie auf „Audio“.' })
    expect((await web.post(way, { version: String(guide('P-13').version) }, admin())).status).toBe(302)
    expect(guide('P-13').title).toBe('Ton')
  })
})

describe('the public page', () => {
  test('is not there once the school takes the guide back, and says so kindly', async () => {
    expect((await web.get('/anleitung/P-43')).status).toBe(200)
    for (const { id } of web.db.select().from(guides).where(eq(guides.code, 'P-43')).all())
      await web.post(`/anleitungen/${id}/zurueckziehen`, {}, admin())
    const gone = await web.get('/anleitung/P-43')
    expect(gone.status).toBe(404)
    expect(wordsOf(await gone.text())).toContain('Diese Anleitung gibt es gerade nicht')
  })

  test('speaks to children, and says when there is German only', async () => {
    expect(wordsOf(await (await web.get('/anleitung/P-11?wer=kind')).text())).toContain(
      'Du wirst nicht gehört'
    )
    const turkish = await (await web.get('/anleitung/P-11?l=tr')).text()
    expect(turkish).toContain('yalnızca Almanca')
    expect(turkish).not.toMatch(/<script[^>]*src/)
  })
})

describe('the exchange', () => {
  const upload = (fields: Record<string, string | Blob>, cookie = web.admin.cookie) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return web.request('/anleitungen/uebernehmen', {
      method: 'POST',
      body,
      headers: { cookie, origin: BASE_URL, host: new URL(BASE_URL).host }
    })
  }

  test('shows first, then writes what was chosen', async () => {
    const saved = await (await web.get('/anleitungen/datei', web.admin.cookie)).text()
    const other = saved.replaceAll('Das Gerät ist zu alt oder zu langsam', 'Das Gerät ist alt')
    const shown = await upload({ file: new Blob([other]) })
    expect(wordsOf(await shown.text())).toContain('0 neu, 2 anders')
    expect(guide('P-20').title).toBe('Das Gerät ist zu alt oder zu langsam')
    const key = 'take:P-20/family/all/zoom/de'
    const done = await upload({ text: other, chosen: '1', [key]: 'take' })
    expect(done.headers.get('location')).toBe('/anleitungen/uebernehmen?uebernommen=1')
    expect(guide('P-20')).toMatchObject({ title: 'Das Gerät ist alt', lastCheckedOn: null })
  })

  test('refuses a hostile file with a sentence', async () => {
    const bad = await upload({ file: new Blob(['<script>']) })
    expect(bad.status).toBe(422)
    expect(wordsOf(await bad.text())).toContain('Nichts wurde geändert')
  })
})

test('closing asks what helped in one tap and keeps the code', async () => {
  const open = web.db.select().from(tickets).where(eq(tickets.state, 'open')).all()
  const ticket = open.find(({ problem }) => problem !== null) ?? open[0]
  const way = `/anliegen/${ticket?.id}/schliessen`
  const words = wordsOf(await (await web.get(way, web.volunteer.cookie)).text())
  expect(words).toContain('etwas anderes')
  expect(words).toContain('weiß nicht')
  await web.post(way, { helped: 'P-12', helpedBy: '' }, as())
  expect(
    web.db
      .select()
      .from(tickets)
      .where(eq(tickets.id, ticket?.id ?? 0))
      .get()?.helpedBy
  ).toBe('P-12')
})
