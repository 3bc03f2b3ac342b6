import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { messages, rawMails } from '#db/schema/index.ts'
import { type SampleWebApp, startSampleWebApp, wordsOf } from '#tests/support/sample-web-app.ts'

let web: SampleWebApp
let raw: { id: number; ticketId: number; messageId: number }
beforeAll(async () => {
  web = await startSampleWebApp()
  const row = web.db.select().from(rawMails).where(eq(rawMails.state, 'unreadable')).get()
  const message = web.db
    .select()
    .from(messages)
    .where(eq(messages.rawMailId, row?.id ?? 0))
    .get()
  if (!row || !message) throw new Error('the sample school has no unreadable mail')
  raw = { id: row.id, ticketId: message.ticketId, messageId: message.id }
})
afterAll(() => web.stop())
beforeEach(
  () => void web.db.update(rawMails).set({ state: 'unreadable' }).where(eq(rawMails.id, raw.id)).run()
)

const state = () => web.db.select().from(rawMails).where(eq(rawMails.id, raw.id)).get()?.state

test('a volunteer has the mail read again from its ticket', async () => {
  const { cookie } = web.volunteer
  const page = await (await web.get(`/anliegen/${raw.ticketId}`, cookie)).text()
  expect(page).toContain(`action="/anliegen/${raw.ticketId}/nochmal/${raw.messageId}"`)
  expect(wordsOf(page)).toContain('Noch einmal lesen lassen')
  const answer = await web.post(`/anliegen/${raw.ticketId}/nochmal/${raw.messageId}`, {}, { cookie })
  expect(answer.headers.get('location')).toBe(`/anliegen/${raw.ticketId}`)
  expect(state()).toBe('new')
  expect((await web.post(`/anliegen/999999/nochmal/${raw.messageId}`, {}, { cookie })).status).toBe(404)
})

test('an admin does so from the list of automatic mails', async () => {
  const { cookie } = web.admin
  const page = await (await web.get('/automatisch', cookie)).text()
  expect(page).toContain(`action="/automatisch/${raw.id}/nochmal"`)
  const answer = await web.post(`/automatisch/${raw.id}/nochmal`, {}, { cookie })
  expect(answer.headers.get('location')).toBe('/automatisch')
  expect(state()).toBe('new')
})
