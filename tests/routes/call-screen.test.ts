import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { schoolDay } from '#app/domain/school-time.ts'
import {
  callAnswers,
  calls,
  contacts,
  events,
  links,
  outbox,
  slotOffers,
  students,
  tickets
} from '#db/schema/index.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { FORM } from '#tests/support/family-page.ts'
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
  web.setNow(now)
  desk = ticketDesk(web.db, now)
  keller = await web.signIn(desk.keller)
  tran = await web.signIn(desk.tran)
  await web.post(way('uebernehmen'), {}, { cookie: keller })
})

const way = (part = '') => `/anliegen/${desk.ticketId}${part && `/${part}`}`
const ticket = () => web.db.select().from(tickets).where(eq(tickets.id, desk.ticketId)).get()
const child = () => web.db.select().from(students).all().at(-1)
const callRows = () => web.db.select().from(calls).where(eq(calls.ticketId, desk.ticketId)).all()
const call = (form: Record<string, string>, cookie = keller) => web.post(way('anruf'), form, { cookie })

describe('the questions', () => {
  it('are stored by a tap only, changed by a second one, and shown to whoever goes on', async () => {
    const html = await (await web.get(way('anruf'), keller)).text()
    expect(html).toContain('class="suggested"')
    const answers = () =>
      web.db.select().from(callAnswers).where(eq(callAnswers.ticketId, desk.ticketId)).all()
    expect(answers()).toEqual([])
    await web.post(way('frage'), { question: 'device', answer: 'windows' }, { cookie: keller })
    await web.post(way('frage'), { question: 'device', answer: 'android' }, { cookie: tran })
    expect(answers()).toMatchObject([{ question: 'device', answer: 'android', staffId: desk.tran }])
    expect(ticket()).toMatchObject({ platform: 'android', platformConfirmed: true })
    expect(await (await web.get(way('weitergeben'), keller)).text()).toContain('Gerät: Android')
    const wrong = await web.post(way('frage'), { question: 'device', answer: 'toaster' }, { cookie: keller })
    expect(wrong.status).toBe(404)
  })
})

describe('quiet hours', () => {
  it('show the number only on a second tap that says why', async () => {
    web.db.update(contacts).set({ wish: 'ab 17 Uhr' }).where(eq(contacts.id, desk.contactId)).run()
    const contactId = String(desk.contactId)
    await web.post(way('nummer'), { contactId }, { cookie: keller })
    const html = await (await web.get(way('anruf'), keller)).text()
    expect(html).not.toContain('tel:')
    expect(html).toContain('Die Familie hat eine andere Anrufzeit genannt.')
    await web.post(way('nummer'), { contactId, trotzdem: '1' }, { cookie: keller })
    expect(await (await web.get(way('anruf'), keller)).text()).toContain('href="tel:+4917604069027"')
    const viewed = web.db.select().from(events).where(eq(events.type, 'contact.viewed')).all().at(-1)
    expect(viewed?.data).toMatchObject({ quiet: 'wish' })
  })

  it('take no call-back', async () => {
    const response = await call({ outcome: 'call_back', callBackAt: '19:30', note: 'Spät' })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Wir rufen an Schultagen von 8 bis 18 Uhr an')
    expect(callRows()).toEqual([])
  })
})

