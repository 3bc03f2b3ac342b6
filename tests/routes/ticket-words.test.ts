import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { messages, ticketParticipants, ticketStudents, tickets } from '#db/schema/index.ts'
import { at } from '#tests/support/small-school.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'

let web: WebApp
let desk: TicketDesk
let keller: string
let tran: string
const now = at(4, '09:53')

beforeAll(async () => {
  web = await startWebApp({ now })
})
afterAll(() => web.stop())
beforeEach(async () => {
  desk = ticketDesk(web.db, now)
  keller = await web.signIn(desk.keller)
  tran = await web.signIn(desk.tran)
})

const way = (part = '') => `/anliegen/${desk.ticketId}${part && `/${part}`}`
const page = async (path: string, cookie = keller) => (await web.get(path, cookie)).text()
const change = (values: Partial<typeof tickets.$inferInsert>) =>
  web.db.update(tickets).set(values).where(eq(tickets.id, desk.ticketId)).run()

describe('a ticket without a child', () => {
  beforeEach(() => {
    web.db.delete(ticketStudents).where(eq(ticketStudents.ticketId, desk.ticketId)).run()
    web.db
      .update(ticketParticipants)
      .set({ name: 'Jörg Grün' })
      .where(eq(ticketParticipants.ticketId, desk.ticketId))
      .run()
  })

  it('is told by who wrote and since when, without the address', async () => {
    const list = await page('/anliegen?liste=alle')
    expect(list).toContain('Jörg Grün')
    expect(list).toContain('Kind noch offen, seit 9:53 Uhr')
    expect(list.replace(/<script[\s\S]*?<\/script>/g, '')).not.toContain('@familie.example')
  })
})

describe('a mail that could not be read', () => {
  beforeEach(() => {
    change({
      kind: 'unreadable',
      problem: null,
      subject: 'Mail nicht lesbar',
      contactId: null,
      householdId: null
    })
    web.db.delete(ticketStudents).where(eq(ticketStudents.ticketId, desk.ticketId)).run()
    web.db.delete(ticketParticipants).where(eq(ticketParticipants.ticketId, desk.ticketId)).run()
    web.db
      .update(messages)
      .set({
        visible: '',
        fromAddress: '',
        fromName: '',
        reasons: { unreadable: 'Die Mail endet mitten darin.' }
      })
      .where(eq(messages.ticketId, desk.ticketId))
      .run()
  })

  it('says so with the reason and the original in plain sight, in the words of the list', async () => {
    const html = await page(way())
    expect(html).toMatch(/<h1>Unlesbare Mail<\/h1>/)
    expect(html).toContain('Diese Mail konnte Lotse nicht lesen.')
    expect(html).toContain('Die Mail endet mitten darin.')
    expect(html).toMatch(new RegExp(`class="btn compact" href="${way(`original/${desk.messageId}`)}"`))
    expect(await page('/anliegen?liste=alle')).toContain('Unlesbare Mail')
  })

  it('offers no answer that could go nowhere', async () => {
    for (const html of [await page(way()), await page(way('antworten'))]) {
      expect(html).toContain('Zu diesem Anliegen gibt es keine Mailadresse.')
      expect(html).not.toContain('<textarea')
    }
  })
})

it('claims no running lesson that does not run', async () => {
  change({ urgent: true })
  const html = await page(way())
  expect(html).toContain('JETZT stand im Betreff.')
  expect(html).not.toContain('Die Stunde läuft.')
})

it('says what is settled, and keeps the way back in sight', async () => {
  await web.post(way('uebernehmen'), {}, { cookie: keller })
  await web.post(way('schliessen'), { helpedBy: '' }, { cookie: keller })
  const html = await page(way())
  expect(html).toMatch(/role="status">[\s\S]{0,200}Erledigt\. Der Status des Kindes ändert sich erst/)
  expect(html).toMatch(new RegExp(`class="thumb"[\\s\\S]*action="${way('oeffnen')}"`))
})

it('shows the list that holds the ticket when none was chosen', async () => {
  const current = (html: string) =>
    /<a (?=[^>]*aria-current="page")[^>]*href="[^"]*liste=([a-z-]+)"/.exec(html)?.[1]
  expect(current(await page(way()))).toBe('alle')
  await web.post(way('uebernehmen'), {}, { cookie: keller })
  expect(current(await page(way()))).toBe('meine')
  expect(current(await page(way(), tran))).toBe('alle')
  expect(current(await page(`${way()}?liste=wartend`))).toBe('wartend')
  change({ state: 'waiting' })
  expect(current(await page(way()))).toBe('wartend')
})

it('lets a number in the text be called by whoever has the ticket, and by nobody else', async () => {
  desk.familyWrites('Bitte rufen Sie an: 0171 2345678, danke!', now)
  const link = '<a href="tel:+491712345678">0171 2345678</a>'
  expect(await page(way())).toContain(link)
  await web.post(way('uebernehmen'), {}, { cookie: keller })
  expect(await page(way())).toContain(link)
  const others = await page(way(), tran)
  expect(others).toContain('0171 2345678')
  expect(others).not.toContain(link)
})
