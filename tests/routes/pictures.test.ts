import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachments, events, messages, previews, tickets } from '#db/schema/index.ts'
import { phonePhoto } from '#tests/support/pictures.ts'
import { at } from '#tests/support/small-school.ts'
import { type TicketDesk, ticketDesk } from '#tests/support/ticket-desk.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'

const NOW = at(1, '09:30')
const THUMB = Buffer.from('das kleine')
const VIEW = Buffer.from('das große')

let web: WebApp
let desk: TicketDesk
let photo: number
let cookie: string
beforeAll(async () => {
  web = await startWebApp({ now: NOW })
  desk = ticketDesk(web.db, NOW)
  cookie = await web.signIn(desk.keller)
  photo = attach('foto.jpg', 'image/jpeg', await phonePhoto())
})
afterAll(() => web.stop())

const attach = (
  name: string,
  mime: string,
  content: Buffer = Buffer.from('inhalt'),
  contentId: string | null = null
) =>
  web.db
    .insert(attachments)
    .values({
      messageId: desk.messageId,
      name,
      mime,
      size: content.length,
      content,
      contentId,
      inline: false
    })
    .returning({ id: attachments.id })
    .get().id
const preview = (attachmentId: number, values: Partial<typeof previews.$inferInsert>) =>
  web.db
    .insert(previews)
    .values({ attachmentId, state: 'made', at: NOW, ...values })
    .run()
const page = async (path: string) => (await web.get(path, cookie)).text()
const ticketPage = () => page(`/anliegen/${desk.ticketId}`)

describe('pictures of a ticket', () => {
  test('are a line to download until their preview is made, then a thumbnail that leads to the large page', async () => {
    const before = await ticketPage()
    expect(before).toContain(`/anliegen/${desk.ticketId}/anhang/${photo}"`)
    expect(before).not.toContain(`/bild/${photo}`)
    expect((await web.get(`/anliegen/${desk.ticketId}/bild/${photo}`, cookie)).status).toBe(404)

    preview(photo, { width: 1200, height: 800, thumb: THUMB, view: VIEW })
    const after = await ticketPage()
    expect(after).toMatch(
      new RegExp(
        `<img src="/anliegen/${desk.ticketId}/bild/${photo}/klein" alt="foto.jpg" width="320" height="213"`
      )
    )
    expect(after).toContain(`href="/anliegen/${desk.ticketId}/bild/${photo}"`)
    expect(after).toContain(`/anliegen/${desk.ticketId}/anhang/${photo}"`)

    const large = await page(`/anliegen/${desk.ticketId}/bild/${photo}`)
    expect(large).toContain(
      `src="/anliegen/${desk.ticketId}/bild/${photo}/gross" width="1200" height="800" alt="foto.jpg"`
    )
    expect(large).toContain(`Zurück zu Nr. ${desk.ticketId}`)
    expect(large).toContain(`href="/anliegen/${desk.ticketId}/anhang/${photo}" download=""`)
  })

  test('are served as what they are, kept by nobody, and never as the bytes a stranger sent', async () => {
    for (const [size, bytes] of [
      ['klein', THUMB],
      ['gross', VIEW]
    ] as const) {
      const response = await web.get(`/anliegen/${desk.ticketId}/bild/${photo}/${size}`, cookie)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'",
        'cache-control': 'no-store, no-transform'
      })
      expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
    }
    expect((await web.get(`/anliegen/${desk.ticketId}/bild/${photo}/riesig`, cookie)).status).toBe(404)
    expect((await web.get(`/anliegen/${desk.ticketId + 1}/bild/${photo}/klein`, cookie)).status).toBe(404)
  })

  test('are for those who may download the file, and nobody else', async () => {
    web.db.update(messages).set({ html: '<p>Guten Tag</p>' }).where(eq(messages.id, desk.messageId)).run()
    const ways = [`bild/${photo}`, `bild/${photo}/klein`, `html/${desk.messageId}`, `mail/${desk.messageId}`]
    const tran = await web.signIn(desk.tran)
    const opened = (as: string) =>
      Promise.all(ways.map(async (way) => (await web.get(`/anliegen/${desk.ticketId}/${way}`, as)).status))
    expect(await opened(tran)).toEqual([200, 200, 200, 200])
    const settle = (values: Partial<typeof tickets.$inferInsert>) =>
      web.db.update(tickets).set(values).where(eq(tickets.id, desk.ticketId)).run()
    settle({ state: 'done', closedAt: NOW, claimedBy: desk.keller, claimedAt: NOW })
    expect(await opened(tran)).toEqual([403, 403, 403, 403])
    expect(await opened(cookie)).toEqual([200, 200, 200, 200])
    settle({ state: 'open', closedAt: null, claimedBy: null, claimedAt: null })
  })
})

