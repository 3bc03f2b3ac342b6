import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { contactAddresses, contactPhones, outbox } from '#db/schema/index.ts'
import { at } from '#tests/support/small-school.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'

let web: WebApp
let desk: TicketDesk
let keller: string
const now = at(4, '09:53')
const ADDRESS = 'yildiz@familie.example'

beforeAll(async () => {
  web = await startWebApp({ now })
})
afterAll(() => web.stop())
beforeEach(async () => {
  desk = ticketDesk(web.db, now)
  keller = await web.signIn(desk.keller)
  web.db
    .update(contactAddresses)
    .set({ failingSince: at(4, '09:55') })
    .where(eq(contactAddresses.contactId, desk.contactId))
    .run()
})

const way = () => `/anliegen/${desk.ticketId}/antworten`
const send = (more: Record<string, string>) =>
  web.post(
    way(),
    { text: 'Mein Text', seenMessageId: String(desk.messageId), idempotencyKey: randomUUID(), ...more },
    { cookie: keller }
  )
const sentTo = () =>
  web.db
    .select({ to: outbox.toAddress })
    .from(outbox)
    .where(eq(outbox.ticketId, desk.ticketId))
    .all()
    .map((mail) => mail.to)

it('says before sending that the only address accepts no mail, and offers the call', async () => {
  web.setNow(at(4, '10:30'))
  const html = await (await web.get(way(), keller)).text()
  expect(html).toContain('Diese Adresse nimmt keine Mail an (seit 9:55 Uhr)')
  expect(html).toContain('Rufen Sie besser an.')
  expect(html).toMatch(new RegExp(`class="answer"[\\s\\S]*href="/anliegen/${desk.ticketId}/anruf"`))
  expect(html).toContain('name="text"')
  web.db.delete(contactPhones).where(eq(contactPhones.contactId, desk.contactId)).run()
  const without = await (await web.get(way(), keller)).text()
  expect(without).toContain('Fragen Sie im Sekretariat')
  // Whoever sends all the same does so knowingly.
  expect((await send({})).status).toBe(302)
  expect(sentTo()).toEqual([ADDRESS])
})

it('offers another address first, marks the one that fails, and keeps text and choice', async () => {
  web.db.insert(contactAddresses).values({ contactId: desk.contactId, address: 'neu@familie.example' }).run()
  const html = await (await web.get(way(), keller)).text()
  expect(html).toMatch(/value="neu@familie.example"[^>]*checked|checked[^>]*value="neu@familie.example"/)
  expect(html).toContain('nimmt keine Mail an (seit 9:55 Uhr)')
  expect(html).not.toContain('Diese Adresse nimmt keine Mail an')
  const asked = await send({ to: ADDRESS, text: 'Das Passwort ist: Geheim1234' })
  expect(asked.status).toBe(422)
  const again = await asked.text()
  expect(again).toContain('Das Passwort ist: Geheim1234</textarea>')
  expect(again).toMatch(new RegExp(`value="${ADDRESS}"[^>]*checked|checked[^>]*value="${ADDRESS}"`))
  expect((await send({})).status).toBe(302)
  expect(sentTo()).toEqual(['neu@familie.example'])
})
