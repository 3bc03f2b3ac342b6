import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { oauthTokens } from '#db/schema/index.ts'
import { accessTokens } from '#mail/oauth/access-tokens.ts'
import { TokenError } from '#mail/oauth/token-error.ts'
import { type TempDatabase, tempDatabase } from '#tests/support/temp-database.ts'
import { startTokenServer, type TokenServer } from '#tests/support/token-server.ts'

let database: TempDatabase
let server: TokenServer
let clock = Date.UTC(2026, 10, 23, 8)
beforeEach(async () => {
  database = tempDatabase()
  server = await startTokenServer('hilfe@schule.example')
})
afterEach(async () => {
  await server.close()
  database.close()
})
const tokens = (configured = 'refresh-0', scope?: string) =>
  accessTokens(
    database.db,
    {
      tokenUrl: server.tokenUrl,
      clientId: 'lotse',
      clientSecret: 'anwendung-geheim',
      refreshToken: configured,
      scope
    },
    () => new Date(clock)
  )
const errorOf = (asked: Promise<string>): Promise<TokenError> =>
  asked.then(
    () => expect.fail('a token came'),
    (error) => (error instanceof TokenError ? error : expect.fail(String(error)))
  )

test('the configured token is exchanged for access, with the scope', async () => {
  expect(await tokens('refresh-0', 'imap smtp').get()).toBe('access-1')
  expect(Object.fromEntries(server.requests[0] ?? [])).toMatchObject({
    grant_type: 'refresh_token',
    refresh_token: 'refresh-0',
    client_id: 'lotse',
    scope: 'imap smtp'
  })
})

test('a token is used until two minutes before its end, and two who ask at once ask the endpoint once', async () => {
  const access = tokens()
  expect(await Promise.all([access.get(), access.get()])).toEqual(['access-1', 'access-1'])
  clock += 57 * 60_000
  expect(await access.get()).toBe('access-1')
  clock += 61_000 + 60_000
  expect(await access.get()).toBe('access-2')
})

test('a token that a server refused is replaced; distrusting an old one changes nothing', async () => {
  const access = tokens()
  await access.get()
  access.distrust('access-1')
  expect(await access.get()).toBe('access-2')
  access.distrust('access-1')
  expect(await access.get()).toBe('access-2')
})

test('a replaced refresh token outlives the process, and a newly configured one wins over it', async () => {
  server.rotates = true
  await tokens().get()
  expect(database.db.select().from(oauthTokens).all()).toMatchObject([{ refreshToken: 'refresh-1' }])
  // After a restart.
  expect(await tokens().get()).toBe('access-2')
  expect(server.requests[1]?.get('refresh_token')).toBe('refresh-1')
  server.refreshToken = 'neu-zugestimmt'
  expect(await tokens('neu-zugestimmt').get()).toBe('access-3')
})

test('a replaced refresh token that cannot be kept is kept before anything else happens', async () => {
  server.rotates = true
  const access = tokens()
  const other = database.connect().$client
  database.db.$client.pragma('busy_timeout = 20')
  other.exec('begin immediate')
  await expect(access.get()).rejects.toThrow(/locked/)
  other.exec('rollback')
  expect(await access.get()).toBe('access-1')
  expect(database.db.select().from(oauthTokens).all()).toMatchObject([{ refreshToken: 'refresh-1' }])
  expect(server.requests).toHaveLength(1)
})

describe('without a token', () => {
  test('a consent that was withdrawn is "refused", with what the admin does', async () => {
    server.refreshToken = 'eine andere'
    const error = await errorOf(tokens().get())
    expect(error.state).toBe('refused')
    expect(error.message).toMatch(/invalid_grant: Token has been revoked\..*OAUTH_REFRESH_TOKEN/)
    expect(error.message).not.toContain('refresh-0')
  })

  test.each([
    [{ status: 401, body: { error: 'invalid_client' } }, 'refused', /OAUTH_CLIENT_SECRET/],
    [{ status: 400, body: { error: 'invalid_scope' } }, 'refused', /OAUTH_SCOPE/],
    [{ status: 503, body: { error: 'temporarily_unavailable' } }, 'down', /503/],
    [{ status: 502, body: 'kaputt' }, 'down', /502/],
    [{ status: 200, body: { access_token: 7 } }, 'down', /access_token/]
  ])('%j is %s', async (fault, state, words) => {
    server.fault = fault
    const error = await errorOf(tokens().get())
    expect(error.state).toBe(state)
    expect(error.message).toMatch(words)
  })

  test('an endpoint that cannot be reached is "down"', async () => {
    const access = tokens()
    await server.close()
    const error = await errorOf(access.get())
    expect(error.state).toBe('down')
    expect(error.message).toMatch(/ECONNREFUSED/)
  })
})
