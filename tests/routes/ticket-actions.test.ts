import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { events, notes, tickets } from '#db/schema/index.ts'
import { at } from '#tests/support/small-school.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'

/** Every address that changes a fact of a ticket, with fields that would be accepted. */
const ACTIONS: Record<string, Record<string, string>> = {
  uebernehmen: {},
  zurueckgeben: {},
  weitergeben: { toStaffId: '2', tried: 'Neustart' },
  antworten: { text: 'Guten Tag', seenMessageId: '99', idempotencyKey: 'a' },
  notiz: { text: 'Ruft später an' },
  anruf: { outcome: 'not_reached' },
  nummer: { contactId: '1' },
  entwurf: { text: 'Guten' },
  schliessen: { helpedBy: '' },
  oeffnen: {},
  geraet: { platform: 'mac' },
  problem: { problem: 'P-11' },
  kind: { studentId: '1' },
  schritt: { guideId: '1', step: '0' }
}

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
const ticket = () => web.db.select().from(tickets).where(eq(tickets.id, desk.ticketId)).get()
const rows = () =>
  JSON.stringify([
    ticket(),
    web.db.select().from(events).all().length,
    web.db.select().from(notes).all().length
  ])

describe.each(Object.entries(ACTIONS))('POST /anliegen/:id/%s', (part, fields) => {
  it('sends somebody who is not signed in to sign in and changes nothing', async () => {
    const before = rows()
    const response = await web.post(way(part), fields)
    // With all it holds, so that what was typed can be shown there.
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toMatch(/^\/abgemeldet\?weiter=/)
    expect(rows()).toBe(before)
  })

  it('refuses a form from another site', async () => {
    const before = rows()
    for (const origin of ['https://elsewhere.example', null]) {
      const response = await web.post(way(part), fields, { cookie: keller, origin })
      // A foreign form to a page is stopped by Remix itself, with a bare 500, before our own check can say 403.
      expect([403, 500]).toContain(response.status)
      expect(await response.text()).not.toContain('Emre')
    }
    expect(rows()).toBe(before)
  })

  it('knows no ticket with that number', async () => {
    for (const id of ['999999', '0', 'abc']) {
      const response = await web.post(`/anliegen/${id}/${part}`, fields, { cookie: keller })
      expect(response.status).toBe(404)
    }
  })
})

describe('the pages', () => {
  it('shows the queue and the ticket with the words of the family', async () => {
    const list = await web.get('/anliegen?liste=alle', keller)
    expect(list.status).toBe(200)
    expect(await list.text()).toContain('Emre Yıldız')
    const page = await web.get(way(), keller)
    const html = await page.text()
    expect(html).toContain('auf dem iPad hört ihn niemand')
    expect(html).toContain('Übernehmen')
    // The number is shown on tap only (people.md, DP-23).
    expect(html).not.toContain('176040690')
  })

  it('answers 404 for a ticket that does not exist', async () => {
    expect((await web.get('/anliegen/999999', keller)).status).toBe(404)
  })

  it.each(['', 'antworten', 'notiz', 'anruf', 'weitergeben', 'schliessen', 'kind', 'geraet', 'problem'])(
    'opens /anliegen/:id/%s',
    async (part) => {
      await web.post(way('uebernehmen'), {}, { cookie: keller })
      expect((await web.get(way(part), keller)).status).toBe(200)
      expect((await web.get(way(part))).headers.get('location')).toMatch(/^\/anmelden/)
    }
  )
})

describe('taking', () => {
  it('lets one of two win and tells the other who has it', async () => {
    const [first, second] = await Promise.all([
      web.post(way('uebernehmen'), {}, { cookie: keller }),
      web.post(way('uebernehmen'), {}, { cookie: tran })
    ])
    expect([first?.status, second?.status]).toEqual([302, 302])
    const winner = ticket()?.claimedBy
    expect([desk.keller, desk.tran]).toContain(winner)
    const loser = winner === desk.keller ? tran : keller
    const html = await (await web.get(way(), loser)).text()
    const name = winner === desk.keller ? 'Frau Keller' : 'Herr Tran'
    expect(html).toContain(`${name} hat um 9:53 Uhr übernommen.`)
    const claims = web.db.select().from(events).where(eq(events.ticketId, desk.ticketId)).all()
    expect(claims.filter((event) => event.type === 'ticket.claimed')).toHaveLength(1)
  })

  it('keeps the list beside the ticket', async () => {
    const response = await web.post(`${way('uebernehmen')}?liste=alle`, {}, { cookie: keller })
    expect(response.headers.get('location')).toBe(`${way()}?liste=alle`)
  })

  it('gives back, hands over with a line, closes with what helped and opens again', async () => {
    await web.post(way('uebernehmen'), {}, { cookie: keller })
    await web.post(way('zurueckgeben'), {}, { cookie: keller })
    expect(ticket()?.claimedBy).toBeNull()
    await web.post(way('uebernehmen'), {}, { cookie: keller })
    const hand = { toStaffId: String(desk.tran), tried: 'iPad neu gestartet' }
    await web.post(way('weitergeben'), hand, { cookie: keller })
    expect(ticket()?.claimedBy).toBe(desk.tran)
    await web.post(way('schliessen'), { helpedBy: 'Mikrofon erlaubt' }, { cookie: tran })
    expect(ticket()).toMatchObject({ state: 'done', helpedBy: 'Mikrofon erlaubt' })
    await web.post(way('oeffnen'), {}, { cookie: tran })
    expect(ticket()?.state).toBe('open')
  })

  it('keeps the line when the colleague was forgotten, and when the ticket is not one’s own', async () => {
    const forgot = await web.post(
      way('weitergeben'),
      { toStaffId: '', tried: 'Router neu' },
      { cookie: keller }
    )
    expect(forgot.status).toBe(422)
    expect(await forgot.text()).toContain('Router neu')
    const hand = { toStaffId: String(desk.tran), tried: 'Router neu' }
    const notMine = await web.post(way('weitergeben'), hand, { cookie: keller })
    expect(notMine.status).toBe(409)
    expect(await notMine.text()).toContain('Router neu')
  })
})
