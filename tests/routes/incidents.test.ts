import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFamilyLink } from '#app/domain/outbox/links.ts'
import { incidents, outbox, ticketParticipants, tickets } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'

let web: SampleWebApp
beforeAll(async () => {
  web = await startSampleWebApp()
})
afterAll(() => web.stop())

const page = async (path: string) => wordsOf(await (await web.get(path, web.volunteer.cookie)).text())
const post = (path: string, fields: Record<string, string>) =>
  web.post(path, fields, { cookie: web.volunteer.cookie })
const incident = () => web.db.select().from(incidents).get()
const told = () =>
  web.db
    .select()
    .from(outbox)
    .all()
    .filter((mail) => mail.key.startsWith('incident:'))
const WORDS = 'Zoom antwortet bei vielen nicht. Es liegt nicht an Ihnen.'

test('from a report to the end, through the pages', async () => {
  expect(await page('/stoerungen')).toContain('Bisher keine')
  const begun = await post('/stoerungen/neu', {})
  const way = begun.headers.get('location') ?? ''
  expect((await post('/stoerungen/neu', {})).headers.get('location')).toBe(way)
  expect(await page('/anliegen')).toContain('hat um 9:57 Uhr eine Störung gemeldet')

  const open =
    web.db
      .select({ id: tickets.id })
      .from(tickets)
      .innerJoin(ticketParticipants, eq(ticketParticipants.ticketId, tickets.id))
      .where(eq(tickets.state, 'open'))
      .get()?.id ?? 0
  const fields = { form: 'confirm', title: '', words: WORDS, 'tickets[]': String(open) }
  const refused = await post(way, fields)
  expect(refused.status).toBe(422)
  const text = await refused.text()
  expect(text).toContain(WORDS)
  expect(wordsOf(text)).toContain('Bitte schreiben Sie, was gestört ist.')
  expect(told()).toEqual([])

  const confirmed = await post(way, { ...fields, title: 'Zoom ist gestört' })
  expect(confirmed.headers.get('location')).toBe(`${way}?gesendet`)
  expect(await page(way)).toContain(`#${open}`)
  expect(await page('/anliegen')).toContain('Zoom ist gestört')
  expect(await page(`/anliegen/${open}`)).toContain('Gehört zur gemeinsamen Störung')
  const family = createFamilyLink(web.db, { ticketId: open }, web.now)
  expect(wordsOf(await (await web.get(`/a/${family}`)).text())).toContain('Es liegt nicht an Ihnen')
  expect(wordsOf(await (await web.get(`/a/${family}?l=tr`)).text())).toContain('sizden kaynaklanmıyor')

  expect((await post(way, { ...fields, title: 'Noch einmal' })).status).toBe(302)
  expect(incident()?.title).toBe('Zoom ist gestört')
  expect(told()).toHaveLength(1)

  const dismissed = await post(`${way}/verwerfen`, {})
  expect(dismissed.headers.get('location')).toBe(`${way}?anders`)
  expect(await page(`${way}?anders`)).toContain('Hier wurde schon anders entschieden')

  await post(way, { form: 'end', words: 'Es geht wieder.' })
  expect(told()).toHaveLength(2)
  expect(web.db.select().from(tickets).where(eq(tickets.id, open)).get()?.state).toBe('done')
  expect(await page('/anliegen')).not.toContain('Zoom ist gestört')
  expect(await page('/stoerungen')).toContain('Behoben heute')
})

test.each([
  ['/stoerungen/999', { form: 'end', words: 'x' }, 404],
  ['/stoerungen/999/verwerfen', {}, 404],
  ['/stoerungen/999/anliegen', { 'tickets[]': '1' }, 404],
  ['/stoerungen/999/stunden', {}, 404],
  ['/stoerungen/x/stunden', {}, 404],
  ['/stoerungen/1/anliegen', { 'tickets[]': 'eins' }, 400],
  ['/stoerungen/1', { form: 'end', words: ' ' }, 422],
  ['/stoerungen/1', { form: 'end', words: 'x'.repeat(2_001) }, 422],
  ['/stoerungen/1', { form: 'anders' }, 422]
])('%s with %j is answered with %i', async (path, fields, status) => {
  expect((await post(path, fields as Record<string, string>)).status).toBe(status)
})
