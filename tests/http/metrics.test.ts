import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordHealth } from '#app/domain/health/record-health.ts'
import { createFamilyLink } from '#app/domain/outbox/links.ts'
import { noteSuppressed } from '#app/domain/outbox/note-suppressed.ts'
import { createMetrics } from '#app/http/metrics.ts'
import { mailboxEpochs, outbox, rawMails } from '#db/schema/index.ts'
import { eventually } from '#tests/support/eventually.ts'
import { at, memoryDatabase, openTicket, smallSchool } from '#tests/support/small-school.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'
import { startWebServer, type WebServer } from '#tests/support/web-server.ts'

const NOW = at(1, '09:05')
const TOKEN = 'a-long-enough-token-for-metrics'
let web: WebApp
let open: WebServer
let guarded: WebServer
let link: string
let ticketId: number
let cookie: string

beforeAll(async () => {
  web = await startWebApp({ now: NOW })
  const school = smallSchool(web.db)
  ticketId = openTicket(web.db, [school.mia], at(1, '09:00'))
  openTicket(web.db, [school.emre], at(1, '09:00'), school.volunteerId)
  link = createFamilyLink(web.db, { ticketId }, at(1, '09:00'))
  cookie = await web.signIn(school.volunteerId)
  fill(web)
  open = await startWebServer(web)
  guarded = await startWebServer(web, { metricsToken: TOKEN })
})
afterAll(async () => {
  await open.stop()
  await guarded.stop()
  await web.stop()
})

/** Three mails taken in, one unreadable; two mails to send; a heartbeat; something held back. */
function fill({ db }: WebApp): void {
  const { id: epochId } = db
    .insert(mailboxEpochs)
    .values({ mailbox: 'hilfe@schule.example/INBOX', uidValidity: '1', firstSeenAt: NOW })
    .returning({ id: mailboxEpochs.id })
    .get()
  const mails = [
    ['human', 'done'],
    ['human', 'done'],
    ['bounce', 'done'],
    [null, 'unreadable']
  ] as const
  mails.forEach(([kind, state], uid) => {
    db.insert(rawMails)
      .values({ epochId, uid, sha256: `s${uid}`, size: 0, receivedAt: NOW, storedAt: NOW, kind, state })
      .run()
  })
  for (const state of ['queued', 'deferred'] as const)
    db.insert(outbox)
      .values({
        kind: 'ack',
        key: state,
        toAddress: 'eltern@familie.example',
        subject: 'Geheimer Betreff',
        textBody: '',
        htmlBody: '',
        headers: {},
        messageId: `<${state}@schule.example>`,
        state,
        createdAt: NOW,
        dueAt: new Date(NOW.getTime() - 42_000)
      })
      .run()
  recordHealth(db, { part: 'mailbox', state: 'ok', words: '' }, new Date(NOW.getTime() - 12_000))
  for (let n = 0; n < 3; n += 1) noteSuppressed(db, { kind: 'ack', reason: 'all', ticketId: null }, NOW)
}