describe('other files say what they are', () => {
  test.each([
    ['encrypted', 'Diese Mail ist verschlüsselt. Lotse kann sie nicht lesen.'],
    ['sealed', 'Der Text steckt in einer digitalen Unterschrift.'],
    ['signature', 'Das ist eine digitale Unterschrift.'],
    ['winmail', 'Outlook hat hier Anhänge in ein eigenes Format gepackt.']
  ] as const)('%s', async (kind, words) => {
    preview(attach(`${kind}.dat`, 'application/octet-stream'), { about: { kind } })
    expect(await ticketPage()).toContain(words)
  })

  test('an appointment with title and time, a mail with who, what, when and its words', async () => {
    preview(attach('Termin.ics', 'text/calendar'), {
      about: {
        kind: 'event',
        title: 'Probe <b>mit</b> der 7a',
        place: 'Zoom',
        start: '2026-11-12T12:30:00.000Z',
        isWholeDay: false,
        repeats: true,
        cancelled: false
      }
    })
    preview(attach('Frage.eml', 'message/rfc822'), {
      about: {
        kind: 'mail',
        from: 'Jörg Lehmann',
        subject: 'Zwei Kinder',
        date: '2026-11-06T07:12:57.000Z',
        text: 'Beide haben <script>ein</script> iPad.',
        isCut: true
      }
    })
    const html = await ticketPage()
    expect(html).toContain(
      'Termin: „Probe &lt;b&gt;mit&lt;/b&gt; der 7a“, Donnerstag, 12. November, um 13:30 Uhr. Ort: Zoom. Er wiederholt sich.'
    )
    expect(html).toContain('Angehängte Mail von Jörg Lehmann zeigen')
    expect(html).toContain('Beide haben &lt;script&gt;ein&lt;/script&gt; iPad.')
    expect(html).toContain('Der Rest steht in der Datei.')
  })

  test('a picture that cannot be shown says why', async () => {
    preview(attach('bombe.png', 'image/png'), { state: 'impossible', fault: 'tooManyPixels' })
    expect(await ticketPage()).toContain('Das Bild hat ungewöhnlich viele Bildpunkte.')
  })
})

describe('the original of a mail', () => {
  test('stands behind a link, in a frame that may do nothing, with a way back', async () => {
    expect(await ticketPage()).toContain(`href="/anliegen/${desk.ticketId}/mail/${desk.messageId}"`)
    const html = await page(`/anliegen/${desk.ticketId}/mail/${desk.messageId}`)
    expect(html).toMatch(
      new RegExp(
        `<iframe class="framed-mail" sandbox="" referrerPolicy="no-referrer" src="/anliegen/${desk.ticketId}/html/${desk.messageId}"`,
        'i'
      )
    )
    expect(html).toContain('Links sind hier abgeschaltet')
  })

  test('has the pictures of the mail written into it, links without a target, and the policy with it', async () => {
    const logo = attach('logo.png', 'image/png', Buffer.from('x'), 'logo&1@mail.example')
    preview(logo, { width: 10, height: 10, thumb: THUMB })
    attach('fehlt.png', 'image/png', Buffer.from('x'), 'lost@mail.example')
    const html =
      '<p>Hallo <a href="https://boese.example/?a=1&amp;b=2" target="_blank">hier</a></p><img src="cid:logo&amp;1@mail.example" alt="Logo" /><img src="cid:lost@mail.example" />'
    web.db.update(messages).set({ html }).where(eq(messages.id, desk.messageId)).run()
    const response = await web.get(`/anliegen/${desk.ticketId}/html/${desk.messageId}`, cookie)
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; img-src data:; style-src 'unsafe-inline';.* frame-ancestors 'self'; sandbox$/
    )
    const shown = await response.text()
    expect(shown).toContain(`<img src="data:image/jpeg;base64,${THUMB.toString('base64')}" alt="Logo" />`)
    expect(shown).toContain('<a title="https://boese.example/?a=1&amp;b=2">hier</a>')
    expect(shown).toContain('<span class="lost">fehlt.png</span>')
    expect(shown).not.toMatch(/href|cid:/)
  })

  test('a mail without one has none', async () => {
    web.db.update(messages).set({ html: null }).where(eq(messages.id, desk.messageId)).run()
    for (const way of ['html', 'mail'])
      expect((await web.get(`/anliegen/${desk.ticketId}/${way}/${desk.messageId}`, cookie)).status).toBe(404)
    expect(await ticketPage()).not.toContain('Original ansehen')
  })
})

test('looking is no download: nothing is noted', () => {
  expect(web.db.select().from(events).where(eq(events.type, 'mail.downloaded')).all()).toEqual([])
})
