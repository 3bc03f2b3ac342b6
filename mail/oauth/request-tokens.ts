// oauth4webapi: the token request and every check of its answer as the standards have it, without dependencies.
import * as oauth from 'oauth4webapi'
import type { OauthSettings } from './oauth-settings.ts'
import { refusedToken, type TokenError, tokenEndpointDown } from './token-error.ts'

/** What the endpoint gave. */
export type Tokens = {
  accessToken: string
  /** Seconds. */
  lifetime: number
  /** In place of the one that was sent, which may be void now. */
  refreshToken?: string
}

const TIMEOUT_MS = 20_000
/** For an endpoint that does not say; the usual hour would be a guess on the wrong side. */
const UNKNOWN_LIFETIME = 10 * 60

/** Errors of RFC 6749 that pass by themselves. */
const PASSING = ['temporarily_unavailable', 'server_error', 'slow_down']

/**
 * Asks the token endpoint for an access token.
 *
 * @throws TokenError with words for people
 */
export async function requestTokens(settings: OauthSettings, refreshToken: string): Promise<Tokens> {
  const url = new URL(settings.tokenUrl)
  const server = { issuer: url.origin, token_endpoint: url.href }
  const client = { client_id: settings.clientId }
  const auth = settings.clientSecret ? oauth.ClientSecretPost(settings.clientSecret) : oauth.None()
  try {
    const response = await oauth.refreshTokenGrantRequest(server, client, auth, refreshToken, {
      additionalParameters: settings.scope ? { scope: settings.scope } : {},
      signal: AbortSignal.timeout(TIMEOUT_MS),
      // Only an endpoint on this machine: the environment's check refuses any other without TLS.
      [oauth.allowInsecureRequests]: url.protocol === 'http:'
    })
    const answer = await oauth.processRefreshTokenResponse(server, client, await withoutIdToken(response))
    return {
      accessToken: answer.access_token,
      lifetime: answer.expires_in ?? UNKNOWN_LIFETIME,
      refreshToken: answer.refresh_token
    }
  } catch (error) {
    throw asTokenError(error)
  }
}

/** Who signed in is not asked here, and an ID token would have to be checked against an issuer nobody configures. */
async function withoutIdToken(response: Response): Promise<Response> {
  if (!response.ok) return response
  const text = await response.text()
  const { status, headers } = response
  try {
    const { id_token: _unused, ...rest } = JSON.parse(text)
    return new Response(JSON.stringify(rest), { status, headers })
  } catch {
    return new Response(text, { status, headers })
  }
}

function asTokenError(error: unknown): TokenError {
  if (error instanceof oauth.ResponseBodyError) {
    const { error: code, error_description: said, status } = error
    if (PASSING.includes(code) || status === 429 || status >= 500)
      return tokenEndpointDown(said || code, error)
    return refusedToken(code, said, error)
  }
  if (error instanceof oauth.WWWAuthenticateChallengeError)
    return refusedToken('invalid_client', undefined, error)
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Response) return tokenEndpointDown(`HTTP ${cause.status}`, error)
  return tokenEndpointDown(cause instanceof Error ? cause.message : String(error), error)
}
