import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createFamilyLink } from '#app/domain/outbox/links.ts'
import { statusOf } from '#app/domain/students/status-view.ts'
import {
  contactAddresses,
  contacts,
  guardianships,
  links,
  messages,
  observations,
  outbox,
  ticketParticipants,
  tickets
} from '#db/schema/index.ts'
import { dumpOf } from '#tests/support/dump.ts'
import { FORM, familyPages } from '#tests/support/family-page.ts'
import { at } from '#tests/support/small-school.ts'

const pages = familyPages()

describe('the answer after a lesson', () => {
  test('is asked with nothing preselected, moves the status, and can be changed', async () => {
    const { token } = pages.askedLink()
    const html = await (await pages.web.get(`/a/${token}`)).text()
    expect(html).toContain('Hat die Videokonferenz bei Emre heute um 8:30 Uhr geklappt?')
    expect(html).not.toContain('checked')
    expect((await pages.answer(token, 'failed')).status).toBe(303)
    expect(statusOf(pages.web.db, pages.school.emre).state).toBe('failing')
    pages.web.setNow(at(1, '10:05'))
    expect((await pages.answer(token, 'ok')).status).toBe(303)
    expect(statusOf(pages.web.db, pages.school.emre)).toMatchObject({ state: 'unknown', streak: 1 })
    expect(await (await pages.web.get(`/a/${token}`)).text()).toMatch(
      /checked="" value="ok"|value="ok" checked=""/
    )
  })

  test('cannot be changed when the next lesson has begun', async () => {
    const { token } = pages.askedLink()
    pages.web.setNow(at(1, '10:31'))
    const refused = await pages.answer(token, 'ok')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Die nächste Stunde hat begonnen.')
    expect(pages.web.db.select().from(observations).all()).toEqual([])
  })

  test('is refused with a sentence when the form is empty', async () => {
    const { token } = pages.askedLink()
    const refused = await pages.answer(token, '')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Bitte wählen Sie zuerst eine Antwort.')
    expect(pages.web.db.select().from(observations).all()).toEqual([])
  })

  test.each([
    ['the trap is filled in', { homepage: 'https://spam.example' }, at(1, '10:00')],
    ['it comes twelve seconds after the mail', {}, at(1, '10:00')]
  ])('is kept as suspect and not used when %s', async (_, more, now) => {
    const { ticketId, token } = pages.askedLink()
    const { createdAt } = pages.web.db.select().from(links).get() ?? { createdAt: now }
    if (!('homepage' in more)) {
      pages.web.db
        .insert(outbox)
        .values({
          kind: 'ack',
          key: 'ack:1',
          ticketId,
          toAddress: 'familie@post.example',
          subject: 'x',
          textBody: `https://hilfe.example/a/${token}`,
          htmlBody: '',
          headers: {},
          messageId: '<a@b>',
          createdAt,
          dueAt: createdAt,
          state: 'sent',
          sentAt: new Date(now.getTime() - 12_000)
        })
        .run()
    }
    expect((await pages.answer(token, 'failed', more)).status).toBe(303)
    expect(pages.web.db.select().from(observations).all()).toMatchObject([
      { result: 'failed', suspect: true }
    ])
    expect(statusOf(pages.web.db, pages.school.emre).state).toBe('unknown')
  })

  test('counts neither of two choices within three seconds, and again what a person says later', async () => {
    const { token } = pages.askedLink()
    await pages.answer(token, 'failed')
    pages.web.setNow(new Date(at(1, '10:00').getTime() + 2_000))
    await pages.answer(token, 'ok')
    expect(statusOf(pages.web.db, pages.school.emre)).toMatchObject({ state: 'unknown', streak: 0 })
    pages.web.setNow(at(1, '10:02'))
    await pages.answer(token, 'ok')
    expect(statusOf(pages.web.db, pages.school.emre)).toMatchObject({ state: 'unknown', streak: 1 })
  })

  test('is taken for the children of the link only', async () => {
    const { token } = pages.askedLink()
    const refused = await pages.answer(token, 'failed', { studentId: String(pages.school.mia) })
    expect(refused.status).toBe(400)
    expect(pages.web.db.select().from(observations).all()).toEqual([])
  })
})

describe('a message', () => {
  test('joins the ticket, opens it again and is one message however often the form is sent', async () => {
    const { ticketId, token } = pages.emresLink()
    pages.web.db
      .update(tickets)
      .set({ state: 'done', closedAt: at(1, '09:00') })
      .where(eq(tickets.id, ticketId))
      .run()
    for (let sent = 0; sent < 2; sent += 1) {
      const response = await pages.web.post(
        `/a/${token}?l=de`,
        { form: 'message', text: ' Es geht wieder nicht. ' },
        FORM
      )
      expect(response.headers.get('location')).toBe(`/a/${token}?l=de&danke=message`)
    }
    expect(pages.web.db.select().from(messages).all()).toMatchObject([
      { ticketId, kind: 'link', direction: 'in', visible: 'Es geht wieder nicht.' }
    ])
    expect(pages.web.db.select().from(tickets).get()).toMatchObject({ state: 'open', closedAt: null })
  })

  test('is refused when empty, and kept when too long', async () => {
    const { token } = pages.emresLink()
    const before = dumpOf(pages.web.db)
    const empty = await pages.web.post(`/a/${token}?l=de`, { form: 'message', text: '  ' }, FORM)
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('Bitte schreiben Sie zuerst etwas in das Feld.')
    const long = await pages.web.post(
      `/a/${token}?l=de`,
      { form: 'message', text: `behalten${'x'.repeat(4_000)}` },
      FORM
    )
    expect(long.status).toBe(400)
    expect(await long.text()).toContain('behaltenxxx')
    expect(dumpOf(pages.web.db)).toEqual(before)
  })

  test('opens a ticket when the link had none', async () => {
    familyOnFile(pages.school.emre, 'familie@post.example')
    const token = createFamilyLink(
      pages.web.db,
      { ticketId: null, studentId: pages.school.emre },
      at(1, '07:30')
    )
    await pages.web.post(`/a/${token}?l=de`, { form: 'message', text: 'Wir kommen nicht rein.' }, FORM)
    const ticket = pages.web.db.select().from(tickets).get()
    expect(ticket).toMatchObject({ kind: 'mail', state: 'open' })
    expect(pages.web.db.select().from(ticketParticipants).all()).toMatchObject([
      { address: 'familie@post.example' }
    ])
    expect(pages.web.db.select().from(links).get()?.ticketId).toBe(ticket?.id)
  })
})

function familyOnFile(studentId: number, address: string): void {
  const { id: contactId } = pages.web.db
    .insert(contacts)
    .values({ kind: 'guardian', name: 'Ayşe Yıldız', createdAt: at(1, '07:00') })
    .returning({ id: contacts.id })
    .get()
  pages.web.db.insert(contactAddresses).values({ contactId, address }).run()
  pages.web.db.insert(guardianships).values({ contactId, studentId, relation: 'Mutter' }).run()
}
