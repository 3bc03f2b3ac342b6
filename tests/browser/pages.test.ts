import { and, eq, gt } from 'drizzle-orm'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFamilyLink, createHostLink } from '#app/domain/outbox/links.ts'
import { fillSampleSchool } from '#app/domain/sample/fill-sample-school.ts'
import { addDays, schoolDay } from '#app/domain/school-time.ts'
import { lessons, staff, staffAddresses, tickets } from '#db/schema/index.ts'
import { openWindow, seriousFindings, sidewaysPixels, signIn, type Window } from '../support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import { eventually } from '../support/eventually.ts'
import { describeWith } from '../support/parts.ts'
import { type Product, SUPPORT, startProduct } from '../support/product.ts'

/** What unfolds beside or instead of the conversation. */
const TICKET_PARTS = [
  'antworten',
  'notiz',
  'anruf',
  'weitergeben',
  'schliessen',
  'kind',
  'geraet',
  'problem',
  'mehr',
  'spaeter',
  'stichworte',
  'zusammenfuehren',
  'aufteilen',
  'beiseite'
]

/** What only the administration sees; devices and lessons by their first ids. */
const ADMIN_PAGES = [
  '/leihgeraete',
  '/leihgeraete/neu',
  '/leihgeraete/rueckruf',
  '/leihgeraete/1',
  '/leihgeraete/1/zuruecknehmen',
  '/leihgeraete/15/ausgeben',
  '/stoerungen',
  '/verzeichnis/einlesen',
  '/einstellungen/ferien',
  '/einstellungen/stundenplan',
  '/einstellungen/videosystem',
  '/einstellungen/videosystem/neu'
]

