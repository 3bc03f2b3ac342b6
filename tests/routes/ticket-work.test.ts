import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  attachments,
  drafts,
  events,
  guideTicks,
  messages,
  notes,
  outbox,
  ticketParticipants,
  tickets
} from '#db/schema/index.ts'
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
const ticket = () => web.db.select().from(tickets).where(eq(tickets.id, desk.ticketId)).get()
const answer = (text: string, more: Record<string, string> = {}) => ({
  text,
  seenMessageId: String(desk.messageId),
  idempotencyKey: randomUUID(),
  ...more
})
const sentAnswers = () =>
  web.db
    .select()
    .from(outbox)
    .where(eq(outbox.ticketId, desk.ticketId))
    .all()
    .filter((mail) => mail.kind === 'reply')

describe('answering', () => {
  it('sends one answer for one form, however often it comes', async () => {
    await web.post(way('entwurf'), { text: 'Guten' }, { cookie: keller })
    const form = answer('Guten Tag, tippen Sie auf das Mikrofon.')
    const twice = await Promise.all([
      web.post(way('antworten'), form, { cookie: keller }),
      web.post(way('antworten'), form, { cookie: keller })
    ])
    expect(twice.map((response) => response.status)).toEqual([302, 302])
    expect(sentAnswers()).toHaveLength(1)
    expect(ticket()).toMatchObject({ state: 'waiting', claimedBy: desk.keller })
    expect(web.db.select().from(drafts).where(eq(drafts.ticketId, desk.ticketId)).all()).toEqual([])
    expect(await (await web.get(way(), keller)).text()).toContain('noch nicht verschickt')
  })

  it('holds back an answer written past a newer message, keeps the text and shows the message', async () => {
    const form = answer('Meine lange Antwort <bleibt>')
    const newer = desk.familyWrites('Das Symbol ist nicht durchgestrichen.', now)
    const response = await web.post(way('antworten'), form, { cookie: keller })
    expect(response.status).toBe(409)
    const html = await response.text()
    expect(html).toContain('Meine lange Antwort &lt;bleibt&gt;</textarea>')
    expect(html).toContain('Die Familie hat inzwischen noch einmal geschrieben')
    expect(html).toContain('Das Symbol ist nicht durchgestrichen.')
    expect(html).toMatch(new RegExp(`name="seenMessageId"[^>]*value="${newer}"`))
    expect(sentAnswers()).toEqual([])
    const again = answer(form.text, { seenMessageId: String(newer) })
    expect((await web.post(way('antworten'), again, { cookie: keller })).status).toBe(302)
    expect(sentAnswers()).toHaveLength(1)
  })

  it('says who has the ticket and keeps the text', async () => {
    await web.post(way('uebernehmen'), {}, { cookie: tran })
    const response = await web.post(way('antworten'), answer('Noch da?'), { cookie: keller })
    expect(response.status).toBe(409)
    const html = await response.text()
    expect(html).toContain('Herr Tran hat das Anliegen übernommen')
    expect(html).toContain('Noch da?</textarea>')
  })

  it('names the address it goes to, and lets one choose and warns when somebody unknown wrote', async () => {
    expect(await (await web.get(way('antworten'), keller)).text()).toContain(
      'Frau Yıldız &lt;yildiz@familie.example&gt;'
    )
    const address = 'fremd@woanders.example'
    web.db
      .insert(ticketParticipants)
      .values({ ticketId: desk.ticketId, address, name: 'Frau Yıldız', stranger: true, since: now })
      .run()
    const id = desk.familyWrites('Und der Link?', now)
    web.db.update(messages).set({ fromAddress: address }).where(eq(messages.id, id)).run()
    const html = await (await web.get(way('antworten'), keller)).text()
    expect(html).toContain('Die neueste Nachricht kam von einer Adresse, die wir nicht kennen.')
    expect(html).toMatch(/name="to" checked="" value="yildiz@familie\.example"/)
    expect(html).toMatch(/name="to" value="fremd@woanders\.example"/)
    const seen = { seenMessageId: String(id) }
    const wrong = answer('Bitte so.', { ...seen, to: 'ganz.anders@woanders.example' })
    const refused = await web.post(way('antworten'), wrong, { cookie: keller })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Diese Adresse gehört nicht zu diesem Anliegen.')
    await web.post(way('antworten'), answer('Bitte so.', { ...seen, to: address }), { cookie: keller })
    expect(sentAnswers().map((mail) => mail.toAddress)).toEqual([address])
  })

  it('asks for a line when there is none', async () => {
    const response = await web.post(way('antworten'), answer('  '), { cookie: keller })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Schreiben Sie eine Zeile oder fügen Sie eine Anleitung ein.')
  })

  it('keeps a draft with its guide, and the answer carries the steps', async () => {
    const put = { text: 'So geht es:', pick: String(desk.guideId) }
    const response = await web.post(way('entwurf'), put, { cookie: keller })
    expect(response.headers.get('location')).toBe(`${way('antworten')}#antwort`)
    const html = await (await web.get(way('antworten'), keller)).text()
    expect(html).toContain('So geht es:</textarea>')
    expect(html).toContain('Mikrofon einschalten')
    const auto = await web.post(way('entwurf'), { ...put, guideId: put.pick, auto: '1' }, { cookie: keller })
    expect(await auto.json()).toMatchObject({ saved: '9:53' })
    const form = answer('So geht es:', { guideId: String(desk.guideId) })
    await web.post(way('antworten'), form, { cookie: keller })
    expect(sentAnswers()[0]?.textBody).toContain('Mikrofon einschalten')
  })
})