describe('outcomes', () => {
  it('one form is one call, however often it comes', async () => {
    const form = { outcome: 'not_reached', note: '', key: `key-${desk.ticketId}` }
    await call(form)
    web.setNow(at(4, '10:05'))
    expect((await call(form)).status).toBe(302)
    expect(callRows()).toHaveLength(1)
  })

  it('a call on a closed ticket is kept and says so', async () => {
    await web.post(way('schliessen'), {}, { cookie: keller })
    web.db.update(tickets).set({ state: 'done', closedAt: now }).where(eq(tickets.id, desk.ticketId)).run()
    const response = await call({ outcome: 'solved', note: 'Es ging doch' })
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('Das Anliegen ist inzwischen erledigt')
    expect(callRows()).toMatchObject([{ outcome: 'solved', note: 'Es ging doch' }])
    expect(ticket()?.state).toBe('done')
  })

  it('another device changes the child’s record and waits for the next lesson', async () => {
    const empty = await call({ outcome: 'loan', note: 'Holt es morgen', typedNumber: '' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Holt es morgen')
    const number = `L-${desk.ticketId}`
    expect((await call({ outcome: 'loan', typedNumber: number, platform: 'windows' })).status).toBe(302)
    expect(child()).toMatchObject({ platform: 'windows', deviceNote: `Leihgerät ${number}` })
    expect(ticket()).toMatchObject({ platform: 'windows', state: 'waiting', claimedBy: desk.keller })
    expect(callRows()).toMatchObject([{ outcome: 'not_solved', device: 'loan' }])
    expect(await (await web.get(way(), keller)).text()).toContain('leiht ein Gerät der Schule')
  })
})

describe('"Wann passt es?"', () => {
  const offered = async () => {
    await call({ outcome: 'not_reached', note: 'eins' })
    const second = await call({ outcome: 'wrong_number', note: 'zwei' })
    expect(second.headers.get('location')).toBe(`${way('termine')}#teil`)
    const html = await (await web.get(way('termine'), keller)).text()
    const slots = [...html.matchAll(/name="slots\[\]"[^>]*value="([^"]+)"|value="(2\d{3}-[^"]+)"/g)].map(
      (found) => found[1] ?? found[2] ?? ''
    )
    expect(slots).toHaveLength(3)
    const body = { 'slots[]': slots, key: `slots-${desk.ticketId}` }
    return { slots: slots.map((slot) => `${slot}:00`), body }
  }
  const mails = () =>
    web.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.ticketId, desk.ticketId), eq(outbox.kind, 'ask')))
      .all()

  it('is a mail with three times; the family chooses, changes, and what stands is said', async () => {
    const { slots, body } = await offered()
    const send = () => web.post(way('termine'), body, { cookie: keller })
    expect([(await send()).status, (await send()).status]).toEqual([302, 302])
    expect(mails()).toHaveLength(1)
    const page = /\/a\/[^\s?]+\/termin/.exec(mails()[0]?.textBody ?? '')?.[0] ?? ''
    const before = dumpOf(web.db)
    expect(await (await web.get(page)).text()).toContain('Wann dürfen wir Sie anrufen?')
    for (const language of ['en', 'tr', 'ar', 'ru', 'uk', 'pl', 'ro'])
      expect(await (await web.get(`${page}?l=${language}`)).text()).toContain('Wann dürfen wir Sie anrufen?')
    expect(dumpOf(web.db)).toEqual(before)
    const choose = (slot: string) => web.post(`${page}?l=de`, { form: 'slot', slot, homepage: '' }, FORM)
    expect((await choose('2020-01-01T10:00:00')).status).toBe(400)
    for (const slot of [slots[0], slots[0], slots[1]]) expect((await choose(slot ?? '')).status).toBe(303)
    expect(ticket()).toMatchObject({ state: 'open', claimedBy: desk.keller })
    expect(ticket()?.callBackAt).not.toBeNull()
    const chosen = web.db.select().from(events).where(eq(events.type, 'ticket.slot_chosen')).all()
    expect(chosen.filter((event) => event.ticketId === desk.ticketId)).toHaveLength(2)
    expect(await (await web.get(way(), keller)).text()).toContain('Die Familie hat gewählt: Anruf')
    const matter = await (await web.get(page.replace('/termin', ''))).text()
    expect(matter, 'the page of the matter says so, too').toMatch(/<h1>[^<]*Wir rufen Sie/)
    expect(matter, 'with the way to change it').toContain('/termin?l=de"')
    web.setNow(new Date((ticket()?.callBackAt?.getTime() ?? 0) + 60_000))
    expect((await choose(slots[2] ?? '')).status).toBe(409)
    const none = { form: 'message', text: 'Mittwoch ab 16 Uhr' }
    expect((await web.post(`${page}?l=de`, none, FORM)).status).toBe(303)
  })

  it('is not sent with other times than calling hours, nor to who wants no calls', async () => {
    const { body } = await offered()
    const day = schoolDay(at(4, '19:00'))
    const late = { ...body, 'slots[]': ['19:00', '20:00', '21:00'].map((clock) => `${day}T${clock}`) }
    const refused = await web.post(way('termine'), late, { cookie: keller })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Eine Zeit liegt nicht in der Anrufzeit')
    web.db.update(contacts).set({ writingOnly: true }).where(eq(contacts.id, desk.contactId)).run()
    expect((await web.post(way('termine'), body, { cookie: keller })).status).toBe(422)
    expect(mails()).toEqual([])
    expect(web.db.select().from(slotOffers).where(eq(slotOffers.ticketId, desk.ticketId)).all()).toEqual([])
    expect(web.db.select().from(links).where(eq(links.ticketId, desk.ticketId)).all()).toEqual([])
  })
})
