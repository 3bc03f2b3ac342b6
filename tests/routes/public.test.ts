import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { legalSchema, saveLegal } from '#app/domain/settings/legal.ts'
import { guides, phases } from '#db/schema/index.ts'
import { at, smallSchool } from '#tests/support/small-school.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'

let web: WebApp
beforeAll(async () => {
  web = await startWebApp({ now: at(1, '09:05') })
  smallSchool(web.db)
  web.db
    .insert(phases)
    .values({ system: 'zoom', platformUrl: 'https://lernen.example', startedAt: '2020-03-01T00:00:00' })
    .run()
  const guide = { code: 'P-13', audience: 'family', language: 'de', system: 'zoom' } as const
  web.db
    .insert(guides)
    .values([
      { ...guide, platform: 'all', title: 'Ton verbinden', steps: ['Öffnen Sie {{plattform_url}}.'] },
      { ...guide, platform: 'ios', title: 'Ton am iPad', steps: ['Tippen Sie auf „Audio“.'] },
      { ...guide, platform: 'mac', title: 'geheim', steps: ['intern'], isPublic: false },
      { ...guide, platform: 'windows', audience: 'internal', title: 'geheim', steps: ['intern'] }
    ])
    .run()
})
afterAll(() => web.stop())

const read = async (path: string) => (await web.get(path)).text()

describe('pages for everybody', () => {
  test.each(['/datenschutz', '/barrierefreiheit', '/impressum'])(
    '%s speaks German and English, without a script',
    async (path) => {
      const german = await read(path)
      expect(german).toContain('<html lang="de"')
      expect(german).not.toContain('<script')
      expect(german).toContain('hilfe@gym-werder.example')
      expect(german).not.toMatch(/\{\{|>(?:datenschutz|barrierefreiheit|impressum)\./)
      expect(await read(`${path}?l=en`)).toContain('<html lang="en"')
    }
  )

  test('say who has to fill in what is missing, and show it once it is there', async () => {
    expect(await read('/datenschutz')).toContain('Die Verwaltung der Schule trägt sie')
    saveLegal(
      web.db,
      legalSchema.parse({
        controller: 'Gymnasium am Werder\nAm Werder 1',
        officer: 'dsb@gym-werder.example',
        authority: 'Landesbeauftragte',
        retention: 'Ein Schuljahr.',
        phone: '030 23125 400'
      }),
      at(1, '09:00')
    )
    const page = await read('/datenschutz')
    expect(page).toContain('Am Werder 1')
    expect(page).not.toContain('Hier fehlt eine Angabe')
    expect(page).toContain('030 23125 400')
    expect(await read('/barrierefreiheit')).toContain('Hier fehlt eine Angabe: an wen man Barrieren meldet')
  })

  test('are all linked from each other', async () => {
    const html = await read('/impressum')
    for (const path of ['/datenschutz', '/barrierefreiheit']) expect(html).toContain(`href="${path}"`)
  })

  test('keep search engines out', () => {
    expect(readFileSync(new URL('../../public/robots.txt', import.meta.url), 'utf8')).toContain('Disallow: /')
  })
})

describe('a public guide', () => {
  test('shows the steps for the device, with the school’s values in them', async () => {
    expect(await read('/anleitung/P-13')).toContain('Öffnen Sie https://lernen.example.')
    expect(await read('/anleitung/p-13?geraet=ios')).toContain('Tippen Sie auf „Audio“.')
  })

  test('shows nothing that is not public', async () => {
    const html = await read('/anleitung/P-13?geraet=mac')
    expect(html).not.toContain('geheim')
    expect(html).not.toContain('intern')
    expect((await web.get('/anleitung/P-99')).status).toBe(404)
  })

  test('is shown in German where there is no other, and says so', async () => {
    const html = await read('/anleitung/P-13?l=en')
    expect(html).toContain('<html lang="en"')
    expect(html).toContain('<h1 lang="de">Ton verbinden</h1>')
    expect(html).toContain('Not checked by the school yet.')
  })
})
