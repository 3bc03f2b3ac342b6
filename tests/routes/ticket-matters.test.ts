import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { draftOf, saveDraft } from '#app/domain/tickets/drafts.ts'
import { joinTexts } from '#app/domain/tickets/matters/moved-draft.ts'
import { notes, staff, students, ticketFollowers, ticketStudents, tickets } from '#db/schema/index.ts'
import { at } from '#tests/support/small-school.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'

let web: WebApp
let desk: TicketDesk
let other: TicketDesk
let keller: string
let tran: string
const now = at(4, '09:53')

beforeAll(async () => {
  web = await startWebApp({ now })
})
afterAll(() => web.stop())
beforeEach(async () => {
  desk = ticketDesk(web.db, now)
  other = ticketDesk(web.db, now)
  keller = await web.signIn(desk.keller)
  tran = await web.signIn(desk.tran)
})

const way = (part = '', id = desk.ticketId) => `/anliegen/${id}${part && `/${part}`}`
const ticket = (id = desk.ticketId) => web.db.select().from(tickets).where(eq(tickets.id, id)).get()
const post = (part: string, fields: Record<string, string | string[]>, cookie = keller) =>
  web.post(way(part), fields, { cookie })
/** Merges this desk's ticket into the other one, which is of another household. */
const merge = () => post('zusammenfuehren', { into: `#${other.ticketId}`, across: '1' })

describe.each(['mehr', 'spaeter', 'stichworte', 'zusammenfuehren', 'aufteilen', 'beiseite'])('%s', (part) => {
  it('opens', async () => {
    expect((await web.get(way(part), keller)).status).toBe(200)
  })
})

describe('later', () => {
  it('keeps what was typed with an error, and shows the rest on the ticket and under "Später"', async () => {
    const wrong = await post('spaeter', { until: 'time', at: '2020-01-01T08:00' })
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    expect(html).toContain('Dieser Zeitpunkt ist schon vorbei')
    expect(html).toContain('2020-01-01T08:00')
    expect((await post('spaeter', { until: 'hour' })).status).toBe(302)
    expect(await (await web.get(way(), keller)).text()).toContain('auf später')
    expect(await (await web.get('/anliegen?liste=meine', keller)).text()).toContain('Später')
    expect((await post('spaeter', { until: 'hour' }, tran)).status).toBe(409)
    expect((await post('spaeter', { until: 'now' })).status).toBe(302)
  })
})

describe('tags', () => {
  it('are added, filter the list, and are refused with the word kept', async () => {
    expect((await post('stichworte', { tag: 'Leihgerät' })).status).toBe(302)
    const found = await web.get('/anliegen?liste=alle&stichwort=leihger%C3%A4t', keller)
    expect(await found.text()).toContain(way())
    const none = await web.get('/anliegen?liste=alle&stichwort=anderes', keller)
    expect(await none.text()).not.toContain(`href="${way()}`)
    const long = await post('stichworte', { tag: 'x'.repeat(31) })
    expect(long.status).toBe(422)
    expect(await long.text()).toContain('x'.repeat(31))
  })
})

describe('following', () => {
  it('needs no claim, is shown, and ends', async () => {
    expect((await post('mitlesen', { on: '1' }, tran)).status).toBe(302)
    expect(await (await web.get(way(), keller)).text()).toContain('Liest mit: Herr Tran')
    await post('mitlesen', { on: '0' }, tran)
    expect(
      web.db.select().from(ticketFollowers).where(eq(ticketFollowers.ticketId, desk.ticketId)).all()
    ).toEqual([])
  })
})

describe('merging', () => {
  it('asks before it puts two households together', async () => {
    const asked = await post('zusammenfuehren', { into: String(other.ticketId) })
    expect(asked.status).toBe(409)
    expect(await asked.text()).toContain('nicht sicher zur selben Familie')
    expect(ticket()?.state).toBe('open')
  })

  it.each([
    ['abc', 422, 'Tragen Sie eine Nummer ein'],
    ['999999', 409, 'gibt es nicht'],
    ['itself', 409, 'dieses Anliegen selbst']
  ])('refuses %s with %i', async (into, status, words) => {
    const answer = await post('zusammenfuehren', { into: into === 'itself' ? String(desk.ticketId) : into })
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(words)
  })

  it('leads the old number, with its parts, to the target', async () => {
    expect((await merge()).headers.get('location')).toBe(way('', other.ticketId))
    expect((await web.get(way(), keller)).headers.get('location')).toBe(way('', other.ticketId))
    expect((await web.get(way('notiz'), keller)).headers.get('location')).toBe(way('notiz', other.ticketId))
    const html = await (await web.get(way('', other.ticketId), keller)).text()
    expect(html).toContain(`Zusammengeführt mit #${desk.ticketId}`)
  })

  it.each([
    ['notiz', { text: 'Ruft um drei an' }, 'Ruft um drei an'],
    ['antworten', { text: 'Bitte so', seenMessageId: '1', idempotencyKey: 'm' }, 'Bitte so'],
    ['stichworte', { tag: 'Leihgerät' }, 'Leihgerät'],
    ['spaeter', { until: 'hour' }, 'zusammengeführt'],
    ['anruf', { outcome: 'solved', note: 'War gut' }, 'War gut'],
    ['weitergeben', { toStaffId: '1', tried: 'Neustart' }, 'Neustart'],
    ['uebernehmen', {}, 'zusammengeführt']
  ] as const)('%s on the old number is 409 with the way and what was typed', async (part, fields, words) => {
    await merge()
    const before = web.db.select().from(notes).all().length
    const answer = await post(part, fields)
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect(html).toContain(words)
    expect(html).toContain(way('', other.ticketId))
    expect(web.db.select().from(notes).all()).toHaveLength(before)
  })

  it('does not take a page away on which somebody is typing', async () => {
    await merge()
    const again = await web.request(way('notiz'), { headers: { cookie: keller, accept: '*/*' } })
    expect(again.status).toBe(200)
    expect(await again.text()).toContain(`href="${way('', other.ticketId)}"`)
  })

  it('is not opened again under its old number', async () => {
    await merge()
    expect((await post('oeffnen', {})).status).toBe(409)
    expect(ticket()?.state).toBe('done')
  })

  it('keeps what is still being typed on the open page in the draft of the target', async () => {
    const typed = (body: string, ticketId: number) => ({
      ticketId,
      staffId: desk.keller,
      body,
      guideId: null
    })
    saveDraft(web.db, typed('Hier steht schon etwas', other.ticketId), now)
    saveDraft(web.db, typed('Guten Tag, bitte', desk.ticketId), now)
    await merge()
    await post('entwurf', { text: 'Guten Tag, bitte warten Sie', auto: '1' })
    expect(draftOf(web.db, other.ticketId, desk.keller)?.body).toBe(
      'Hier steht schon etwas\n\nGuten Tag, bitte warten Sie'
    )
  })
})

