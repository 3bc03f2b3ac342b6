import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/words.ts'
import { connectionEvents, messages, tickets } from '#db/schema/index.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { FORM, familyPages } from '#tests/support/family-page.ts'
import { at } from '#tests/support/small-school.ts'

const pages = familyPages()
const QUESTION = 'Klappt es jetzt?'

/** Emre's family wrote at half past nine; Frau Keller answered by mail ten minutes later. */
function answeredLink(): { ticketId: number; token: string } {
  const { db } = pages.web
  const link = pages.askedLink()
  db.update(tickets)
    .set({
      createdAt: at(1, '09:30'),
      state: 'waiting',
      claimedBy: pages.school.volunteerId,
      claimedAt: at(1, '09:35')
    })
    .where(eq(tickets.id, link.ticketId))
    .run()
  db.insert(messages)
    .values({
      ticketId: link.ticketId,
      direction: 'out',
      kind: 'human',
      staffId: pages.school.volunteerId,
      visible: 'Bitte die App neu starten.',
      reasons: {},
      at: at(1, '09:40')
    })
    .run()
  return link
}

const say = (token: string, works: string, more: Record<string, string> = {}) =>
  pages.web.post(
    `/a/${token}?l=de`,
    { form: 'works', homepage: '', ...(works ? { works } : {}), ...more },
    FORM
  )

const page = async (token: string, query = '') => (await pages.web.get(`/a/${token}${query}`)).text()
const ticket = (id: number) => pages.web.db.select().from(tickets).where(eq(tickets.id, id)).get()
const said = () =>
  pages.web.db
    .select()
    .from(messages)
    .where(eq(messages.kind, 'link'))
    .all()
    .map((message) => message.visible)
const records = () => pages.web.db.select().from(connectionEvents).all()

describe('"Klappt es jetzt?"', () => {
  test('is asked once there is an answer, with nothing chosen, in eight languages; looking changes nothing', async () => {
    const open = pages.askedLink()
    expect(await page(open.token)).not.toContain(QUESTION)
    const { token } = answeredLink()
    const before = dumpOf(pages.web.db)
    for (const language of LANGUAGES) {
      const html = await page(token, `?l=${language}`)
      expect(html).toContain(QUESTION)
      expect(html.match(/type="radio"/g)).toHaveLength(3)
      expect(html).not.toContain('checked')
      expect(html).not.toMatch(/>solved\./)
    }
    expect(dumpOf(pages.web.db)).toEqual(before)
  })

  test('yes is a message and help for the child; the ticket waits on', async () => {
    const { ticketId, token } = answeredLink()
    const answer = await say(token, 'yes')
    expect(answer.headers.get('location')).toBe(`/a/${token}?l=de&danke=yes`)
    expect(said()).toEqual(['Klappt es jetzt? Ja, es geht wieder.'])
    expect(records()).toMatchObject([{ type: 'help', studentId: pages.school.emre, ticketId, staffId: null }])
    expect(ticket(ticketId)?.state).toBe('waiting')
    await say(token, 'yes')
    expect(said()).toHaveLength(1)
    expect(records()).toHaveLength(1)
    expect(await page(token)).toContain('checked')
  })

  test('no opens the ticket again for whoever has it, and takes an earlier yes back', async () => {
    const { ticketId, token } = answeredLink()
    await say(token, 'yes')
    pages.web.setNow(at(1, '10:05'))
    expect((await say(token, 'no')).status).toBe(303)
    expect(records().map((record) => record.type)).toEqual(['help', 'withdraw'])
    expect(ticket(ticketId)).toMatchObject({
      state: 'open',
      waitingSince: at(1, '10:05'),
      claimedBy: pages.school.volunteerId
    })
    expect(await page(token)).not.toContain(QUESTION)
    const late = await say(token, 'yes')
    expect(late.status).toBe(400)
    expect(await late.text()).toContain('Schreiben Sie uns einfach.')
  })

  test('later is only noted', async () => {
    const { ticketId, token } = answeredLink()
    await say(token, 'later')
    expect(said()).toEqual(['Klappt es jetzt? Das weiß ich nach der nächsten Stunde.'])
    expect(records()).toEqual([])
    expect(ticket(ticketId)?.state).toBe('waiting')
  })

  test('an empty form is refused with a sentence', async () => {
    const { token } = answeredLink()
    const before = dumpOf(pages.web.db)
    const refused = await say(token, '')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Bitte wählen Sie zuerst eine Antwort.')
    expect(dumpOf(pages.web.db)).toEqual(before)
  })

  test.each(['yes', 'no'])('a machine’s %s is kept and counts for nothing', async (works) => {
    const { ticketId, token } = answeredLink()
    expect((await say(token, works, { homepage: 'https://spam.example' })).status).toBe(303)
    expect(said()).toHaveLength(1)
    expect(records()).toEqual([])
    expect(ticket(ticketId)?.state).toBe('waiting')
  })

  test('of two choices within three seconds neither counts', async () => {
    const { ticketId, token } = answeredLink()
    await say(token, 'yes')
    pages.web.setNow(new Date(at(1, '10:00').getTime() + 2_000))
    await say(token, 'no')
    expect(records().map((record) => record.type)).toEqual(['help', 'withdraw'])
    expect(ticket(ticketId)?.state).toBe('waiting')
  })

  test('a lesson that is over is asked about instead', async () => {
    const { token } = answeredLink()
    pages.web.setNow(at(1, '11:30'))
    const html = await page(token)
    expect(html).toContain('Hat die Videokonferenz bei Emre heute um 10:30 Uhr geklappt?')
    expect(html).not.toContain(QUESTION)
  })
})
