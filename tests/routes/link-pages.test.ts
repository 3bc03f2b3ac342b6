import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkPages } from '#app/http/link-pages.ts'

let server: Server
let base: string
/** What reached the routes behind it. */
const seen: { method: string; origin: string | undefined }[] = []

beforeAll(async () => {
  const app = express()
  app.use((_request, response, next) => {
    response.set('Referrer-Policy', 'same-origin')
    next()
  })
  app.use(['/a', '/h'], linkPages)
  app.all('*', (request, response) => {
    seen.push({ method: request.method, origin: request.headers.origin })
    response.append('Referrer-Policy', 'no-referrer').end()
  })
  server = app.listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

test('lets the page’s own referrer policy stand alone', async () => {
  expect((await fetch(`${base}/a/token`)).headers.get('referrer-policy')).toBe('no-referrer')
})

test('drops the "Origin: null" that a browser sends under it, and keeps every other origin', async () => {
  seen.length = 0
  for (const origin of ['null', 'https://elsewhere.example'])
    await fetch(`${base}/h/token`, { method: 'POST', headers: { origin } })
  expect(seen.map((request) => request.origin)).toEqual([undefined, 'https://elsewhere.example'])
})

test('answers OPTIONS itself, so that nothing behind it is touched', async () => {
  seen.length = 0
  expect((await fetch(`${base}/a/token`, { method: 'OPTIONS' })).status).toBe(204)
  expect(seen).toEqual([])
})
