import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, ConsoleMessage, Page, Route } from 'playwright-core'
import { eventually } from './eventually.ts'
import type { Product } from './product.ts'
import { plainText } from './sent-mail.ts'

/** A browser window of one person, which remembers what should not have happened. */
export type Window = {
  context: BrowserContext
  page: Page
  /** Errors of the console and of pages, and requests to other servers. */
  complaints: string[]
}

/** Opens a window of a given size; every error and every foreign request is written down. */
export async function openWindow(
  browser: Browser,
  product: { baseUrl: string },
  options: { width?: number; height?: number; dark?: boolean; javaScript?: boolean } = {}
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    javaScriptEnabled: options.javaScript ?? true,
    reducedMotion: 'reduce',
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin'
  })
  // As long as other waits: a busy machine is no fault.
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => {
    // A load that a newer one has overtaken is given up; the framework says so aloud.
    if (!/signal is aborted/.test(error.message)) complaints.push(`page error: ${error.message}`)
  })
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== product.baseUrl)
      complaints.push(`foreign request: ${request.url()}`)
  })
  return { context, page, complaints }
}

/** Answers with 4xx are expected where a test provokes them; the browser logs them as errors. */
const isComplaint = (message: ConsoleMessage): boolean =>
  message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text())

/**
 * Opens a page and waits until it has come to life. That the network is quiet says nothing of it: a busy machine may run the scripts
 * long after they have arrived.
 */
export async function openAlive(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('html[data-alive]').waitFor({ state: 'attached' })
}

/**
 * Lets several people do the same thing at once: what they send is held back until the last of them has sent it. Otherwise the page of
 * the second may hear from the first and take the button away before it is pressed. Resolves when all have their answers.
 *
 * @param path glob of the addresses to which it is sent
 */
export async function atOnce(pages: Page[], path: string, act: (page: Page) => Promise<void>): Promise<void> {
  let sent = 0
  let letGo = () => {}
  const allSent = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const hold = async (route: Route) => {
    sent += 1
    if (sent === pages.length) letGo()
    await allSent
    await route.continue()
  }
  for (const page of pages) await page.route(path, hold)
  await Promise.all(pages.map((page) => Promise.all([page.waitForResponse(path), act(page)])))
  for (const page of pages) await page.unroute(path, hold)
}

/** Signs in as a real person does: asks for the code, reads it from the mail that was sent, types it. */
export async function signIn(page: Page, product: Product, address: string): Promise<void> {
  const before = product.smtp.mails.length
  await page.goto(`${product.baseUrl}/anmelden`)
  await page.getByLabel('Ihre Dienst-Mailadresse').fill(address)
  await page.getByRole('button', { name: 'Code schicken' }).click()
  const code = await eventually('the code by mail', async () => {
    const mails = product.smtp.mails.slice(before).filter((mail) => mail.envelope.to.includes(address))
    const texts = await Promise.all(mails.map((mail) => plainText(mail.raw)))
    return texts.map((text) => text.match(/^(\d{6})$/m)?.[1]).find(Boolean)
  })
  await page.getByLabel('Code mit 6 Ziffern').fill(code)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/anmelden'))
}

/** What axe finds serious or critical on the page as it stands, one line each. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations
    .filter((finding) => finding.impact === 'serious' || finding.impact === 'critical')
    .map((finding) => `${finding.id}: ${finding.nodes.map((node) => node.target.join(' ')).join(' | ')}`)
}

/** How far the page can be scrolled sideways, in pixels; 0 is right (people.md, A11Y-06). */
export const sidewaysPixels = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
