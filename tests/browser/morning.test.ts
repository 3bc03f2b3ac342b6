import { readFileSync } from 'node:fs'
import { and, eq } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messages, outbox, tickets } from '#db/schema/index.ts'
import { atOnce, openAlive, openWindow, sidewaysPixels, signIn, type Window } from '../support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import { eventually } from '../support/eventually.ts'
import { ADMIN, HOELZL, morningSchool, WEISS } from '../support/morning-school.ts'
import { describeWith } from '../support/parts.ts'
import { type Product, startProduct } from '../support/product.ts'
import { header, plainText } from '../support/sent-mail.ts'

/** Twelve mails of a morning, in the order in which they come. */
const MAILS = [
  'gmx-web-new-no-sound',
  'iphone-new-microphone-windows-laptop',
  'k9-new-turkish-account-required',
  'mac-new-two-children-one-ipad',
  'outlook-desktop-new-old-computer-cp1252',
  'telekom-app-new-update-required',
  'webde-app-new-nickname-parental-controls',
  'yahoo-web-new-english-waiting-room',
  'iserv-new-student-screen-share',
  'samsung-new-photo-only',
  'outlook-web-forward-zoom-invitation',
  'gmail-app-new-three-words'
]
const rawMail = (name: string) => readFileSync(new URL(`../mails/${name}.eml`, import.meta.url))

/**
 * A morning: twelve mails, two volunteers on phones of 360 px, an admin at a desk, the network cut twice. Nothing that was
 * typed is lost, and no family is answered twice. The chapters build on each other and run in order.
 */
