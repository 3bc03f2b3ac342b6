import { and, eq } from 'drizzle-orm'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillSampleSchool } from '#app/domain/sample/fill-sample-school.ts'
import { mentions, staff, staffAddresses, tickets } from '#db/schema/index.ts'
import { openAlive, openWindow, seriousFindings, sidewaysPixels, signIn } from '../support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import { describeWith } from '../support/parts.ts'
import { type Product, SUPPORT, startProduct } from '../support/product.ts'

describeWith('chromium', 'naming somebody in a note', () => {
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

  test('works with the keyboard alone: the name is offered, chosen and marked', async () => {
    const { db, baseUrl } = product
    const { page, complaints } = await openWindow(browser, product, { width: 390, height: 800 })
    const me = db
      .select({ address: staffAddresses.address })
      .from(staff)
      .innerJoin(staffAddresses, eq(staffAddresses.staffId, staff.id))
      .where(and(eq(staff.isAdmin, true), eq(staffAddresses.position, 0)))
      .get()
    await signIn(page, product, me?.address ?? '')
    const ticket = db.select().from(tickets).where(eq(tickets.state, 'open')).get()
    await openAlive(page, `${baseUrl}/anliegen/${ticket?.id}/notiz`)
    const text = page.locator('#antwort')
    await text.focus()
    await page.keyboard.type('Bitte @')
    const names = page.getByRole('option')
    await names.first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await sidewaysPixels(page)).toBe(0)
    await page.keyboard.press('ArrowDown')
    const second = (await names.nth(1).textContent()) ?? ''
    expect(await names.nth(1).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await page.keyboard.type('noch heute.')
    expect(await text.inputValue()).toBe(`Bitte @${second} noch heute.`)
    expect(await names.count()).toBe(0)
    await page.locator('.answer-foot button').click()
    await page.locator('.note b', { hasText: `@${second}` }).waitFor()
    const named = db
      .select({ name: staff.displayName })
      .from(mentions)
      .innerJoin(staff, eq(staff.id, mentions.staffId))
      .where(eq(mentions.ticketId, ticket?.id ?? 0))
      .all()
    expect(named).toEqual([{ name: second }])
    expect(complaints).toEqual([])
  })
})
