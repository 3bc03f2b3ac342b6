import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { draftFiles, drafts, olderDrafts } from '#db/schema/index.ts'
import { at } from '#tests/support/small-school.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'
import { BASE_URL, startWebApp, type WebApp } from '#tests/support/web-app.ts'

let web: WebApp
let desk: TicketDesk
let keller: string
let tran: string
const now = at(4, '09:53')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const TOO_LONG = 'ü'.repeat(200_001)

beforeAll(async () => {
  web = await startWebApp({ now })
})
afterAll(() => web.stop())
beforeEach(async () => {
  web.setNow(now)
  desk = ticketDesk(web.db, now)
  keller = await web.signIn(desk.keller)
  tran = await web.signIn(desk.tran)
})

const way = (part: string) => `/anliegen/${desk.ticketId}/${part}`
const save = (text: string, more: Record<string, string> = {}, cookie = keller) =>
  web.post(way('entwurf'), { text, auto: '1', ...more }, { cookie })
const draft = (ticketId = desk.ticketId, staffId = desk.keller) =>
  web.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.ticketId, ticketId), eq(drafts.staffId, staffId)))
    .get()?.body
const older = () =>
  web.db
    .select()
    .from(olderDrafts)
    .where(eq(olderDrafts.ticketId, desk.ticketId))
    .all()
    .map((one) => one.body)

function attach(text: string, file = 'png') {
  const body = new FormData()
  body.set('text', text)
  body.append('datei', new Blob([file], { type: 'image/png' }), 'bild.png')
  const headers = { cookie: keller, Origin: BASE_URL, Host: new URL(BASE_URL).host }
  return web.request(way('datei'), { method: 'POST', body, headers })
}

/** What the page of the answer says its text grew out of. */
async function baseOfPage(): Promise<string | undefined> {
  const html = await (await web.get(way('antworten'), keller)).text()
  return /name="base" value="(\d+)"/.exec(html)?.[1]
}

describe('two windows of one person', () => {
  it('keep both texts, also if neither saw a draft when it was opened', async () => {
    const desktop = await baseOfPage()
    const phone = await baseOfPage()
    expect([desktop, phone]).toEqual(['0', '0'])
    await save('Vom Schreibtisch', { base: desktop ?? '' })
    web.setNow(later(5))
    await save('Vom Handy', { base: phone ?? '' })
    expect([draft(), older()]).toEqual(['Vom Handy', ['Vom Schreibtisch']])
  })

  it('keep both, too, if one of them does not say what it grew out of', async () => {
    await save('Vom Schreibtisch')
    web.setNow(later(5))
    await save('Vom Handy')
    expect([draft(), older()]).toEqual(['Vom Handy', ['Vom Schreibtisch']])
  })

  it('are one text for a page that shows the draft', async () => {
    await save('Vom Schreibtisch')
    web.setNow(later(5))
    await save('Ganz anders', { base: (await baseOfPage()) ?? '' })
    expect([draft(), older()]).toEqual(['Ganz anders', []])
  })
})

describe('a save that comes late', () => {
  it('does not bring a sent answer back as a draft, and a new form saves again', async () => {
    const idempotencyKey = randomUUID()
    const seenMessageId = String(desk.messageId)
    await save('Guten Tag', { idempotencyKey })
    const sent = { text: 'Guten Tag, so geht es', seenMessageId, idempotencyKey }
    expect((await web.post(way('antworten'), sent, { cookie: keller })).status).toBe(302)
    const late = await save('Guten Tag, so', { idempotencyKey })
    expect([late.status, draft()]).toEqual([200, undefined])
    await save('Noch etwas', { idempotencyKey: randomUUID() })
    expect(draft()).toBe('Noch etwas')
  })

  it("does not put one person's words into another's draft", async () => {
    const mine = { staffId: String(desk.keller) }
    const refused = await save('Worte von Keller', mine, tran)
    expect([refused.status, draft(desk.ticketId, desk.tran)]).toEqual([409, undefined])
    expect((await save('Worte von Keller', mine)).status).toBe(200)
    expect(draft()).toBe('Worte von Keller')
  })
})

describe('the question whether words are here', () => {
  const ask = async (text: string, cookie = keller) =>
    ((await (await save(text, { auto: 'ask' }, cookie)).json()) as { has: boolean }).has

  it('is answered for drafts, what was set aside, answers and notes of the same person, and changes nothing', async () => {
    await save('Eins')
    web.setNow(later(5))
    await save('Zwei')
    await web.post(way('notiz'), { text: 'Drei' }, { cookie: keller })
    expect(await Promise.all(['Eins', 'Zwei', 'Drei', '', 'Vier'].map((text) => ask(text)))).toEqual([
      true,
      true,
      true,
      true,
      false
    ])
    expect(await ask('Zwei', tran)).toBe(false)
    expect(draft()).toBe('Zwei')
  })
})

describe('a text that is too long', () => {
  it('is not cut: the save says so, and what was saved stays', async () => {
    await save('Kurz')
    const refused = await save(TOO_LONG)
    expect([refused.status, draft()]).toEqual([422, 'Kurz'])
    expect(await refused.text()).toContain('Höchstens 200.000 Zeichen')
    expect((await save(TOO_LONG.slice(1), { base: '0' })).status).toBe(200)
    expect(draft()).toHaveLength(200_000)
  })

  it.each([TOO_LONG, 'ü'.repeat(1_000_000)])(
    'does not delete the draft when a file is attached',
    async (text) => {
      await save('Kurz')
      const refused = await attach(text)
      expect([refused.status, draft()]).toEqual([422, 'Kurz'])
      const html = await refused.text()
      expect(html).toContain(text.slice(0, 200_001))
      expect(html).toContain('Die Antwort ist zu lang')
      const files = web.db.select().from(draftFiles).where(eq(draftFiles.ticketId, desk.ticketId)).all()
      expect(files).toEqual([])
    }
  )
})

describe('on a number that was merged', () => {
  let into: number
  beforeEach(() => {
    into = ticketDesk(web.db, now).ticketId
  })
  const merge = () => web.post(way('zusammenfuehren'), { into: `#${into}`, across: '1' }, { cookie: keller })

  it('a file is refused with the text and the way, and nothing lies where nobody looks', async () => {
    await merge()
    const refused = await attach('Im Anhang das Bild')
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect([html.includes('Im Anhang das Bild'), html.includes(`/anliegen/${into}`)]).toEqual([true, true])
    expect([draft(), draft(into)]).toEqual([undefined, undefined])
    expect(web.db.select().from(draftFiles).where(eq(draftFiles.ticketId, desk.ticketId)).all()).toEqual([])
  })

  it('the text beside a file that is taken out goes to the target, and the file stays there', async () => {
    await attach('Im Anhang')
    await merge()
    const [file] = web.db.select().from(draftFiles).where(eq(draftFiles.ticketId, into)).all()
    const answer = await web.post(
      way(`datei/${file?.id}`),
      { text: 'Im Anhang das Bild' },
      { cookie: keller }
    )
    expect([answer.status, draft(), draft(into)]).toEqual([409, undefined, 'Im Anhang das Bild'])
    expect(web.db.select().from(draftFiles).where(eq(draftFiles.ticketId, into)).all()).toHaveLength(1)
  })
})
