import { and, eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { leaveTeam } from '#app/domain/volunteers/leave-team.ts'
import { chooseNotifications } from '#app/domain/volunteers/notification-choices.ts'
import { events, mentions, notes, outbox, staff, staffAddresses } from '#db/schema/index.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { at } from '#tests/support/small-school.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'

let web: WebApp
let desk: TicketDesk
let keller: string
let tran: string
const now = at(4, '09:53')
let desks = 0

beforeAll(async () => {
  web = await startWebApp({ now })
})
afterAll(() => web.stop())
beforeEach(async () => {
  // Those of the other tests have left: the names are the same every time.
  web.db.update(staff).set({ active: false }).run()
  web.setNow(now)
  desk = ticketDesk(web.db, now)
  desks += 1
  web.db
    .insert(staffAddresses)
    .values({ address: `tran${desks}@gym-werder.example`, staffId: desk.tran })
    .run()
  web.db
    .update(staff)
    .set({ hereUntil: at(4, '17:00') })
    .where(eq(staff.id, desk.tran))
    .run()
  keller = await web.signIn(desk.keller)
  tran = await web.signIn(desk.tran)
})

const way = (part = '') => `/anliegen/${desk.ticketId}${part && `/${part}`}`
const write = (text: string, cookie = keller) => web.post(way('notiz'), { text }, { cookie })
const mails = () =>
  web.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.staffId, desk.tran), like(outbox.key, 'mention:%')))
    .all()
const marks = () =>
  web.db
    .select({ staffId: mentions.staffId, seenAt: mentions.seenAt })
    .from(mentions)
    .where(eq(mentions.ticketId, desk.ticketId))
    .all()
const list = async (cookie: string) => (await web.get('/anliegen?liste=alle', cookie)).text()

describe('somebody named in a note', () => {
  it('is marked in the lists until the ticket is opened, by that person alone', async () => {
    expect((await write('Bitte @tran, das Mikrofon <b>noch einmal</b>.')).status).toBe(302)
    expect(marks()).toEqual([{ staffId: desk.tran, seenAt: null }])
    const page = await list(tran)
    expect(page).toContain('Sie sind in einem Anliegen erwähnt:')
    expect(page).toContain('Sie sind erwähnt')
    expect(await list(keller)).not.toContain('erwähnt')
    const asKeller = await (await web.get(way(), keller)).text()
    expect(asKeller).toContain('<b>@tran</b>')
    expect(asKeller).toContain('&lt;b&gt;noch einmal&lt;/b&gt;')
    expect(marks()[0]?.seenAt).toBeNull()
    expect((await web.get(way(), tran)).status).toBe(200)
    expect(marks()).toEqual([{ staffId: desk.tran, seenAt: now }])
    expect(await list(tran)).not.toContain('Sie sind erwähnt')
  })

  it('gets one mail with the number and nothing of the note until it is opened', async () => {
    await write('Bitte @Herr Tran: Emre hört nichts.')
    await write('@tran, es eilt.')
    const [mail, ...more] = mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ kind: 'notify', ticketId: null, subject: `Erwähnt in #${desk.ticketId}` })
    expect(mail?.textBody).toContain(`/anliegen/${desk.ticketId}`)
    for (const body of [mail?.textBody, mail?.htmlBody, mail?.subject])
      expect(body).not.toMatch(/Emre|Yıldız|eilt|hört|Mikrofon|Keller/)
    const told = web.db
      .select({ data: events.data })
      .from(events)
      .where(and(eq(events.type, 'ticket.mentioned'), eq(events.ticketId, desk.ticketId)))
      .all()
    expect(told.map(({ data }) => Object.keys(data))).toEqual([
      ['noteId', 'staffIds'],
      ['noteId', 'staffIds']
    ])
    await web.get(way(), tran)
    expect(mails()).toEqual([])
    await write('@tran, noch etwas.')
    expect(mails()).toHaveLength(1)
  })

  it('gets no mail when not there, or when such mails are not wanted; at night it waits', async () => {
    web.setNow(at(4, '16:59'))
    web.db
      .update(staff)
      .set({ hereUntil: at(4, '23:00') })
      .where(eq(staff.id, desk.tran))
      .run()
    web.setNow(at(4, '20:00'))
    await write('@tran am Abend')
    expect(mails().map((mail) => mail.dueAt > at(4, '23:59'))).toEqual([true])
    await web.get(way(), tran)
    chooseNotifications(web.db, { staffId: desk.tran, offers: false, daily: true }, now)
    await write('@tran ohne Mail')
    chooseNotifications(web.db, { staffId: desk.tran, offers: true, daily: true }, now)
    await web.get(way(), tran)
    web.db.update(staff).set({ hereUntil: null }).where(eq(staff.id, desk.tran)).run()
    await write('@tran nicht da')
    expect(mails()).toEqual([])
    expect(marks().map((mark) => mark.seenAt === null)).toEqual([false, false, true])
  })

  it('is not whoever has left the team, nor whoever wrote it; a second tap names once', async () => {
    await write('@keller (ich) schaut nach')
    expect(marks()).toEqual([])
    await Promise.all([write('Danke @tran'), write('Danke @tran')])
    expect(marks()).toHaveLength(1)
    leaveTeam(web.db, { staffId: desk.tran, byStaffId: desk.keller }, SCHOOL, now)
    await write('Wo ist @tran?')
    expect(marks()).toHaveLength(1)
    const bodies = web.db.select().from(notes).where(eq(notes.ticketId, desk.ticketId)).all()
    expect(bodies).toHaveLength(3)
  })

  it('offers the others of the team without naming the reader', async () => {
    const form = await (await web.get(way('notiz'), keller)).text()
    expect(form).toContain('Mit @ und dem Namen')
  })
})
