import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attachments, messages, previews } from '#db/schema/index.ts'
import { parseHtml } from '#mail/read/parse-html.ts'
import { sanitiseHtml } from '#mail/read/sanitise-html.ts'
import { launchChromium } from '../support/chromium.ts'
import { describeWith } from '../support/parts.ts'
import { redAndBlue } from '../support/pictures.ts'
import { at } from '../support/small-school.ts'
import { type TicketDesk, ticketDesk } from '../support/ticket-desk.ts'
import { startWebApp, type WebApp } from '../support/web-app.ts'
import { startWebServer, type WebServer } from '../support/web-server.ts'

const NOW = at(1, '09:30')

/** Everything a mail may try; `to` is the server of its sender. */
const hostile = (to: string): string => `<html><head>
<base href="${to}/base/"><meta http-equiv="refresh" content="0;url=${to}/refresh">
<link rel="stylesheet" href="${to}/sheet.css"><link rel="prefetch" href="${to}/prefetch"><link rel="preload" as="image" href="${to}/preload">
<link rel="icon" href="${to}/icon.png"><link rel="modulepreload" href="${to}/module.js">
<style>@import url("${to}/import.css");@font-face{font-family:f;src:url("${to}/font.woff")}body{font-family:f;background:url("${to}/css.png")}</style>
<script src="${to}/script.js"></script><script>window.ran=1;fetch("${to}/fetch");document.title="gehackt"</script></head>
<body onload="document.title='gehackt'" background="${to}/background.png">
<p id="words">Guten Tag, anbei das Foto.</p>
<img src="${to}/img.png" onerror="document.title='gehackt'" srcset="${to}/srcset.png 2x"><img src="relative.png"><img src="cid:photo@mail.example" alt="Foto">
<picture><source srcset="${to}/source.png"><img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='${to}/svgimage.png'/></svg>"></picture>
<div style="background:url(${to}/style.png)">x</div><table background="${to}/table.png"><tr><td>x</td></tr></table>
<svg><script>document.title='gehackt'</script><image href="${to}/svg.png"/><use href="${to}/use.svg#a"/></svg>
<object data="${to}/object.html"></object><embed src="${to}/embed.html"><iframe src="${to}/frame.html"></iframe><iframe srcdoc="<script>parent.document.title='gehackt'</script>"></iframe>
<video src="${to}/video.mp4" poster="${to}/poster.png" autoplay></video><audio src="${to}/audio.mp3" autoplay></audio>
<form id="f" action="${to}/form" method="post"><input name="pw" autofocus><button id="send">Anmelden</button></form>
<a id="link" href="${to}/link" target="_blank" ping="${to}/ping">hier</a><a id="self" href="${to}/self">dort</a><a id="top" href="${to}/top" target="_top">oben</a>
<a id="js" href="javascript:document.title='gehackt'">da</a>
</body></html>`

