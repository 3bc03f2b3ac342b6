import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Notice } from '#app/domain/alarms/notices.ts'
import { notifyByWebhook } from '#mail/alarm/by-webhook.ts'
import { freePort } from '#tests/support/free-port.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { startWebhookServer, type WebhookServer } from '#tests/support/webhook-server.ts'

let server: WebhookServer
beforeEach(async () => {
  server = await startWebhookServer()
})
afterEach(() => server.close())

const NOW = new Date('2026-11-23T08:12:00Z')
const NOTICE: Notice = {
  id: 1,
  kind: 'alarm',
  way: 'webhook',
  parts: [{ part: 'mailbox', since: Date.UTC(2026, 10, 23, 8, 1) }],
  messageId: 'm1',
  state: 'sending',
  reason: '',
  attempts: 1,
  createdAt: NOW,
  dueAt: NOW,
  leaseUntil: null,
  sentAt: null
}

test('posts what is wrong as JSON, and nothing about a person', async () => {
  expect(await notifyByWebhook(server.url, SCHOOL)(NOTICE, NOW)).toEqual({ sent: true, reason: 'HTTP 200' })
  const [post] = server.posts
  expect(post).toMatchObject({ method: 'POST', path: '/hook?secret=abc', type: 'application/json' })
  expect(post?.body).toMatchObject({
    event: 'alarm',
    id: 'm1',
    school: 'Gymnasium am Werder',
    parts: [{ part: 'mailbox', since: '2026-11-23T08:01:00.000Z' }],
    at: '2026-11-23T08:12:00.000Z'
  })
  expect(Object.keys(post?.body ?? {}).sort()).toEqual([
    'at',
    'event',
    'id',
    'parts',
    'school',
    'text',
    'title'
  ])
  expect(JSON.stringify(post?.body)).not.toContain('@')
})

test.each([301, 302, 307, 308])('does not follow a %s: it is no success', async (status) => {
  server.answer(status)
  expect(await notifyByWebhook(server.url, SCHOOL)(NOTICE, NOW)).toEqual({
    sent: false,
    reason: `HTTP ${status}`
  })
  expect(server.posts.map(({ path }) => path)).toEqual(['/hook?secret=abc'])
})

test.each([400, 404, 500, 503])('a %s is tried again', async (status) => {
  server.answer(status)
  expect(await notifyByWebhook(server.url, SCHOOL)(NOTICE, NOW)).toEqual({
    sent: false,
    reason: `HTTP ${status}`
  })
})

test('gives up on a server that never answers', async () => {
  server.answer('hang')
  expect(await notifyByWebhook(server.url, SCHOOL, 200)(NOTICE, NOW)).toEqual({
    sent: false,
    reason: 'TimeoutError'
  })
})

test('names neither address nor secret when nobody is there', async () => {
  const url = `http://127.0.0.1:${await freePort()}/hook?secret=abc`
  expect(await notifyByWebhook(url, SCHOOL)(NOTICE, NOW)).toEqual({ sent: false, reason: 'ECONNREFUSED' })
})
