import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { connectionEvents, events, ticketStudents } from '#db/schema/index.ts'
import { at } from '#tests/support/small-school.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'

let web: WebApp
let desk: TicketDesk
let keller: string
let messageId: number
const now = at(4, '09:53')

beforeAll(async () => {
  web = await startWebApp({ now })
})
afterAll(() => web.stop())
beforeEach(async () => {
  desk = ticketDesk(web.db, now)
  keller = await web.signIn(desk.keller)
})

/** The family replied; what intake read in it. */
function says(text: string, answer: 'yes' | 'no' | 'unclear'): void {
  messageId = desk.familyWrites(text, new Date(now.getTime() + 1000))
  web.db
    .insert(events)
    .values({
      at: now,
      type: 'ticket.message_in',
      actor: 'family',
      ticketId: desk.ticketId,
      data: { messageId, answer, answerNumber: null }
    })
    .run()
}
const page = async () => (await web.get(`/anliegen/${desk.ticketId}`, keller)).text()
const tap = (result: string) =>
  web.post(`/anliegen/${desk.ticketId}/klappt`, { messageId: String(messageId), result }, { cookie: keller })
const help = () =>
  web.db
    .select()
    .from(connectionEvents)
    .where(eq(connectionEvents.ticketId, desk.ticketId))
    .all()
    .filter((row) => row.type === 'help')

it('a clear answer stands below its mail, and one tap records it', async () => {
  says('ja, klappt', 'yes')
  expect(await page()).toContain('Es klappt jetzt stimmt')
  expect(help()).toEqual([])
  expect((await tap('ok')).status).toBe(302)
  expect(help()).toHaveLength(1)
  const after = await page()
  expect(after).toContain('Es klappt jetzt')
  expect(after).not.toContain('Es klappt jetzt stimmt')
})

it('one that is not clear asks which is right, and can be put aside', async () => {
  says('Mal geht es, mal nicht.', 'unclear')
  const html = await page()
  expect(html).toContain('Nicht eindeutig. Was stimmt?')
  expect(html).toContain('Es hat nicht geklappt stimmt')
  await tap('none')
  expect(await page()).not.toContain('Nicht eindeutig')
  expect(help()).toEqual([])
})

it('without a child it says so and offers no tap', async () => {
  web.db.delete(ticketStudents).where(eq(ticketStudents.ticketId, desk.ticketId)).run()
  says('ja, klappt', 'yes')
  const html = await page()
  expect(html).toContain('Erst muss feststehen, um welches Kind es geht.')
  expect(html).not.toContain('Es klappt jetzt stimmt')
  expect((await tap('ok')).status).toBe(404)
})

it('refuses what is none of the answers, and another ticket’s message', async () => {
  says('ja, klappt', 'yes')
  expect((await tap('perhaps')).status).toBe(400)
  const other = ticketDesk(web.db, now)
  const foreign = await web.post(
    `/anliegen/${other.ticketId}/klappt`,
    { messageId: String(messageId), result: 'ok' },
    { cookie: keller }
  )
  expect(foreign.status).toBe(404)
})
