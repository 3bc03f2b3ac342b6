import { createConnection } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LOTSE, newestEventId, recordEvent } from '#app/domain/events.ts'
import { createFamilyLink } from '#app/domain/outbox/links.ts'
import { messages } from '#db/schema/index.ts'
import { at, openTicket, smallSchool } from '#tests/support/small-school.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'
import { startWebServer, type WebServer } from '#tests/support/web-server.ts'

const MB = 1_000_000

let web: WebApp
let server: WebServer
let cookie: string
let token: string
/** What wakes open pages. */
const wake = new Set<() => void>()

beforeAll(async () => {
  web = await startWebApp({ now: at(1, '09:05') })
  const school = smallSchool(web.db)
  const ticketId = openTicket(web.db, [school.mia], at(1, '09:00'))
  token = createFamilyLink(web.db, { ticketId }, at(1, '09:00'))
  cookie = await web.signIn(school.volunteerId)
  web.context.live = {
    subscribe(listener) {
      wake.add(listener)
      return () => wake.delete(listener)
    }
  }
  server = await startWebServer(web)
})
afterAll(async () => {
  await server.stop()
  await web.stop()
})
beforeEach(() => wake.clear())

const send = (path: string, init: RequestInit) =>
  fetch(server.origin + path, { method: 'POST', redirect: 'manual', ...init })

describe('a form from another site', () => {
  test.each(['/anmelden', '/team/da', '/abmelden', '/demo/anmelden'])('%s refuses it', async (path) => {
    for (const origin of ['https://evil.example', 'null']) {
      const response = await send(path, {
        headers: { origin, cookie },
        body: new URLSearchParams({ a: 'b' })
      })
      expect(response.status).toBe(403)
      expect(await response.text()).toBe('Diese Anfrage kam von einer anderen Seite.')
    }
  })

  test('is told so in the reader’s language', async () => {
    const headers = { origin: 'https://evil.example', 'accept-language': 'en-GB' }
    expect(await (await send('/team/da', { headers })).text()).toBe('This request came from another site.')
  })

  test('from our own page it reaches the route', async () => {
    const body = new URLSearchParams({ here: 'on' })
    const response = await send('/team/da', { headers: { origin: server.origin, cookie }, body })
    expect(response.headers.get('location')).toBe('/')
  })
})

describe('pages behind a link', () => {
  test('take a form whose browser hides its origin', async () => {
    const body = new URLSearchParams({ form: 'message', text: 'Es geht wieder.' })
    const response = await send(`/a/${token}`, { headers: { origin: 'null' }, body })
    expect(response.status).toBe(303)
    expect(web.db.select().from(messages).all().at(-1)?.visible).toBe('Es geht wieder.')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  })

  test.each(['a', 'h'])('/%s answers OPTIONS by itself', async (place) => {
    const response = await send(`/${place}/irgendwas`, { method: 'OPTIONS' })
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST'])
  })
})

