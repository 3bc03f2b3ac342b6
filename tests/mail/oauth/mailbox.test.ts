import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { accessTokens } from '#mail/oauth/access-tokens.ts'
import { type Dovecot, startDovecot } from '#tests/support/dovecot.ts'
import { eventually } from '#tests/support/eventually.ts'
import { describeWith } from '#tests/support/parts.ts'
import { type Receiving, receiving } from '#tests/support/receiving.ts'
import { familyMail } from '#tests/support/smtp-send.ts'
import { startTokenServer, type TokenServer } from '#tests/support/token-server.ts'

const USER = 'hilfe@schule.example'
let server: TokenServer
const settings = () => ({
  tokenUrl: server.tokenUrl,
  clientId: 'lotse',
  clientSecret: server.clientSecret,
  refreshToken: 'refresh-0'
})
const now = () => new Date()

describeWith('dovecot', 'the mailbox of a server that takes XOAUTH2', () => {
  let dovecot: Dovecot
  let receive: Receiving
  beforeAll(async () => {
    server = await startTokenServer(USER)
    dovecot = await startDovecot({ introspectionUrl: server.introspectionUrl })
  })
  afterAll(async () => {
    await dovecot.stop()
    await server.close()
  })
  beforeEach(() => {
    server.refreshToken = 'refresh-0'
    server.fault = undefined
    server.requests.length = 0
    receive = receiving({ port: dovecot.port, user: USER, password: '' })
  })
  afterEach(() => receive.end())
  const listen = () => receive.listen({}, { tokens: accessTokens(receive.database.db, settings(), now) })

  test('is read without a password', async () => {
    dovecot.deliver(USER, familyMail('Mit Token'))
    listen()
    const [row] = await receive.settled(1)
    expect(row?.bytes?.toString('utf8')).toBe(familyMail('Mit Token'))
    expect(server.requests).toHaveLength(1)
    expect(dovecot.log()).not.toMatch(/Error|Fatal/)
  })

  test('is read on when the token was withdrawn meanwhile: the next login takes a new one, and nobody is alarmed', async () => {
    listen()
    await receive.becomes('ok')
    server.good.clear()
    // Kicking only asks the server to end the connection; the mail comes when it has, or the old connection would still read it.
    dovecot.doveadm('kick', USER)
    await eventually('a login with a new token', () => server.requests.length === 2)
    const mail = familyMail('Nach dem Ende des Tokens')
    dovecot.deliver(USER, mail)
    // Not just any mail: this database has never seen what an earlier test has left in the mailbox of the same name.
    await eventually('this mail', () => receive.rows().some((row) => row.bytes?.toString('utf8') === mail))
    expect(server.requests).toHaveLength(2)
    expect(receive.states()).not.toContain('refused')
  })

  test('is "refused", with words for the admin, when the consent is gone, and comes back with it', async () => {
    server.refreshToken = 'andere'
    listen()
    expect((await receive.becomes('refused')).words).toMatch(/invalid_grant.*OAUTH_REFRESH_TOKEN/)
    server.refreshToken = 'refresh-0'
    await receive.becomes('ok')
  })

  test('is "refused" when the server takes no token of this endpoint', async () => {
    const tokens = { get: async () => 'von woanders', distrust: () => undefined }
    receive.listen({}, { tokens })
    expect((await receive.becomes('refused')).words).toMatch(/OAuth2/)
  })

  test('is "down" while the token endpoint is', async () => {
    server.fault = { status: 503, body: { error: 'temporarily_unavailable' } }
    listen()
    expect((await receive.becomes('down')).words).toContain('503')
    server.fault = undefined
    await receive.becomes('ok')
  })
})
