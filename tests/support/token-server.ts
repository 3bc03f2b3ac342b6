import { createServer, type IncomingMessage } from 'node:http'

export type TokenServer = {
  tokenUrl: string
  /** Where a mail server asks whether a token is good (RFC 7662). */
  introspectionUrl: string
  /** The refresh token that is good now. */
  refreshToken: string
  clientSecret: string
  /** Forms of the token requests so far. */
  requests: URLSearchParams[]
  /** Access tokens that are good now. */
  good: Set<string>
  /** Gives a new refresh token with every access token, and forgets the old one. */
  rotates: boolean
  /** Answers with this instead of a token. */
  fault: { status: number; body: unknown } | undefined
  /** Seconds; undefined: it does not say. */
  lifetime: number | undefined
  close(): Promise<void>
}

/** A token endpoint as Microsoft and Google have one, on this machine: refresh token grant and introspection for one user. */
export async function startTokenServer(user: string): Promise<TokenServer> {
  let made = 0
  const server = createServer(async (request, response) => {
    const form = await readForm(request)
    const answer = request.url === '/token' ? token(form) : introspect(form)
    response.writeHead(answer.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer.body))
  })

  function token(form: URLSearchParams): { status: number; body: unknown } {
    world.requests.push(form)
    if (world.fault) return world.fault
    if (form.get('client_secret') !== world.clientSecret)
      return { status: 401, body: { error: 'invalid_client' } }
    if (form.get('grant_type') !== 'refresh_token' || form.get('refresh_token') !== world.refreshToken)
      return { status: 400, body: { error: 'invalid_grant', error_description: 'Token has been revoked.' } }
    made += 1
    const accessToken = `access-${made}`
    world.good.add(accessToken)
    if (world.rotates) world.refreshToken = `refresh-${made}`
    const { lifetime, refreshToken } = world
    return {
      status: 200,
      body: {
        token_type: 'Bearer',
        access_token: accessToken,
        id_token: 'nobody.asked.forit',
        ...(lifetime === undefined ? {} : { expires_in: lifetime }),
        ...(world.rotates ? { refresh_token: refreshToken } : {})
      }
    }
  }

  function introspect(form: URLSearchParams): { status: number; body: unknown } {
    const active = world.good.has(form.get('token') ?? '')
    return { status: 200, body: active ? { active, username: user } : { active } }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The token server has no port.')
  const world: TokenServer = {
    tokenUrl: `http://127.0.0.1:${address.port}/token`,
    introspectionUrl: `http://127.0.0.1:${address.port}/introspect`,
    refreshToken: 'refresh-0',
    clientSecret: 'anwendung-geheim',
    requests: [],
    good: new Set(),
    rotates: false,
    fault: undefined,
    lifetime: 3600,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    }
  }
  return world
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) text += chunk
  return new URLSearchParams(text)
}