describe('header fields', () => {
  const seen = async () => (await fetch(`${server.origin}/anmelden`)).headers

  test('nothing from elsewhere, nothing that frames us, no address in the referrer', async () => {
    const headers = await seen()
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of [
      "default-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'"
    ])
      expect(policy.split(';')).toContain(part)
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('scripts run by a nonce that is new for every request and stands in the page', async () => {
    const nonces = new Set<string>()
    for (let n = 0; n < 3; n += 1) {
      const response = await fetch(`${server.origin}/anmelden`)
      const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? ''
      expect(nonce.length).toBeGreaterThanOrEqual(22)
      expect(await response.text()).toContain(`nonce="${nonce}"`)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })
})

describe('a body that is too large', () => {
  const headers = () => ({ origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' })

  test('is refused by its length, in a sentence', async () => {
    for (const path of [`/a/${token}`, '/a/unknown', '/h/unknown', '/anmelden', '/anmelden.data']) {
      const response = await send(path, { headers: headers(), body: `text=${'x'.repeat(MB)}` })
      expect([path, response.status]).toEqual([path, 413])
      expect(await response.text()).toMatch(/^Das ist zu groß\. /)
    }
  })

  test('is cut while it streams, if it says no length', async () => {
    const answer = await streamed(`/a/${token}`, 40)
    expect(answer.text).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer.text).toContain('Das ist zu groß.')
    expect(answer.sent).toBeLessThan(40 * MB)
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  })

  test('a stream that stays small is taken', async () => {
    const before = web.db.select().from(messages).all().length
    const text = `form=message&text=${'Hallo '.repeat(100)}`
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text))
        controller.close()
      }
    })
    const init = { headers: headers(), body, duplex: 'half' } as RequestInit
    expect((await send(`/a/${token}`, init)).status).toBe(303)
    expect(web.db.select().from(messages).all()).toHaveLength(before + 1)
  })

  /** Sends a chunked body as fast as the server takes it, until it hangs up. */
  function streamed(path: string, megabytes: number): Promise<{ text: string; sent: number }> {
    return new Promise((resolve) => {
      const socket = createConnection({ port: server.port, host: '127.0.0.1' })
      let text = ''
      let sent = 0
      socket.on('data', (chunk) => {
        text += chunk
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve({ text, sent }))
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n`
      )
      const block = 'x'.repeat(0x10000)
      const more = () => {
        while (!socket.destroyed && sent < megabytes * MB) {
          sent += block.length
          if (!socket.write(`10000\r\n${block}\r\n`)) return void socket.once('drain', more)
        }
        if (!socket.destroyed) socket.write('0\r\n\r\n')
      }
      more()
    })
  }
})

test('only the demo’s letter page takes an attachment of some megabytes', async () => {
  const demo = await startWebApp({ now: at(1, '09:05'), demo: true })
  const other = await startWebServer(demo)
  const post = (path: string, megabytes: number) =>
    fetch(other.origin + path, {
      method: 'POST',
      headers: { origin: other.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: `text=${'x'.repeat(megabytes * MB)}`
    })
  expect((await post('/demo/schreiben', 3)).status).toBe(400)
  expect((await post('/demo/schreiben', 13)).status).toBe(413)
  expect((await post('/anmelden', 3)).status).toBe(413)
  await other.stop()
  await demo.stop()
})

test('compression does not hold back what wakes open pages', async () => {
  const leave = new AbortController()
  const response = await fetch(`${server.origin}/live`, {
    headers: { cookie, 'accept-encoding': 'gzip' },
    signal: leave.signal
  })
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  expect(response.headers.get('content-encoding')).toBeNull()
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toBe('retry: 2000\n\n')
  for (const listener of wake) listener()
  expect((await reader?.read())?.value).toBe('event: changed\ndata: 1\n\n')
  leave.abort()
})

test('a page that listens later than something has changed since it was made hears of it at once', async () => {
  const made = newestEventId(web.db)
  recordEvent(web.db, { type: 'school.timetable', at: at(1, '09:06'), actor: LOTSE, data: { slots: 0 } })
  const firstWords = async (since: number) => {
    const leave = new AbortController()
    const address = `${server.origin}/live?since=${since}`
    const response = await fetch(address, { headers: { cookie }, signal: leave.signal })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let words = ''
    while (!words.endsWith('1\n\n')) {
      words += (await reader?.read())?.value ?? ''
      // Whoever has seen all is told of the next change only.
      if (since !== made) for (const listener of wake) listener()
    }
    leave.abort()
    return words
  }
  const once = 'retry: 2000\n\nevent: changed\ndata: 1\n\n'
  expect(await firstWords(made)).toBe(once)
  wake.clear()
  expect(await firstWords(newestEventId(web.db))).toBe(once)
})

test('pages themselves are compressed', async () => {
  const response = await fetch(`${server.origin}/anmelden`, { headers: { 'accept-encoding': 'gzip' } })
  expect(response.headers.get('content-encoding')).toBe('gzip')
})

describe('a form sent after the session has ended', () => {
  const forms: [string, Record<string, string>, string][] = [
    ['/anliegen/1/notiz', { text: 'Mikrofon <b>geprüft</b>' }, 'Mikrofon &lt;b&gt;geprüft&lt;/b&gt;'],
    ['/anliegen/1/weitergeben', { toStaffId: '2', tried: 'Neustart' }, 'Neustart'],
    ['/anliegen/1/anruf', { outcome: 'solved', note: 'Danke' }, 'Danke']
  ]
  test.each(forms)('%s shows what was typed, to be copied', async (path, fields, shown) => {
    const before = web.db.$client.prepare('select count(*) as n from events').get()
    const response = await send(path, {
      redirect: 'follow',
      headers: { origin: server.origin, referer: `${server.origin}/anliegen/1` },
      body: new URLSearchParams(fields)
    })
    expect(response.status).toBe(401)
    const html = await response.text()
    expect(html).toMatch(/<textarea[^>]*readonly=""/i)
    expect(html).toContain(`>${shown}</textarea>`)
    expect(html).not.toContain('>solved<')
    expect(html).toContain('nichts verloren')
    expect(html).toMatch(/href="\/anmelden\?weiter=%2Fanliegen%2F1" target="_blank"/)
    expect(web.db.$client.prepare('select count(*) as n from events').get()).toEqual(before)
  })

  test('another site cannot have us show its words', async () => {
    const body = new URLSearchParams({ text: 'Rufen Sie diese Nummer an' })
    const response = await send('/abgemeldet', { headers: { origin: 'https://evil.example' }, body })
    expect(response.status).toBe(403)
  })
})
