import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listHolidays } from '#app/domain/settings/holidays.ts'
import { askDevice } from '#app/domain/tickets/ask-device.ts'
import { notificationChoicesOf } from '#app/domain/volunteers/notification-choices.ts'
import { events, links, outbox, staff, tickets, volunteerPlatforms } from '#db/schema/index.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'
import { BASE_URL, startWebApp, type WebApp } from '#tests/support/web-app.ts'

const NOW = new Date('2026-11-25T09:00:00Z')

let web: WebApp
let desk: TicketDesk
let keller: string
let tran: string
let admin: string

beforeAll(async () => {
  web = await startWebApp({ now: NOW })
  desk = ticketDesk(web.db, NOW)
  keller = await web.signIn(desk.keller)
  tran = await web.signIn(desk.tran)
  const { id } = web.db
    .insert(staff)
    .values({ displayName: 'Frau Weber', firstName: 'Ina', lastName: 'Weber', isAdmin: true })
    .returning({ id: staff.id })
    .get()
  admin = await web.signIn(id)
})
afterAll(() => web.stop())

const FERIEN = '/einstellungen/ferien'

describe('the holidays', () => {
  test('are typed by the admin, one line each, and shown again', async () => {
    const saved = await web.post(
      FERIEN,
      { holidays: '21.12.2026 – 06.01.2027 Weihnachten' },
      { cookie: admin }
    )
    expect(saved.headers.get('location')).toBe(`${FERIEN}?gespeichert`)
    expect(listHolidays(web.db)).toEqual([{ from: '2026-12-21', until: '2027-01-06', name: 'Weihnachten' }])
    expect(await (await web.get(FERIEN, admin)).text()).toContain('21.12.2026 – 06.01.2027 Weihnachten')
  })

  test('a wrong line changes nothing, is named, and what was typed stays', async () => {
    const typed = '21.12.2026 – 06.01.2027 Weihnachten\n31.02.2027 Karneval'
    const wrong = await web.post(FERIEN, { holidays: typed }, { cookie: admin })
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    expect(html).toContain('Zeile 2 lässt sich nicht lesen')
    expect(html).toContain('31.02.2027 Karneval</textarea>')
    expect(listHolidays(web.db)).toHaveLength(1)
  })

  const upload = (text: string) => {
    const body = new FormData()
    body.set('file', new File([text], 'ferien.ics', { type: 'text/calendar' }))
    return web.request(FERIEN, {
      method: 'POST',
      body,
      headers: { cookie: admin, origin: BASE_URL, host: new URL(BASE_URL).host }
    })
  }

  test('come from a calendar file as well, beside what is there', async () => {
    const entry =
      'BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261005\r\nDTEND;VALUE=DATE:20261017\r\nSUMMARY:Herbstferien\r\nEND:VEVENT\r\n'
    const sent = await upload(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${entry}END:VCALENDAR\r\n`)
    expect(sent.headers.get('location')).toBe(`${FERIEN}?gespeichert`)
    expect(listHolidays(web.db).map((one) => one.name)).toEqual(['Herbstferien', 'Weihnachten'])
  })

  test('a file that is no calendar is refused in words', async () => {
    const refused = await upload('Herbstferien vom 5. bis 16. Oktober')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Ihre Liste ist unverändert.')
    expect(listHolidays(web.db)).toHaveLength(2)
  })

  test('make the queue say that no notification leaves', async () => {
    const quiet = async (now: string) => {
      web.setNow(new Date(now))
      const html = await (await web.get('/anliegen', await web.signIn(desk.keller))).text()
      web.setNow(NOW)
      return html
    }
    expect(await quiet('2026-12-22T10:00:00Z')).toContain(
      'In den Ferien gehen keine Benachrichtigungen hinaus.'
    )
    expect(await quiet('2026-11-25T20:00:00Z')).toContain(
      'Zwischen 18 und 8 Uhr gehen keine Benachrichtigungen hinaus.'
    )
    expect(await quiet('2026-11-25T09:00:00Z')).not.toContain('keine Benachrichtigungen hinaus')
  })
})

describe('what one is told', () => {
  test('is chosen in the account, and says what comes all the same', async () => {
    expect(await (await web.get('/konto', keller)).text()).toContain('Immer kommen:')
    const sent = await web.post('/konto/benachrichtigungen', { daily: 'on' }, { cookie: keller })
    expect(sent.headers.get('location')).toBe('/konto?gespeichert#benachrichtigungen')
    expect(notificationChoicesOf(web.db, desk.keller)).toEqual({ offers: false, daily: true })
    expect(notificationChoicesOf(web.db, desk.tran)).toEqual({ offers: true, daily: true })
    const other = await web.post(
      '/konto/benachrichtigungen',
      {},
      { cookie: keller, origin: 'https://x.example' }
    )
    expect(other.status).toBe(403)
  })
})

describe('the question for the device', () => {
  const asks = () => web.db.select().from(outbox).where(eq(outbox.kind, 'ask')).all()
  const ask = (cookie: string) => web.post(`/anliegen/${desk.ticketId}/geraetfragen`, {}, { cookie })

  test('goes to the family once, however often it is sent', async () => {
    web.db.update(tickets).set({ platform: 'unknown' }).where(eq(tickets.id, desk.ticketId)).run()
    expect((await ask(keller)).headers.get('location')).toContain(`/anliegen/${desk.ticketId}`)
    expect((await ask(tran)).headers.get('location')).toContain('nicht=already')
    expect(asks()).toHaveLength(1)
    expect(asks()[0]).toMatchObject({ toAddress: 'yildiz@familie.example' })
    const html = await (await web.get(`/anliegen/${desk.ticketId}/geraet?nicht=already`, keller)).text()
    expect(html).toContain('Die Familie wurde heute schon gefragt.')
    expect(html).toContain('Die Familie wurde per Mail gefragt, welches Gerät es ist.')
  })

  test('its link changes nothing when it is opened; a tap routes the ticket to who knows the device', async () => {
    web.db.insert(volunteerPlatforms).values({ staffId: desk.tran, platform: 'windows' }).run()
    web.db
      .update(staff)
      .set({ hereUntil: new Date('2026-11-25T17:00:00Z') })
      .where(eq(staff.id, desk.tran))
      .run()
    const path = asks()[0]?.textBody.match(/\/a\/\S+/)?.[0] ?? ''
    const before = { links: web.db.select().from(links).all(), events: web.db.select().from(events).all() }
    const html = await (await web.get(path)).text()
    expect(html.match(/<button type="submit" class="choice" name="device"/g)).toHaveLength(5)
    expect({ links: web.db.select().from(links).all(), events: web.db.select().from(events).all() }).toEqual(
      before
    )
    await web.post(path, { form: 'device', device: 'windows', homepage: '' }, { origin: null })
    expect(web.db.select().from(tickets).get()).toMatchObject({
      platform: 'windows',
      platformConfirmed: true
    })
    const offered = web.db.select().from(events).where(eq(events.type, 'ticket.offered')).all().at(-1)
    expect(offered?.data).toEqual({ staffIds: [desk.tran], reason: 'knows_platform' })
    expect(await (await web.get(`/anliegen/${desk.ticketId}`, keller)).text()).toContain(
      'Lotse hat es Herrn Tran angeboten: da, mit dem Gerät vertraut und gerade am freiesten.'
    )
  })

  test('the title of the queue says how many wait for the reader', async () => {
    expect(await (await web.get('/anliegen', tran)).text()).toMatch(/<title>\(1\) Für mich – Lotse<\/title>/)
    expect(await (await web.get('/anliegen', keller)).text()).toMatch(/<title>(?!\()/)
  })

  test('is not asked by whoever does not have the ticket, nor about one that is done', () => {
    const about = { ticketId: desk.ticketId, staffId: desk.keller }
    const tomorrow = new Date('2026-11-26T09:00:00Z')
    web.db.update(tickets).set({ claimedBy: desk.tran, claimedAt: NOW }).run()
    expect(askDevice(web.db, about, web.context.school, tomorrow)).toBe('taken')
    expect(askDevice(web.db, { ...about, ticketId: 999 }, web.context.school, tomorrow)).toBe('gone')
    expect(asks()).toHaveLength(1)
  })
})