describe('notes, calls and readings', () => {
  it('keeps a long note, and says in words when it is too long', async () => {
    expect((await web.post(way('notiz'), { text: 'ü'.repeat(40_000) }, { cookie: keller })).status).toBe(302)
    const tooLong = await web.post(
      way('notiz'),
      { text: `Anfang ${'x'.repeat(200_000)}` },
      { cookie: keller }
    )
    expect(tooLong.status).toBe(422)
    const html = await tooLong.text()
    expect(html).toContain('Die Notiz ist zu lang: Höchstens 50.000 Zeichen')
    expect(html).toContain('Anfang xxx')
    expect(web.db.select().from(notes).where(eq(notes.ticketId, desk.ticketId)).all()).toHaveLength(1)
  })

  it('shows the number on tap and remembers who looked', async () => {
    await web.post(way('uebernehmen'), {}, { cookie: keller })
    expect(await (await web.get(way('anruf'), keller)).text()).not.toContain('tel:')
    await web.post(way('nummer'), { contactId: String(desk.contactId) }, { cookie: keller })
    const html = await (await web.get(way('anruf'), keller)).text()
    expect(html).toContain('href="tel:+4917604069027"')
    expect(html).toContain('0176 04069027')
    const viewed = web.db.select().from(events).where(eq(events.type, 'contact.viewed')).all().at(-1)
    expect(viewed).toMatchObject({ staffId: desk.keller, ticketId: desk.ticketId })
    expect(ticket()?.callingSince).not.toBeNull()
    await web.post(way('nummer'), { contactId: String(desk.contactId) }, { cookie: tran })
    expect(await (await web.get(way('anruf'), tran)).text()).not.toContain('tel:')
  })

  it('asks for the time of a call-back and keeps the note', async () => {
    const typed = { outcome: 'call_back', note: 'Mutter fragt den Vater', callBackAt: '' }
    const response = await web.post(way('anruf'), typed, { cookie: keller })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('Mutter fragt den Vater')
    expect(html).toContain('Um wie viel Uhr sollen wir zurückrufen?')
    expect((await web.post(way('anruf'), { ...typed, callBackAt: '12:30' }, { cookie: keller })).status).toBe(
      302
    )
    expect(await (await web.get(way(), keller)).text()).toContain('Rückruf heute um 12:30 Uhr')
  })

  it('keeps a call on a colleague’s ticket with its note and changes nothing else', async () => {
    await web.post(way('uebernehmen'), {}, { cookie: keller })
    const typed = { outcome: 'solved', note: 'Vater hat es geschafft' }
    const response = await web.post(way('anruf'), typed, { cookie: tran })
    expect(response.status).toBe(409)
    const html = await response.text()
    expect(html).toContain('Vater hat es geschafft')
    expect(html).toContain('Frau Keller hat das Anliegen übernommen. Ihr Anruf steht mit Ihrer Notiz dort')
    expect(ticket()).toMatchObject({ state: 'open', claimedBy: desk.keller })
  })

  it('settles device, problem and child, and refuses what no list knows', async () => {
    await web.post(way('geraet'), { platform: 'android' }, { cookie: keller })
    await web.post(way('problem'), { problem: 'P-12' }, { cookie: keller })
    expect(ticket()).toMatchObject({ platform: 'android', platformConfirmed: true, problem: 'P-12' })
    expect((await web.post(way('geraet'), { platform: 'toaster' }, { cookie: keller })).status).toBe(400)
    expect((await web.post(way('problem'), { problem: 'P-99' }, { cookie: keller })).status).toBe(400)
    expect((await web.post(way('kind'), { studentId: '999999' }, { cookie: keller })).status).toBe(404)
    expect(await (await web.get(`${way('kind')}?suche=yi`, keller)).text()).toContain(
      'mindestens drei Buchstaben'
    )
    expect(await (await web.get(`${way('kind')}?suche=Yildiz`, keller)).text()).toContain(
      'Dieses Kind: Emre Yıldız'
    )
  })

  it('ticks one step, and all at once without a script', async () => {
    const ticked = () =>
      web.db
        .select()
        .from(guideTicks)
        .where(eq(guideTicks.ticketId, desk.ticketId))
        .all()
        .map((row) => row.step)
        .sort()
    const guideId = String(desk.guideId)
    await web.post(way('schritt'), { guideId, step: '1', on: '1' }, { cookie: keller })
    expect(ticked()).toEqual([1])
    await web.post(way('schritt'), { guideId, 'done[]': ['0', '2'] }, { cookie: keller })
    expect(ticked()).toEqual([0, 2])
    expect((await web.post(way('schritt'), { guideId, step: '50' }, { cookie: keller })).status).toBe(404)
  })
})

