import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectionStatus, students, tickets } from '#db/schema/index.ts'
import { wordsOf } from '#tests/support/sample-web-app.ts'
import { at } from '#tests/support/small-school.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'

const now = at(4, '09:53')
let web: WebApp
let desk: TicketDesk
let cookie: string

beforeAll(async () => {
  web = await startWebApp({ now })
  desk = ticketDesk(web.db, now)
  cookie = await web.signIn(desk.keller)
  await web.post(`/anliegen/${desk.ticketId}/uebernehmen`, {}, { cookie })
})
afterAll(() => web.stop())

const page = async (path: string) => wordsOf(await (await web.get(path, cookie)).text())
const ticket = () => web.db.select().from(tickets).where(eq(tickets.id, desk.ticketId)).get()
const OFFER = 'ist wieder verlässlich. Anliegen schließen'

/** As the fold would have stored it after enough good lessons. */
function becomes(state: 'trial' | 'reliable'): void {
  const studentId = web.db.select().from(students).get()?.id ?? 0
  const row = { state, face: state, streak: 0, needed: 0, reasons: [], tasks: [], computedAt: now }
  web.db
    .insert(connectionStatus)
    .values({ studentId, ...row })
    .onConflictDoUpdate({ target: connectionStatus.studentId, set: row })
    .run()
}

test('a matter in observation is offered for closing when the child is reliable, and closed by nobody else', async () => {
  becomes('reliable')
  // Still work: nobody has helped yet.
  expect(await page(`/anliegen/${desk.ticketId}`)).not.toContain(OFFER)
  await web.post(`/anliegen/${desk.ticketId}/anruf`, { outcome: 'solved', note: '' }, { cookie })
  becomes('trial')
  expect(await page(`/anliegen/${desk.ticketId}`)).not.toContain(OFFER)
  expect(await page('/anliegen?liste=wartend')).not.toContain('kann geschlossen werden')
  becomes('reliable')
  expect(await page(`/anliegen/${desk.ticketId}`)).toContain(OFFER)
  expect(await page('/anliegen?liste=wartend')).toContain('kann geschlossen werden')
  expect(ticket()?.state).toBe('waiting')
  await web.post(`/anliegen/${desk.ticketId}/schliessen`, {}, { cookie })
  expect(ticket()?.state).toBe('done')
  expect(await page(`/anliegen/${desk.ticketId}`)).not.toContain(OFFER)
})