describeWith('chromium', 'a morning of twelve mails', () => {
  let product: Product
  let browser: Browser
  let hoelzl: Window
  let weiss: Window
  let admin: Window
  /** What a volunteer typed as an answer, by the number of the ticket. */
  const typed = new Map<number, string>()

  beforeAll(async () => {
    product = await startProduct((db) => morningSchool(db))
    browser = await launchChromium()
    hoelzl = await openWindow(browser, product, { width: 360, height: 740 })
    weiss = await openWindow(browser, product, { width: 360, height: 740 })
    admin = await openWindow(browser, product)
    await signIn(hoelzl.page, product, HOELZL)
    await signIn(weiss.page, product, WEISS)
    await signIn(admin.page, product, ADMIN)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const open = (window: Window, path: string) => openAlive(window.page, product.baseUrl + path)
  const ticket = (id: number) => product.db.select().from(tickets).where(eq(tickets.id, id)).get()
  const all = () => product.db.select().from(tickets).all()
  const replies = (id: number) =>
    product.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.ticketId, id), eq(outbox.kind, 'reply')))
      .all()
  const claim = async (window: Window, id: number) => {
    await open(window, `/anliegen/${id}`)
    await window.page.getByRole('button', { name: 'Übernehmen' }).first().click()
    await eventually(`ticket ${id} to be taken`, () => ticket(id)?.claimedBy != null)
  }
  const box = (page: Page) => page.locator('textarea[name="text"]')
  const send = (page: Page) => page.getByRole('button', { name: /^Senden/ }).first()
  const write = async (window: Window, id: number, text: string) => {
    typed.set(id, text)
    await open(window, `/anliegen/${id}/antworten`)
    await box(window.page).fill(text)
  }
  const answered = (id: number) =>
    eventually(`the answer to ${id}`, () => replies(id).length > 0 && ticket(id)?.state === 'waiting')

  test('twelve mails are twelve tickets in the open queue of the admin, without a reload', async () => {
    await open(admin, '/anliegen?liste=alle')
    for (const name of MAILS) product.deliver(rawMail(name))
    await eventually('twelve tickets', () => all().length === MAILS.length)
    await eventually('twelve rows', async () => {
      const rows = await admin.page
        .locator('a[href*="/anliegen/"]')
        .evaluateAll(
          (links) =>
            new Set(links.map((link) => link.getAttribute('href')?.match(/\/anliegen\/(\d+)/)?.[1])).size
        )
      return rows >= MAILS.length
    })
    const platforms = all().map(({ platform }) => platform)
    expect(platforms.filter((one) => one === 'ios' || one === 'mac').length).toBeGreaterThan(2)
    expect(platforms.filter((one) => one === 'windows' || one === 'android').length).toBeGreaterThan(2)
  })

  test('each phone lists what fits its owner, and fits its screen', async () => {
    for (const window of [hoelzl, weiss]) {
      await open(window, '/anliegen?liste=fuer-mich')
      expect(await window.page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(0)
      expect(await sidewaysPixels(window.page)).toBe(0)
    }
  })

  test('both want the same ticket: one has it, the other is told who', async () => {
    const id = all().find(({ platform }) => platform === 'unknown')?.id ?? 0
    await Promise.all([hoelzl, weiss].map((window) => open(window, `/anliegen/${id}`)))
    await atOnce([hoelzl.page, weiss.page], '**/uebernehmen*', (page) =>
      page.getByRole('button', { name: 'Übernehmen' }).first().click()
    )
    await eventually('the claim', () => ticket(id)?.claimedBy != null)
    for (const window of [hoelzl, weiss]) await open(window, `/anliegen/${id}`)
    const told = await Promise.all(
      [hoelzl, weiss].map((window) => window.page.getByText(/(Hölzl|Weiß) hat .*übernommen/).count())
    )
    expect(told.filter((count) => count > 0)).toHaveLength(1)
    const winner = told[0] === 0 ? hoelzl : weiss
    await write(winner, id, 'Guten Tag, welches Gerät nutzt Ihr Kind? Dann helfen wir sofort.')
    await send(winner.page).click()
    await answered(id)
  })

  test('the network is gone while somebody types: every keystroke is in the mail', async () => {
    const id = all().find((one) => one.claimedBy === null && one.platform === 'ios')?.id ?? 0
    await claim(hoelzl, id)
    await write(hoelzl, id, 'Bitte tippen Sie unten links auf „Audio“.')
    await hoelzl.context.setOffline(true)
    const rest = ' Danach auf „WLAN oder Mobildaten“. Ihr Kind hört dann alles.'
    await box(hoelzl.page).pressSequentially(rest)
    typed.set(id, `${typed.get(id)}${rest}`)
    await send(hoelzl.page).click()
    await hoelzl.page.getByText('Keine Verbindung.').waitFor()
    expect(replies(id)).toEqual([])
    expect(await box(hoelzl.page).inputValue()).toBe(typed.get(id))
    // Nobody has to tap again: what was sent goes on its way with the network.
    await hoelzl.context.setOffline(false)
    await answered(id)
  })

  test('the network is gone after the answer was taken: sent again, it is one answer', async () => {
    const id = all().find((one) => one.claimedBy === null && one.platform === 'windows')?.id ?? 0
    await claim(weiss, id)
    await write(weiss, id, 'Bitte wählen Sie in Zoom unter Audio das Mikrofon des Laptops.')
    let cut = 0
    await weiss.page.route('**/antworten*', async (route) => {
      if (route.request().method() !== 'POST' || cut > 0) return await route.continue()
      cut += 1
      // The server has it; its answer never comes back.
      await route.fetch()
      await route.abort('connectionreset')
    })
    // It is said for a moment only, until it is tried again: who begins to look afterwards may be too late.
    const said = weiss.page.getByText('Keine Verbindung.').waitFor()
    await send(weiss.page).click()
    await eventually('the server to have it', () => replies(id).length === 1)
    expect(cut).toBe(1)
    await said
    await weiss.page.getByText('Keine Verbindung.').waitFor({ state: 'hidden' })
    await weiss.page.unroute('**/antworten*')
    await open(weiss, `/anliegen/${id}`)
    expect(replies(id)).toHaveLength(1)
    await answered(id)
  })

  test('the family writes while somebody answers: the answer waits until it has been read', async () => {
    const id = all().find((one) => one.claimedBy === null && one.platform === 'android')?.id ?? 0
    await claim(weiss, id)
    await write(weiss, id, 'Bitte aktualisieren Sie die App im Play Store.')
    const ack = await eventually('the acknowledgement', async () => {
      for (const mail of product.smtp.mails)
        if ((await header(mail.raw, 'subject')).includes(`#${id}]`)) return mail
      return undefined
    })
    product.deliver(
      [
        `From: ${ack.envelope.to[0]}`,
        'To: hilfe@gym-werder.example',
        `Subject: AW: ${await header(ack.raw, 'subject')}`,
        `In-Reply-To: ${await header(ack.raw, 'message-id')}`,
        `Message-ID: <nachtrag-${id}@familie.example>`,
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Es ist das Tablet der Oma, sorry.'
      ].join('\r\n')
    )
    await eventually('the second mail', () => messagesOf(id).length === 2)
    // It is on the page already, but whoever types has not said that it was read.
    await weiss.page.getByText('Tablet der Oma').first().waitFor()
    await send(weiss.page).click()
    await weiss.page.locator('.field-error').waitFor()
    expect(replies(id)).toEqual([])
    expect(await box(weiss.page).inputValue()).toBe(typed.get(id))
    await weiss.page.getByRole('button', { name: 'Trotzdem senden' }).click()
    await answered(id)
  })

  const messagesOf = (id: number) =>
    product.db
      .select()
      .from(messages)
      .where(and(eq(messages.ticketId, id), eq(messages.direction, 'in')))
      .all()

  test('what is left is taken and answered, and the admin sees that nothing is open', async () => {
    for (const { id, platform } of all().filter((one) => one.claimedBy === null)) {
      const window = platform === 'ios' || platform === 'mac' ? hoelzl : weiss
      await claim(window, id)
      await write(window, id, `Guten Tag, zu Nummer ${id}: Bitte starten Sie das Gerät einmal neu.`)
      await send(window.page).click()
      await answered(id)
    }
    await open(admin, '/anliegen?liste=alle')
    await admin.page.getByText('Gerade ist nichts offen.').first().waitFor()
  })

  test('every family has one answer, with every word that was typed, and nothing complained', async () => {
    expect([...typed.keys()].sort((a, b) => a - b)).toEqual(all().map((one) => one.id))
    for (const [id, text] of typed) {
      const mails = await eventually(`the mail of ${id}`, async () => {
        const found = []
        for (const mail of product.smtp.mails)
          if (
            (await header(mail.raw, 'message-id')).includes('.reply@') &&
            (await header(mail.raw, 'subject')).includes(`#${id}]`)
          )
            found.push(await plainText(mail.raw))
        return found.length > 0 ? found : undefined
      })
      expect(mails).toHaveLength(1)
      expect(mails[0]?.replace(/\s+/g, ' ')).toContain(text)
    }
    expect(
      [...hoelzl.complaints, ...weiss.complaints, ...admin.complaints].filter(
        (one) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|Failed to fetch|aborted/.test(one)
      )
    ).toEqual([])
  })
})
