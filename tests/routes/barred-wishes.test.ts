import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { contacts, questionStops } from '#db/schema/index.ts'
import { barredDesk, FATHER } from '#tests/support/barred-desk.ts'
import { FORM } from '#tests/support/family-page.ts'
import { plainText } from '#tests/support/sent-mail.ts'
import { at } from '#tests/support/small-school.ts'

const desk = barredDesk()
const { bar, eventsOf, pageOf, writes } = desk

const shown = { 'was-questions': 'ask', 'was-calls': 'call', homepage: '' }

test('a parent whose tie to one child has ended still decides how he is reached, not whether the home is asked', async () => {
  const ticketId = await writes(FATHER, 'Can aus der 8c hört nichts auf dem Laptop.')
  const sent = await desk.door.sendsDue(at(1, '10:05'))
  const own = sent.find((one) => one.ticketId === ticketId && one.toAddress === FATHER)
  const token = /\/a\/([\w-]+)/.exec(own ? await plainText(own.bytes) : '')?.[1] ?? ''
  const path = `/a/${token}/wuensche`
  desk.web.setNow(at(1, '11:10'))
  expect(await pageOf(path, '')).toContain('Dürfen wir nach einer Videokonferenz fragen')
  await bar()
  const words = await pageOf(path, '')
  expect(words).toContain('Dürfen wir Sie anrufen?')
  expect(words).not.toContain('Dürfen wir nach einer Videokonferenz fragen')

  const { 'was-calls': was, homepage } = shown
  expect((await desk.web.post(path, { 'was-calls': was, calls: 'write', homepage }, FORM)).status).toBe(303)
  const father = () => desk.web.db.select().from(contacts).where(eq(contacts.id, desk.father)).get()
  expect(father()?.writingOnly).toBe(true)

  // A page that was opened before, sent twice.
  for (const calls of ['call', 'call'])
    await desk.web.post(path, { ...shown, questions: 'stop', calls }, FORM)
  expect(desk.web.db.select().from(questionStops).all()).toEqual([])
  expect(eventsOf('family.stop_wished')).toMatchObject([{ ticketId }])
  expect(await pageOf(`/anliegen/${ticketId}`, desk.volunteer)).toContain('möchte keine Fragen mehr')
})