/** Every page of the staff area with the sample school behind it, in a real browser. */
describeWith('chromium', 'the pages', () => {
  let product: Product
  let browser: Browser
  let admin: Window
  let paths: string[]

  beforeAll(async () => {
    const school = { name: 'Gymnasium am Werder', baseUrl: 'http://localhost', supportAddress: SUPPORT }
    product = await startProduct((db) => fillSampleSchool(db, { seed: 1, now: new Date(), school }))
    browser = await launchChromium()
    admin = await openWindow(browser, product)
    await signIn(admin.page, product, adminAddress(product))
    const ticket = product.db.select().from(tickets).where(eq(tickets.state, 'open')).get()?.id
    paths = [
      '/uebersicht',
      '/anliegen?liste=alle',
      `/anliegen/${ticket}`,
      '/verzeichnis?klasse=5a',
      '/verzeichnis/1',
      '/team',
      '/automatisch',
      '/konto',
      '/suche?q=mikro',
      '/tastatur',
      '/ansichten',
      '/gruppe/1',
      ...ADMIN_PAGES,
      ...timetableDay(product),
      ...TICKET_PARTS.map((part) => `/anliegen/${ticket}/${part}`)
    ]
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test.each(['light', 'dark'] as const)(
    'have nothing that axe calls serious (%s)',
    async (scheme) => {
      await admin.page.emulateMedia({ colorScheme: scheme })
      const found: string[] = []
      for (const path of paths) {
        await admin.page.goto(product.baseUrl + path)
        found.push(...(await seriousFindings(admin.page)).map((finding) => `${path} ${finding}`))
      }
      expect(found).toEqual([])
    },
    600_000
  )

  test.each([320, 360, 390, 820, 1440])('fit into %i pixels without sideways scrolling', async (width) => {
    await admin.page.setViewportSize({ width, height: 800 })
    const wide: string[] = []
    for (const path of paths) {
      await admin.page.goto(product.baseUrl + path)
      const pixels = await sidewaysPixels(admin.page)
      if (pixels > 0) wide.push(`${path}: ${pixels} px`)
    }
    expect(wide).toEqual([])
  })

  test('of families and teachers work without a script, have nothing serious and fit a small phone', async () => {
    const now = new Date()
    const ticketId = product.db.select().from(tickets).where(eq(tickets.platform, 'unknown')).get()?.id ?? 1
    const hostId = product.db.select().from(lessons).get()?.hostId ?? 0
    const family = createFamilyLink(product.db, { ticketId }, now)
    const host = createHostLink(product.db, { staffId: hostId, day: schoolDay(now) }, now)
    const plain = await openWindow(browser, product, { width: 320, javaScript: false })
    // axe is a script itself: the same pages once more in a window that may run it.
    const scripted = await openWindow(browser, product, { width: 320 })
    const links = ['', '?l=ar', '?l=en'].map((language) => `/a/${family}${language}`)
    for (const path of [
      ...links,
      `/a/${family}/wuensche`,
      `/a/${family}/wuensche?l=ar`,
      `/h/${host}`,
      '/datenschutz',
      '/anleitung/P-13'
    ]) {
      await plain.page.goto(product.baseUrl + path)
      expect([path, await plain.page.locator('h1').count()]).toEqual([path, 1])
      await scripted.page.goto(product.baseUrl + path)
      expect([path, ...(await seriousFindings(scripted.page))]).toEqual([path])
      expect([path, await sidewaysPixels(scripted.page)]).toEqual([path, 0])
    }
    await plain.page.goto(`${product.baseUrl}/a/${family}`)
    await plain.page.getByRole('button', { name: /Computer mit Windows/ }).click()
    await eventually(
      'the device of the child',
      () => product.db.select().from(tickets).where(eq(tickets.id, ticketId)).get()?.platform === 'windows'
    )
    expect(await plain.page.locator('h1').count()).toBe(1)
    expect([...plain.complaints, ...scripted.complaints]).toEqual([])
  })

  test('for signing in have nothing serious, and keep what was typed', async () => {
    const stranger = await openWindow(browser, product, { width: 320 })
    await stranger.page.goto(`${product.baseUrl}/anmelden`)
    expect(await seriousFindings(stranger.page)).toEqual([])
    await stranger.page.getByLabel('Ihre Dienst-Mailadresse').fill('keine Adresse')
    await stranger.page.getByRole('button', { name: 'Code schicken' }).click()
    await stranger.page.getByText('Das ist keine Mailadresse').waitFor()
    expect(await stranger.page.getByLabel('Ihre Dienst-Mailadresse').inputValue()).toBe('keine Adresse')
    await stranger.page.getByLabel('Ihre Dienst-Mailadresse').fill('niemand@gym-werder.example')
    await stranger.page.getByRole('button', { name: 'Code schicken' }).click()
    await stranger.page.getByLabel('Code mit 6 Ziffern').fill('123456')
    expect(await seriousFindings(stranger.page)).toEqual([])
    await stranger.page.getByRole('button', { name: 'Anmelden' }).click()
    await stranger.page.getByText('Dieser Code stimmt nicht').waitFor()
    expect(stranger.complaints).toEqual([])
  })

  test('have one heading, a title and a language, and ask no other server', async () => {
    for (const path of paths.filter((one) => !TICKET_PARTS.some((part) => one.endsWith(part)))) {
      const response = await admin.page.goto(product.baseUrl + path)
      expect([path, response?.status()]).toEqual([path, 200])
      expect([path, await admin.page.locator('h1:visible').count()]).toEqual([path, 1])
      expect(await admin.page.title()).toMatch(/ – Lotse$/)
      expect(await admin.page.locator('html').getAttribute('lang')).toBe('de')
    }
    expect(admin.complaints).toEqual([])
  })

  test('that do not exist say so in words, and keep the way home', async () => {
    const response = await admin.page.goto(`${product.baseUrl}/anliegen/999999`)
    expect(response?.status()).toBe(404)
    await expect(admin.page.getByRole('heading', { level: 1 }).textContent()).resolves.toContain(
      'gibt es nicht'
    )
  })

  test('say plainly, with the words of the server, when the mailbox lets nobody in', async () => {
    const refused = await startProduct(
      (db) =>
        fillSampleSchool(db, {
          seed: 1,
          now: new Date(),
          school: { name: 'S', baseUrl: 'http://localhost', supportAddress: SUPPORT }
        }),
      { IMAP_PASSWORD: 'falsch' }
    )
    try {
      const someone = await openWindow(browser, refused)
      await signIn(someone.page, refused, adminAddress(refused))
      const banner = someone.page.getByRole('alert').filter({ hasText: 'lässt uns nicht hinein' })
      await banner.waitFor({ timeout: 60_000 })
      expect(await banner.textContent()).toMatch(/Der Server sagt: „.*uthenticat.*“/)
    } finally {
      await refused.stop()
    }
  })
})

/** A day of the timetable with the form of its first lesson, and the page that moves it. */
function timetableDay({ db }: Product): string[] {
  const tomorrow = addDays(schoolDay(new Date()), 1)
  const lesson = db.select().from(lessons).where(gt(lessons.startsAt, tomorrow)).get()
  const way = `/einstellungen/stundenplan/${lesson?.startsAt.slice(0, 10)}`
  return [`${way}?stunde=${lesson?.id}`, `${way}/verlegen/${lesson?.id}`]
}

function adminAddress({ db }: Product): string {
  const row = db
    .select({ address: staffAddresses.address })
    .from(staff)
    .innerJoin(staffAddresses, eq(staffAddresses.staffId, staff.id))
    .where(and(eq(staff.isAdmin, true), eq(staff.active, true)))
    .get()
  if (!row) throw new Error('the sample school has no admin')
  return row.address
}