describeWith('chromium', 'a hostile mail in its frame', () => {
  let web: WebApp
  let server: WebServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let desk: TicketDesk
  let sender: Server
  let theirs: string
  /** Requests and bare connections that reached the sender's server. */
  const arrived: string[] = []
  const connected: string[] = []
  /** What the browser set out to fetch; what a policy refuses is among it. */
  const tried: string[] = []

  beforeAll(async () => {
    sender = createServer((request, response) => {
      arrived.push(request.url ?? '')
      response.setHeader('Content-Type', 'text/html')
      response.end(request.url === '/unguarded' ? hostile(theirs) : '')
    })
    sender.on('connection', () => connected.push('a connection'))
    await new Promise<void>((resolve) => sender.listen(0, '127.0.0.1', resolve))
    theirs = `http://localhost:${(sender.address() as AddressInfo).port}`

    web = await startWebApp({ now: NOW })
    server = await startWebServer(web)
    desk = ticketDesk(web.db, NOW)
    const content = await redAndBlue().jpeg().toBuffer()
    const { id } = web.db
      .insert(attachments)
      .values({
        messageId: desk.messageId,
        name: 'foto.jpg',
        mime: 'image/jpeg',
        size: 1,
        content,
        contentId: 'photo@mail.example'
      })
      .returning({ id: attachments.id })
      .get()
    web.db
      .insert(previews)
      .values({ attachmentId: id, state: 'made', at: NOW, width: 240, height: 160, thumb: content })
      .run()

    browser = await launchChromium()
    context = await browser.newContext({ colorScheme: 'dark' })
    const [name = '', value = ''] = (await web.signIn(desk.keller)).split(/=(.*)/)
    await context.addCookies([{ name, value, url: server.origin }])
    // The built files of the pages are not served here, and the frame needs none of them.
    await context.route(
      (url) => url.origin === server.origin && /^\/(app|@id|icons|favicon)/.test(url.pathname),
      (route) => route.abort()
    )
    page = await context.newPage()
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol !== 'data:' && url.origin !== server.origin) tried.push(request.url())
    })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await web?.stop()
    sender?.closeAllConnections()
    sender?.close()
  })

  const store = (html: string) =>
    web.db.update(messages).set({ html }).where(eq(messages.id, desk.messageId)).run()
  /** A moment in which whatever was started can arrive. */
  const settle = () => page.waitForTimeout(700)

  async function openFrame() {
    for (const list of [arrived, connected, tried]) list.length = 0
    const refused: string[] = []
    page.on('console', (message) => refused.push(message.text()))
    await page.goto(`${server.origin}/anliegen/${desk.ticketId}/mail/${desk.messageId}`)
    const frame = page.frame({ url: /\/html\// })
    if (!frame) throw new Error(`no frame: ${refused.join('\n')}`)
    await frame.locator('#words, p').first().waitFor()
    await settle()
    return frame
  }

  test('as reading stores it: its words and its own picture, nothing else, from nowhere', async () => {
    const parsed = parseHtml(hostile(theirs))
    if (!parsed) throw new Error('not read')
    store(sanitiseHtml(parsed, new Set(['photo@mail.example'])))
    const frame = await openFrame()
    expect(await frame.locator('body').textContent()).toContain('Guten Tag, anbei das Foto.')
    const picture = frame.locator('img[alt=Foto]')
    expect(await picture.evaluate((img: HTMLImageElement) => [img.complete, img.naturalWidth])).toEqual([
      true,
      240
    ])
    expect(await frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)'
    )
    await frame.getByText('hier').click()
    await frame.getByText('dort').click()
    await settle()
    expect(context.pages()).toHaveLength(1)
    expect({ arrived, connected, tried }).toEqual({ arrived: [], connected: [], tried: [] })
    expect(await page.title()).toContain('Mail im Original')
  })

  test('even with nothing sanitised: the frame itself loads nothing, runs nothing, sends nothing, goes nowhere', async () => {
    store(hostile(theirs))
    const frame = await openFrame()
    expect(await frame.locator('#words').textContent()).toBe('Guten Tag, anbei das Foto.')
    await frame.locator('#send').click({ noWaitAfter: true, force: true })
    for (const words of ['hier', 'dort', 'oben', 'da'])
      await frame.getByText(words, { exact: true }).click({ noWaitAfter: true, force: true })
    await settle()
    expect(page.url()).toContain(`/mail/${desk.messageId}`)
    expect(context.pages()).toHaveLength(1)
    expect(await frame.title()).not.toContain('gehackt')
    expect(await page.title()).toContain('Mail im Original')
    // A browser may connect ahead on a guess, which no policy governs; the sanitiser leaves it nothing to guess from.
    expect(arrived).toEqual([])
  })

  test('opened outside its frame it may do no more', async () => {
    store(hostile(theirs))
    for (const list of [arrived, connected, tried]) list.length = 0
    const alone = await context.newPage()
    await alone.goto(`${server.origin}/anliegen/${desk.ticketId}/html/${desk.messageId}`)
    await alone.waitForTimeout(700)
    expect(await alone.locator('#words').textContent()).toBe('Guten Tag, anbei das Foto.')
    expect([await alone.title(), arrived]).toEqual(['Frau Yıldız', []])
    await alone.close()
  })

  test('without our policy it would have reached its sender', async () => {
    arrived.length = 0
    const unguarded = await context.newPage()
    await unguarded.goto(`${theirs}/unguarded`)
    await unguarded.waitForTimeout(700)
    expect(arrived).toEqual(expect.arrayContaining(['/sheet.css', '/script.js', '/refresh']))
    await unguarded.close()
  })

  test('no other page of ours may stand in a frame, and ours load none from elsewhere', async () => {
    const ticket = await fetch(`${server.origin}/anmelden`)
    expect(ticket.headers.get('content-security-policy')).toMatch(/frame-src 'self';.*frame-ancestors 'none'/)
    expect(ticket.headers.get('x-frame-options')).toBe('DENY')
  })
})
