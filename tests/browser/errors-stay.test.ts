import { and, eq, gt } from 'drizzle-orm'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOTSE, recordEvent } from '#app/domain/events.ts'
import { fillSampleSchool } from '#app/domain/sample/fill-sample-school.ts'
import { addDays, schoolDay } from '#app/domain/school-time.ts'
import { lessons, staff, staffAddresses } from '#db/schema/index.ts'
import { openAlive, openWindow, signIn } from '../support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import { describeWith } from '../support/parts.ts'
import { type Product, SUPPORT, startProduct } from '../support/product.ts'

describeWith('chromium', 'why something could not be done', () => {
  let product: Product
  let browser: Browser

  beforeAll(async () => {
    const school = { name: 'Gymnasium am Werder', baseUrl: 'http://localhost', supportAddress: SUPPORT }
    product = await startProduct((db) => fillSampleSchool(db, { seed: 1, now: new Date(), school }))
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const adminAddress = () =>
    product.db
      .select({ address: staffAddresses.address })
      .from(staff)
      .innerJoin(staffAddresses, eq(staffAddresses.staffId, staff.id))
      .where(and(eq(staff.isAdmin, true), eq(staffAddresses.position, 0)))
      .get()?.address ?? ''
  const change = () =>
    recordEvent(product.db, {
      type: 'school.timetable',
      at: new Date(),
      actor: LOTSE,
      data: { slots: 0 }
    })
  const loadsAnew = (page: Page) =>
    page.waitForResponse((one) => one.url().includes('.data') && one.request().method() === 'GET')

  test('stays to be read although the page loads anew when something changes elsewhere', async () => {
    const { db, baseUrl } = product
    const { page } = await openWindow(browser, product)
    await signIn(page, product, adminAddress())
    const tomorrow = addDays(schoolDay(new Date()), 1)
    const lesson = db.select().from(lessons).where(gt(lessons.startsAt, tomorrow)).get()
    const day = lesson?.startsAt.slice(0, 10) ?? ''
    await openAlive(page, `${baseUrl}/einstellungen/stundenplan/${day}/verlegen/${lesson?.id}`)
    await page.locator('#day').fill(schoolDay(new Date()))
    await page.locator('#time').fill('00:00')
    await page.locator('.sheet-form .primary').click()
    const error = page.locator('.field-error')
    await error.waitFor()
    const loaded = loadsAnew(page)
    change()
    await loaded
    await page.waitForTimeout(500)
    expect(await error.count()).toBe(1)
    // And goes with the next thing that is done.
    await page.locator('.crumb').click()
    await page.waitForURL(`${baseUrl}/einstellungen/stundenplan/${day}`)
    expect(await page.locator('[role=alert]').count()).toBe(0)
  })

  test('is not that a page missed what changed while its scripts were still on their way', async () => {
    const { page, context } = await openWindow(browser, product)
    await signIn(page, product, adminAddress())
    const other = await context.newPage()
    await openAlive(other, `${product.baseUrl}/konto`)
    const beforeItListens = async (route: Route) => {
      // Whoever listens already has been told when the page begins to.
      const told = loadsAnew(other)
      change()
      await told
      // The page may be left while it waits.
      await route.continue().catch(() => undefined)
    }
    await page.route('**/live?*', beforeItListens, { times: 1 })
    const loaded = loadsAnew(page)
    await page.goto(`${product.baseUrl}/konto`)
    await loaded
  })
})
