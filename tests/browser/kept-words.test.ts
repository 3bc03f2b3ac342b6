import { and, eq, isNull } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillSampleSchool } from '#app/domain/sample/fill-sample-school.ts'
import { drafts, staff, staffAddresses, tickets } from '#db/schema/index.ts'
import { openWindow, signIn, type Window } from '../support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import { eventually } from '../support/eventually.ts'
import { describeWith } from '../support/parts.ts'
import { type Product, SUPPORT, startProduct } from '../support/product.ts'

describeWith('chromium', 'what was typed in a tab that is gone', () => {
  let product: Product
  let browser: Browser
  let volunteers: string[]
  let ticketId: number

  beforeAll(async () => {
    const school = { name: 'Gymnasium am Werder', baseUrl: 'http://localhost', supportAddress: SUPPORT }
    product = await startProduct((db) => fillSampleSchool(db, { seed: 1, now: new Date(), school }))
    browser = await launchChromium()
    const { db } = product
    volunteers = db
      .select({ address: staffAddresses.address })
      .from(staff)
      .innerJoin(staffAddresses, eq(staffAddresses.staffId, staff.id))
      .where(and(eq(staff.isVolunteer, true), eq(staff.isAdmin, false), eq(staffAddresses.position, 0)))
      .all()
      .map((row) => row.address)
    const free = db
      .select()
      .from(tickets)
      .where(and(eq(tickets.state, 'open'), eq(tickets.kind, 'mail'), isNull(tickets.claimedBy)))
      .get()
    ticketId = free?.id ?? 0
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  /** The tab is gone before anything reached the server; afterwards the network is back. */
  async function typeAndCrash({ context, page }: Window, path: string, words: string): Promise<void> {
    await page.goto(`${product.baseUrl}${path}`, { waitUntil: 'networkidle' })
    await context.setOffline(true)
    await page.locator('#antwort').focus()
    await page.keyboard.type(words)
    await page.close()
    await context.setOffline(false)
  }
  const wordsAt = async (page: Page, path: string) => {
    await page.goto(`${product.baseUrl}${path}`, { waitUntil: 'networkidle' })
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
    expect(await wordsAt(page, note)).toBe('Ruft um vier an')
    expect(await wordsAt(page, answer)).toBe('Guten Tag Frau Yıldız,')
    await eventually('the draft to be on the server', () =>
      product.db
        .select()
        .from(drafts)
        .all()
        .some((draft) => draft.ticketId === ticketId && draft.body === 'Guten Tag Frau Yıldız,')
    )
    await page.goto(`${product.baseUrl}${note}`, { waitUntil: 'networkidle' })
    await page.locator('.answer-foot button').click()
    await page.locator('.note', { hasText: 'Ruft um vier an' }).waitFor()
    expect(await wordsAt(page, note)).toBe('')
  })
})