describe('downloads', () => {
  it('hands out an attachment as a file that cannot run', async () => {
    const file = web.db
      .insert(attachments)
      .values({
        messageId: desk.messageId,
        name: 'Böse "Seite".html',
        mime: 'text/html',
        size: 25,
        content: Buffer.from('<script>alert(1)</script>')
      })
      .returning({ id: attachments.id })
      .get()
    const path = `${way('anhang')}/${file.id}`
    const response = await web.get(path, keller)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="B_se _Seite_.html"; filename*=UTF-8''B%C3%B6se%20%22Seite%22.html`
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).toBe('<script>alert(1)</script>')
    expect((await web.get(path)).status).toBe(302)
    expect((await web.get(`/anliegen/999999/anhang/${file.id}`, keller)).status).toBe(404)
  })

  it('hands out the original byte for byte, and nothing once it is deleted', async () => {
    const response = await web.get(`${way('original')}/${desk.messageId}`, keller)
    expect(Buffer.from(await response.arrayBuffer()).equals(desk.original)).toBe(true)
    expect(response.headers.get('content-disposition')).toContain('.eml')
    const note = web.db.select({ id: messages.id }).from(messages).where(eq(messages.direction, 'out')).get()
    expect((await web.get(`${way('original')}/${note?.id ?? 999_999}`, keller)).status).toBe(404)
  })
})
