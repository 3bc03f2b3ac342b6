import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AccessTokens, accessTokens } from '#mail/oauth/access-tokens.ts'
import { judgeAttempt } from '#mail/send/judge-attempt.ts'
import { openTransport, type Transport } from '#mail/send/transport.ts'
import { familyMail } from '#tests/support/smtp-send.ts'
import { type TempDatabase, tempDatabase } from '#tests/support/temp-database.ts'
import { startTokenServer, type TokenServer } from '#tests/support/token-server.ts'

const USER = 'hilfe@schule.example'
let server: TokenServer
let smtp: SMTPServer
let database: TempDatabase
let tokens: AccessTokens
let transport: Transport
let received: string[]
/** How the server answers a token it does not take: by XOAUTH2's challenge first, or with 535 at once. */
let refuses: 'challenge' | 'at once'
beforeEach(async () => {
  server = await startTokenServer(USER)
  database = tempDatabase()
  received = []
  refuses = 'challenge'
  smtp = outgoingServer()
  const listening = smtp.listen(0, '127.0.0.1')
  await new Promise<void>((resolve) => listening.once('listening', () => resolve()))
  const { port } = listening.address() as AddressInfo
  const { tokenUrl, clientSecret } = server
  tokens = accessTokens(
    database.db,
    { tokenUrl, clientId: 'lotse', clientSecret, refreshToken: 'refresh-0' },
    () => new Date()
  )
  transport = openTransport(
    { host: '127.0.0.1', port, tls: 'none', user: USER, password: '', tokens },
    'schule.example'
  )
})
afterEach(async () => {
  transport.close()
  await new Promise<void>((resolve) => smtp.close(() => resolve()))
  await server.close()
  database.close()
})

function outgoingServer(): SMTPServer {
  const taker = new SMTPServer({
    authMethods: ['XOAUTH2'],
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth({ accessToken = '', username }, _session, done) {
      if (server.good.has(accessToken) && username === USER) return done(null, { user: USER })
      if (refuses === 'challenge') return done(null, { data: { status: '401', schemes: 'bearer' } })
      done(Object.assign(new Error('5.7.3 Authentication unsuccessful'), { responseCode: 535 }))
    },
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk
      })
      stream.on('end', () => {
        received.push(text)
        done(null, 'accepted')
      })
    }
  })
  taker.on('error', () => undefined)
  return taker
}
const send = () =>
  transport.send({ from: USER, to: 'familie@post.example', bytes: Buffer.from(familyMail('Antwort')) })

test('takes a mail with an access token', async () => {
  expect(judgeAttempt(await send()).state).toBe('sent')
  expect(received).toHaveLength(1)
  expect(server.requests).toHaveLength(1)
})

test.each(['challenge', 'at once'] as const)(
  'refuses a withdrawn token %s: a new one is asked for, and the mail goes out once',
  async (how) => {
    refuses = how
    await tokens.get()
    server.good.clear()
    expect(judgeAttempt(await send()).state).toBe('sent')
    expect(received).toHaveLength(1)
    expect(server.requests).toHaveLength(2)
  }
)

test('without consent the mail waits, and the outbox is "refused" with what the admin does', async () => {
  server.refreshToken = 'andere'
  const judgement = judgeAttempt(await send())
  expect(judgement).toMatchObject({ state: 'temporary', fault: 'refused' })
  expect(judgement.reason).toMatch(/invalid_grant.*OAUTH_REFRESH_TOKEN/)
  expect(received).toEqual([])
})

test('while the token endpoint is down the mail waits, and the outbox is "down"', async () => {
  server.fault = { status: 503, body: {} }
  expect(judgeAttempt(await transport.check())).toMatchObject({ state: 'temporary', fault: 'down' })
  server.fault = undefined
  expect(judgeAttempt(await send()).state).toBe('sent')
})
