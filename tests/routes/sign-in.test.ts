import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { signInLimits } from '#app/http/sign-in-limits.ts'
import { staffAddresses } from '#db/schema/index.ts'
import { at, smallSchool } from '#tests/support/small-school.ts'
import { startWebApp, type WebApp } from '#tests/support/web-app.ts'

const KNOWN = 'keller@gym-werder.example'
const UNKNOWN = 'niemand@gym-werder.example'
const TOO_MANY = 'Zu viele Versuche'

let web: WebApp
let volunteerId: number
beforeAll(async () => {
  web = await startWebApp({ now: at(1, '09:00') })
  volunteerId = smallSchool(web.db).volunteerId
  web.db.insert(staffAddresses).values({ address: KNOWN, staffId: volunteerId }).run()
})
afterAll(() => web.stop())
beforeEach(() => {
  web.context.limits = signInLimits()
  web.context.clientAddress = '192.0.2.7'
})

const ask = (address: string, cookie?: string) => web.post('/anmelden', { address }, { cookie })
const statuses = async (times: number, asked: (n: number) => Promise<Response>) => {
  const seen: number[] = []
  for (let n = 0; n < times; n += 1) seen.push((await asked(n)).status)
  return seen
}

test('a client gets five codes an hour for one address, known or not, and then the same words', async () => {
  for (const address of [KNOWN, UNKNOWN]) {
    expect(await statuses(5, () => ask(address))).toEqual(Array(5).fill(302))
    const refused = await ask(address)
    expect(refused.status).toBe(429)
    const html = await refused.text()
    expect(html).toContain(TOO_MANY)
    expect(html).toContain(`value="${address}"`)
  }
})

test('a client that tries many addresses is held, too', async () => {
  const seen = await statuses(21, (n) => ask(`jemand${n}@gym-werder.example`))
  expect(seen.indexOf(429)).toBe(20)
})

test('many clients do not get more than ten codes for one address; a browser that is known still does', async () => {
  const session = await web.signIn(volunteerId)
  const seen = await statuses(11, (n) => {
    web.context.clientAddress = `2001:db8:0:${n}::1`
    return ask(KNOWN)
  })
  expect(seen.indexOf(429)).toBe(10)
  expect((await ask(KNOWN, session)).status).toBe(302)
})

test('one network of the sixth protocol is one client', async () => {
  const seen = await statuses(6, (n) => {
    web.context.clientAddress = `2001:db8::${n + 1}`
    return ask(UNKNOWN)
  })
  expect(seen.at(-1)).toBe(429)
})

test('after twenty wrong guesses a client is held, whatever challenges it has', async () => {
  const guess = (n: number) => web.post('/anmelden/code', { code: String(100_000 + n) })
  const seen = await statuses(21, guess)
  expect(seen.slice(0, 20)).toEqual(Array(20).fill(400))
  expect(seen[20]).toBe(429)
  expect(await (await guess(99)).text()).toContain(TOO_MANY)
})

test('guesses from everywhere are limited in all, but not for a browser that is known', async () => {
  const guess = (n: number, cookie?: string) => {
    web.context.clientAddress = `198.51.100.${n % 50}`
    return web.post('/anmelden/code', { code: '123456' }, { cookie })
  }
  const seen = await statuses(201, (n) => guess(n))
  expect(seen.indexOf(429)).toBe(200)
  expect((await guess(60, await web.signIn(volunteerId))).status).toBe(400)
})
