import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { createTransport } from 'nodemailer'
import type { Page } from 'playwright-core'
import { createChance } from '#app/domain/sample/chance.ts'
import { events, messages, rawMails } from '#db/schema/index.ts'
import { openWindow, signIn } from '#tests/support/browser.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { eventually } from '#tests/support/eventually.ts'
import { type Product, SUPPORT, startProduct } from '#tests/support/product.ts'
import { startSmtpReceiver } from '#tests/support/smtp-receiver.ts'
import { KELLER, storySchool } from '#tests/support/story-school.ts'

const WATCH_PAGE = fileURLToPath(new URL('./watch-page.js', import.meta.url))
const GOALS = { p50: 150, p99: 600 }
/** A list with thousands of rows is another question than how fast a mail arrives. */
const LIST = '/anliegen?liste=offen'

/** Moments of one mail, in milliseconds since 1970: all parts run on this machine. */
type Way = { accepted: number; stored: number; ticket: number; woken: number; shown: number }

/**
 * From the `250` of the SMTP server in front of a real Dovecot to the row in the list of an open browser: the built product
 * with its own mail process, IDLE, and a headless Chromium. One mail after the other, at moments that fit no poll.
 */
export async function benchLatency(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { mails: { type: 'string', default: '100' } } })
  const product = await startProduct((db) => storySchool(db))
  const front = await startSmtpReceiver()
  // Delivered before the client hears 250, as a mail server does it.
  front.onMail((mail) => product.deliver(mail.raw))
  const browser = await launchChromium()
  try {
    const { page } = await openWindow(browser, product)
    await page.addInitScript({ path: WATCH_PAGE })
    await signIn(page, product, KELLER)
    await page.goto(`${product.baseUrl}${LIST}`)
    await eventually(
      'the list to listen',
      () => page.evaluate(() => Reflect.get(window, 'isListening')),
      60_000
    )
    const chance = createChance(1)
    const ways: Way[] = []
    // The first ones warm everything up.
    for (let number = -4; number <= Number(values.mails); number++) {
      const way = await oneMail(product, page, front.port, number)
      if (number > 0) ways.push(way)
      await sleep(300 + chance.below(700))
    }
    print(ways)
  } finally {
    await browser.close()
    await front.close()
    await product.stop()
  }
}

async function oneMail(product: Product, page: Page, port: number, number: number): Promise<Way> {
  const mark = `Probe${number + 1_000}x`
  const address = `probe${number + 1_000}@familie.example`
  const shown = page.evaluate((text) => Reflect.get(window, 'appears')(text), mark) as Promise<{
    woken: number
    shown: number
  }>
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true })
  await transport.sendMail({ envelope: { from: address, to: [SUPPORT] }, raw: mailOf(mark, address) })
  const accepted = Date.now()
  transport.close()
  const seen = await shown
  const row = product.db
    .select({ stored: rawMails.storedAt, ticket: events.at })
    .from(messages)
    .innerJoin(rawMails, eq(rawMails.id, messages.rawMailId))
    .innerJoin(events, eq(events.ticketId, messages.ticketId))
    .where(eq(messages.fromAddress, address))
    .get()
  if (!row) throw new Error(`The mail ${mark} is shown, but not in the tables.`)
  return { accepted, stored: row.stored.getTime(), ticket: row.ticket.getTime(), ...seen }
}

const mailOf = (mark: string, address: string): string =>
  [
    `From: ${mark} <${address}>`,
    `To: ${SUPPORT}`,
    `Subject: Frage zum Unterricht ${mark}`,
    `Message-ID: <${mark}.${Date.now()}@familie.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Guten Tag,',
    '',
    'wir haben eine Frage zum Unterricht am Nachmittag.',
    ''
  ].join('\r\n')

function print(ways: readonly Way[]): void {
  const line = (what: string, from: keyof Way, to: keyof Way, goals?: typeof GOALS) => {
    const all = ways.map((way) => way[to] - way[from]).sort((a, b) => a - b)
    const at = (share: number) => all[Math.min(all.length - 1, Math.ceil(all.length * share) - 1)] ?? 0
    const figures = { what, 'p50 ms': at(0.5), 'p90 ms': at(0.9), 'p99 ms': at(0.99) }
    if (!goals) return figures
    const reached = at(0.5) < goals.p50 && at(0.99) < goals.p99
    return { ...figures, 'goal p50': goals.p50, 'goal p99': goals.p99, reached }
  }
  console.log(`\nFrom 250 to the row in an open browser, ${ways.length} mails one after the other`)
  console.table([
    line('250 to the row', 'accepted', 'shown', GOALS),
    line('250 to stored (IDLE, fetch)', 'accepted', 'stored'),
    line('stored to ticket (read, take in)', 'stored', 'ticket'),
    line('ticket to page woken (commit, watch, event)', 'ticket', 'woken'),
    line('woken to row (load, render)', 'woken', 'shown')
  ])
}