it.each([
  ['', 'b', 'b'],
  ['a', 'ab', 'ab'],
  ['eins', 'zwei', 'eins\n\nzwei'],
  ['eins\n\nzwei', 'zwei drei', 'eins\n\nzwei drei'],
  ['eins\n\nzwei', 'zwei', 'eins\n\nzwei'],
  ['eins', '', 'eins']
])('%j with %j typed is %j', (standing, typed, both) => {
  expect(joinTexts(standing, typed)).toBe(both)
})

describe('splitting', () => {
  it('makes a second ticket once, and says what is missing with the ticks kept', async () => {
    const mine = web.db.select().from(ticketStudents).where(eq(ticketStudents.ticketId, desk.ticketId)).get()
    const sister = web.db
      .insert(students)
      .values({
        firstName: 'Elif',
        lastName: 'Yıldız',
        className: '7b',
        householdId: ticket()?.householdId ?? 0
      })
      .returning({ id: students.id })
      .get().id
    web.db
      .insert(ticketStudents)
      .values({ ticketId: desk.ticketId, studentId: sister, reason: 'Name im Text' })
      .run()
    const none = await post('aufteilen', { key: 'k' })
    expect([none.status, (await none.text()).includes('Wählen Sie ein Kind')]).toEqual([422, true])
    const both = await post('aufteilen', { key: 'k', 'child[]': [String(mine?.studentId), String(sister)] })
    expect([both.status, (await both.text()).includes('Ein Kind muss hier bleiben')]).toEqual([422, true])
    const first = await post('aufteilen', { key: 'k', 'child[]': [String(sister)] })
    const again = await post('aufteilen', { key: 'k', 'child[]': [String(sister)] })
    expect(first.status).toBe(302)
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    const html = await (await web.get(first.headers.get('location') ?? '', keller)).text()
    expect(html).toContain('Elif')
    // The message stays where it is and is shown by reference.
    expect(html).toContain('auf dem iPad hört ihn niemand')
  })
})

describe('not for the Support-Team', () => {
  it('leaves the list, hides the words from all but admins, and comes back', async () => {
    const admin = web.db
      .insert(staff)
      .values({ displayName: 'Frau Weber', firstName: 'Ina', lastName: 'Weber', isAdmin: true })
      .returning({ id: staff.id })
      .get().id
    expect((await post('beiseite', { kind: 'P-42' })).status).toBe(302)
    const words = async (cookie: string) => (await web.get(way(), cookie)).text()
    expect(await words(keller)).not.toContain('hört ihn niemand')
    const admins = await web.signIn(admin)
    expect(await words(admins)).toContain('hört ihn niemand')
    expect((await web.get(way(`original/${desk.messageId}`), keller)).status).toBe(403)
    expect(await (await web.get('/anliegen?liste=alle', keller)).text()).not.toContain(`href="${way()}`)
    expect(await (await web.get('/anliegen?liste=alle', admins)).text()).toContain('Nicht beim Support-Team')
    await post('beiseite', { kind: 'back' })
    expect(await words(keller)).toContain('hört ihn niemand')
  })

  it('is not possible with somebody else’s or a settled ticket', async () => {
    await post('uebernehmen', {}, tran)
    expect((await post('beiseite', { kind: 'P-41' })).status).toBe(409)
    await post('schliessen', {}, tran)
    expect((await post('beiseite', { kind: 'P-41' })).status).toBe(409)
    expect((await post('uebernehmen', {})).status).toBe(409)
  })
})

it('says of a ticket that never was that it is not there, and shows what was typed', async () => {
  const answer = await web.post('/anliegen/999999/notiz', { text: 'Ruft an' }, { cookie: keller })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('Ruft an')
})
