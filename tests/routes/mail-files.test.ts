import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { claimTicket } from '#app/domain/tickets/claim.ts'
import { attachments, events, staff, tickets } from '#db/schema/index.ts'
import { at } from '#tests/support/small-school.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'

const NOW = at(1, '09:30')

let web: WebApp
let desk: TicketDesk
let attachmentId: number
let admin: number
beforeAll(async () => {
  web = await startWebApp({ now: NOW })
})
afterAll(() => web.stop())
beforeEach(() => {
  web.db.delete(events).run()
  desk ??= ticketDesk(web.db, NOW)
  admin ??= web.db
    .insert(staff)
    .values({ displayName: 'Frau Weber', firstName: 'Ada', lastName: 'Weber', isAdmin: true })
    .returning({ id: staff.id })
    .get().id
  attachmentId ??= web.db
    .insert(attachments)
    .values({
      messageId: desk.messageId,
      name: 'foto.png',
      mime: 'image/png',
      size: 4,
      content: Buffer.from('bild')
    })
    .returning({ id: attachments.id })
    .get().id
  settle('open', null)
})

const settle = (state: 'open' | 'done', claimedBy: number | null) =>
  web.db
    .update(tickets)
    .set({
      state,
      claimedBy,
      claimedAt: claimedBy === null ? null : NOW,
      closedAt: state === 'done' ? NOW : null
    })
    .where(eq(tickets.id, desk.ticketId))
    .run()

const opened = async (staffId: number) => {
  const cookie = await web.signIn(staffId)
  const ways = [`anhang/${attachmentId}`, `original/${desk.messageId}`]
  return Promise.all(
    ways.map(async (way) => (await web.get(`/anliegen/${desk.ticketId}/${way}`, cookie)).status)
  )
}

const MAY = [200, 200]
const MAY_NOT = [403, 403]

describe('files of a ticket', () => {
  test('open to the team while it is open', async () => {
    expect(await opened(desk.tran)).toEqual(MAY)
    settle('open', desk.keller)
    expect(await opened(desk.tran)).toEqual(MAY)
  })

  test('when it is done: to who has it and to admins, to nobody else', async () => {
    settle('done', desk.keller)
    expect(await opened(desk.keller)).toEqual(MAY)
    expect(await opened(admin)).toEqual(MAY)
    expect(await opened(desk.tran)).toEqual(MAY_NOT)
  })

  test('also to who had it once', async () => {
    claimTicket(web.db, { ticketId: desk.ticketId, staffId: desk.tran }, NOW)
    settle('done', desk.keller)
    expect(await opened(desk.tran)).toEqual(MAY)
  })

  test('every download is noted with who and what, a refused one is none', async () => {
    settle('done', desk.keller)
    await opened(desk.tran)
    const noted = () => web.db.select().from(events).where(eq(events.type, 'mail.downloaded')).all()
    expect(noted()).toEqual([])
    await opened(desk.keller)
    expect(noted().map(({ staffId }) => staffId)).toEqual([desk.keller, desk.keller])
    expect(
      noted()
        .map(({ data }) => Object.keys(data))
        .sort()
    ).toEqual([['attachmentId'], ['rawMailId']])
  })
})
