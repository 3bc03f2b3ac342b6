import { and, eq } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillSampleSchool } from '#app/domain/sample/fill-sample-school.ts'
import { saveDraft } from '#app/domain/tickets/drafts.ts'
import { drafts, messages, olderDrafts, staff, staffAddresses, tickets } from '#db/schema/index.ts'
import { openAlive, openWindow, signIn, type Window } from '../support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import { eventually } from '../support/eventually.ts'
import { describeWith } from '../support/parts.ts'
import { type Product, SUPPORT, startProduct } from '../support/product.ts'

describeWith('chromium', 'what was typed in a tab that is gone', () => {
  let product: Product
  let browser: Browser
  let volunteers: string[]
  let ids: number[]
  let ticketId: number
  /** Free tickets for one test each. */
  let free: number[]

  beforeAll(async () => {
    const school = { name: 'Gymnasium am Werder', baseUrl: 'http://localhost', supportAddress: SUPPORT }
    product = await startProduct((db) => fillSampleSchool(db, { seed: 1, now: new Date(), school }))
    browser = await launchChromium()
    const { db } = product
    const people = db
      .select({ id: staff.id, address: staffAddresses.address })
      .from(staff)
      .innerJoin(staffAddresses, eq(staffAddresses.staffId, staff.id))
      .where(and(eq(staff.isVolunteer, true), eq(staff.isAdmin, false), eq(staffAddresses.position, 0)))
      .all()
    volunteers = people.map((row) => row.address)
    ids = people.map((row) => row.id)
    // All of them given back: a test that is tried again takes others.
    const open = and(eq(tickets.state, 'open'), eq(tickets.kind, 'mail'))
    db.update(tickets).set({ claimedBy: null, claimedAt: null }).where(open).run()
    free = db
      .select()
      .from(tickets)
      .where(open)
      .all()
      .map((row) => row.id)
    ticketId = free.shift() ?? 0
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  /** The tab is gone before anything reached the server; afterwards the network is back. */
  async function typeAndCrash({ context, page }: Window, path: string, words: string): Promise<void> {
    await openAlive(page, `${product.baseUrl}${path}`)
    await context.setOffline(true)
    await page.locator('#antwort').focus()
    await page.keyboard.type(words)
    await page.close()
    await context.setOffline(false)
  }
  const wordsAt = async (page: Page, path: string) => {
    await openAlive(page, `${product.baseUrl}${path}`)
    return page.locator('#antwort').inputValue()
  }

  test('is there again for whoever typed it, is saved then, and nobody else sees it at the same computer', async () => {
    const [first = '', second = ''] = volunteers
    const window = await openWindow(browser, product, { width: 390, height: 800 })
    await signIn(window.page, product, first)
    const answer = `/anliegen/${ticketId}/antworten`
    const note = `/anliegen/${ticketId}/notiz`
    await typeAndCrash(window, answer, 'Guten Tag Frau Yıldız,')
    await typeAndCrash({ ...window, page: await window.context.newPage() }, note, 'Ruft um vier an')

    const page = await window.context.newPage()
    await signIn(page, product, second)
    expect(await wordsAt(page, answer)).toBe('')
    expect(await wordsAt(page, note)).toBe('')
    await signIn(page, product, first)
    await seesWords(page, note, 'Ruft um vier an')
    await seesWords(page, answer, 'Guten Tag Frau Yıldız,')
    await eventually('the draft to be on the server', () =>
      product.db
        .select()
        .from(drafts)
        .all()
        .some((draft) => draft.ticketId === ticketId && draft.body === 'Guten Tag Frau Yıldız,')
    )
    await openAlive(page, `${product.baseUrl}${note}`)
    await page.locator('.answer-foot button').click()
    await page.locator('.note', { hasText: 'Ruft um vier an' }).waitFor()
    expect(await wordsAt(page, note)).toBe('')
  })

  const answerTo = (id: number) => `/anliegen/${id}/antworten`
  const keyOf = (id: number, who: number) => `lotse-draft:${ids[who]}:/anliegen/${id}/entwurf`
  const copy = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(name), key)
  const keepCopy = (page: Page, key: string, kept: { text: string; at: number }) =>
    page.evaluate(([name, value]) => localStorage.setItem(name, value), [
      key,
      JSON.stringify({ sentCount: 0, base: 0, ...kept })
    ] as const)
  const draftsOn = (id: number) =>
    product.db
      .select()
      .from(drafts)
      .where(eq(drafts.ticketId, id))
      .all()
      .map((one) => `${ids.indexOf(one.staffId)}: ${one.body}`)
  /** The browser gives them back as soon as the page has come to life. */
  async function seesWords(page: Page, path: string, words: string): Promise<void> {
    await page.goto(`${product.baseUrl}${path}`)
    const box = page.locator('#antwort')
    await eventually('the words to be there', async () => (await box.inputValue()) === words)
  }

  test('does not write over what was saved elsewhere since, and goes when it is old or on the server', async () => {
    const [id = 0, other = 0] = free.splice(0, 2)
    const window = await openWindow(browser, product)
    await signIn(window.page, product, volunteers[2] ?? '')
    await keepCopy(window.page, keyOf(other, 1), { text: 'Von damals', at: Date.now() - 15 * 86_400_000 })
    await typeAndCrash(window, answerTo(id), 'Vom Schreibtisch')
    const draft = { ticketId: id, staffId: ids[2] ?? 0, body: 'Vom Handy', guideId: null }
    saveDraft(product.db, draft, new Date())
    const page = await window.context.newPage()
    await seesWords(page, answerTo(id), 'Vom Schreibtisch')
    await eventually('the copy to be on the server', () => draftsOn(id)[0] === '2: Vom Schreibtisch')
    const older = product.db.select().from(olderDrafts).where(eq(olderDrafts.ticketId, id)).all()
    expect(older.map((one) => one.body)).toEqual(['Vom Handy'])
    await eventually('the copy to go', async () => (await copy(page, keyOf(id, 2))) === null)
    expect(await copy(page, keyOf(other, 1))).toBeNull()

    // A page that is left saves, and cannot hear that it did.
    await keepCopy(page, keyOf(id, 2), { text: 'Vom Schreibtisch', at: Date.now() })
    await keepCopy(page, keyOf(other, 2), { text: 'Nur hier', at: Date.now() })
    await openAlive(page, `${product.baseUrl}/konto`)
    await page.getByRole('button', { name: 'Abmelden' }).click()
    await page.waitForURL((url) => url.pathname === '/anmelden')
    expect(await copy(page, keyOf(id, 2))).toBeNull()
    expect(await copy(page, keyOf(other, 2))).toContain('Nur hier')
  })

  test('reaches the server however long it is, and a save on its way does not outlive the answer', async () => {
    const [id = 0] = free.splice(0, 1)
    const { page } = await openWindow(browser, product)
    await signIn(page, product, volunteers[3] ?? '')
    await openAlive(page, `${product.baseUrl}${answerTo(id)}`)
    await page.locator('#antwort').fill('Guten Tag. '.repeat(9_000))
    await eventually('the long draft to be on the server', () => (draftsOn(id)[0]?.length ?? 0) > 90_000)

    let onItsWay = 0
    let arrived = 0
    await page.route('**/entwurf', async (route) => {
      onItsWay += 1
      await new Promise((resolve) => setTimeout(resolve, 4_000))
      await route.continue().catch(() => undefined)
      arrived += 1
    })
    await page.locator('#antwort').fill('So geht es.')
    await eventually('a save to be on its way', () => onItsWay > 0)
    await page.locator('.answer-foot .btn.primary').click()
    await eventually('the answer to be sent', () =>
      product.db
        .select()
        .from(messages)
        .where(eq(messages.ticketId, id))
        .all()
        .some((one) => one.visible === 'So geht es.')
    )
    await eventually('each save to come late', () => arrived === onItsWay)
    await page.waitForTimeout(500)
    expect(draftsOn(id)).toEqual([])
  })

  test('is never saved as the words of whoever signs in next in the same browser', async () => {
    const [id = 0] = free.splice(0, 1)
    const { page, context } = await openWindow(browser, product)
    await signIn(page, product, volunteers[4] ?? '')
    await openAlive(page, `${product.baseUrl}${answerTo(id)}`)
    // Signed out, the page would go to the sign-in as soon as it hears of any change: here it hears of nothing.
    await page.route(
      (url) => !url.pathname.endsWith('/entwurf'),
      (route) => route.abort()
    )
    const answered: number[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('/entwurf')) answered.push(response.status())
    })
    await context.clearCookies()
    await page.locator('#antwort').fill('Worte der Ersten')
    const next = await context.newPage()
    await signIn(next, product, volunteers[1] ?? '')
    await eventually('the words to be refused', () => answered.includes(409))
    await page.waitForTimeout(6_000)
    // Tried once and no more.
    expect([answered.filter((status) => status !== 307), draftsOn(id)]).toEqual([[409], []])
    expect(await copy(page, keyOf(id, 4))).toContain('Worte der Ersten')
    expect(await wordsAt(next, answerTo(id))).toBe('')
    await signIn(next, product, volunteers[4] ?? '')
    await seesWords(next, answerTo(id), 'Worte der Ersten')
  })
  test('is kept although it was typed before the page came to life', async () => {
    const { page } = await openWindow(browser, product)
    await signIn(page, product, volunteers[5] ?? '')
    let mayLoad = () => {}
    const typed = new Promise<void>((resolve) => {
      mayLoad = resolve
    })
    await page.route('**/assets/*.js', async (route) => {
      await typed
      await route.continue()
    })
    await page.goto(`${product.baseUrl}${answerTo(ticketId)}`, { waitUntil: 'commit' })
    await page.locator('#antwort').fill('Schneller als das Netz')
    mayLoad()
    await eventually('the draft to be on the server', () =>
      draftsOn(ticketId).includes('5: Schneller als das Netz')
    )
  })
})
