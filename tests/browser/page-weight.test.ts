import { eq } from 'drizzle-orm'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFamilyLink } from '#app/domain/outbox/links.ts'
import { fillSampleSchool } from '#app/domain/sample/fill-sample-school.ts'
import { staff, staffAddresses } from '#db/schema/index.ts'
import { openWindow, signIn } from '../support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import { type PageWeight, weigh } from '../support/page-weight.ts'
import { describeWith } from '../support/parts.ts'
import { type Product, SUPPORT, startProduct } from '../support/product.ts'

const STAFF_PAGES = [
  '/uebersicht',
  '/anliegen?liste=alle',
  '/anliegen/1',
  '/anliegen/1/antworten',
  '/anliegen/1/anruf',
  '/verzeichnis?klasse=5a',
  '/verzeichnis/1',
  '/team',
  '/suche?q=ton',
  '/anleitungen',
  '/stoerungen',
  '/konto'
]

/** What comes over the line on a phone with bad reception (people.md, UX-12), as the built product serves it. */
describeWith('chromium', 'the weight of pages', () => {
  let product: Product
  let browser: Browser
  let cookie = ''
  const weights: PageWeight[] = []

  beforeAll(async () => {
    const school = { name: 'Gymnasium am Werder', baseUrl: 'http://localhost', supportAddress: SUPPORT }
    product = await startProduct((db) => fillSampleSchool(db, { seed: 1, now: new Date(), school }))
    browser = await launchChromium()
    const window = await openWindow(browser, product)
    const admin = product.db
      .select({ address: staffAddresses.address })
      .from(staffAddresses)
      .innerJoin(staff, eq(staff.id, staffAddresses.staffId))
      .where(eq(staff.isAdmin, true))
      .get()
    await signIn(window.page, product, admin?.address ?? '')
    cookie = (await window.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    for (const path of STAFF_PAGES) weights.push(await weigh(product.baseUrl, path, cookie))
  })
  afterAll(async () => {
    console.log(
      [
        'kB packed: page, sheets, scripts',
        ...weights.map((one) => `${one.path}: ${one.html}, ${one.css}, ${one.js}`)
      ].join('\n')
    )
    await browser?.close()
    await product?.stop()
  })

  test('a staff page can be read and used with less than 100 kB: scripts come after it, once', () => {
    expect(weights.filter(({ html, css }) => html + css >= 100)).toEqual([])
  })

  test('a page that is opened once more, or another one, is less than 100 kB', () => {
    // Scripts and sheets are kept for a year; what is new is the page and its own piece.
    const base = Math.min(...weights.map(({ js }) => js))
    expect(weights.filter(({ html, js }) => html + js - base >= 100)).toEqual([])
  })

  test('all scripts of a first visit stay within what they are today', () => {
    expect(weights.filter(({ js }) => js >= 165)).toEqual([])
  })

  test('a family page is less than 30 kB in all, without a script', async () => {
    const token = createFamilyLink(product.db, { ticketId: 1 }, new Date())
    const weight = await weigh(product.baseUrl, `/a/${token}`, '')
    expect(weight.total).toBeLessThan(30)
    expect(weight.js).toBe(0)
  })
})