const metrics = async (server: WebServer, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}/metrics`, { headers })

describe('/metrics', () => {
  test('counts what the school needs to watch', async () => {
    const response = await metrics(open)
    expect(response.headers.get('content-type')).toContain('text/plain')
    const lines = (await response.text()).split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'lotse_mails_taken_in{kind="human"} 2',
        'lotse_mails_taken_in{kind="bounce"} 1',
        'lotse_mails_taken_in{kind="bulk"} 0',
        'lotse_mails_unreadable 1',
        'lotse_tickets{state="open"} 2',
        'lotse_tickets{state="unclaimed"} 1',
        'lotse_tickets{state="overdue"} 0',
        'lotse_outbox_mails{state="queued"} 1',
        'lotse_outbox_mails{state="deferred"} 1',
        'lotse_outbox_mails{state="failed"} 0',
        'lotse_automatic_mails_suppressed{kind="ack",reason="all"} 3',
        'lotse_mailbox_last_pass_age_seconds 12',
        'lotse_outbox_oldest_due_age_seconds 42',
        'lotse_ready 1'
      ])
    )
  })

  test('names requests by their pattern: no token, no id, no address of anybody', async () => {
    // To the last byte: what is not read to its end has not been answered, and is not counted.
    const visit = async (path: string, init?: RequestInit) => (await fetch(open.origin + path, init)).text()
    await visit(`/a/${link}`)
    await visit(`/anliegen/${ticketId}`, { headers: { cookie } })
    await visit(`/anliegen/${ticketId}.data`, { headers: { cookie } })
    await visit('/mutter@familie.example')
    await visit(`/assets/${link}.js`)
    await visit(`/a/${link}`, { method: 'PROPFIND' })
    const countIn = (text: string, labels: string) =>
      Number(
        text.match(new RegExp(`^lotse_http_request_duration_seconds_count\\{${labels}\\} (\\d+)`, 'm'))?.[1]
      )
    const text = await eventually('all six to be counted', async () => {
      const now = await (await metrics(open)).text()
      const isThere = ['method="other"', 'route="asset"', 'route="/a/:token"', 'route="other"'].every(
        (part) => now.includes(part)
      )
      return isThere && countIn(now, 'method="GET",route="/anliegen/:id",status="200"') >= 2 && now
    })
    const count = (labels: string) => countIn(text, labels)
    expect(count('method="GET",route="/a/:token",status="200"')).toBe(1)
    expect(count('method="GET",route="/anliegen/:id",status="200"')).toBe(2)
    expect(count('method="GET",route="other",status="404"')).toBe(1)
    for (const secret of [link, 'familie.example', 'Geheimer', 'Mia', 'PROPFIND', `/anliegen/${ticketId}`])
      expect(text).not.toContain(secret)
  })

  test('without a token it answers this machine only, not what a reverse proxy passes on', async () => {
    expect((await metrics(open)).status).toBe(200)
    for (const [name, value] of [
      ['X-Forwarded-For', '203.0.113.7'],
      ['X-Forwarded-For', '127.0.0.1'],
      ['X-Real-IP', '203.0.113.7'],
      ['Forwarded', 'for=203.0.113.7'],
      ['Via', '1.1 proxy']
    ]) {
      const response = await metrics(open, { [name as string]: value as string })
      expect(response.status).toBe(404)
      expect(await response.text()).toBe('not found\n')
    }
  })

  test('with a token it answers whoever brings it, and nobody else', async () => {
    const bearer = (token: string) => ({ Authorization: `Bearer ${token}`, 'X-Forwarded-For': '203.0.113.7' })
    expect((await metrics(guarded, bearer(TOKEN))).status).toBe(200)
    for (const headers of [{}, bearer(''), bearer('wrong'), bearer(`${TOKEN}x`), { Authorization: TOKEN }])
      expect((await metrics(guarded, headers as Record<string, string>)).status).toBe(404)
  })

  test('is a registry of each server: two in one process do not mix', async () => {
    const one = createMetrics(memoryDatabase(), () => NOW)
    const two = createMetrics(memoryDatabase(), () => NOW)
    one.observe({ method: 'GET', route: '/only-one', status: 200, seconds: 0.1 })
    expect(await one.text()).toContain('/only-one')
    expect(await two.text()).not.toContain('/only-one')
  })
})

describe('/healthz and /readyz', () => {
  test('say that the process lives, and whether database, mailbox and outbox work', async () => {
    expect(await (await fetch(`${open.origin}/healthz`)).text()).toBe('ok\n')
    const ready = await fetch(`${open.origin}/readyz`)
    expect([ready.status, await ready.text()]).toEqual([200, 'database ok\nmailbox ok 12s\noutbox ok 42s\n'])
    web.setNow(new Date(NOW.getTime() + 11 * 60_000))
    const stale = await fetch(`${open.origin}/readyz`)
    expect([stale.status, await stale.text()]).toEqual([
      503,
      'database ok\nmailbox silent 672s\noutbox stuck 702s\n'
    ])
    expect((await fetch(`${open.origin}/healthz`)).status).toBe(200)
    web.setNow(NOW)
  })
})
