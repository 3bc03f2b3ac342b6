import { createHash } from 'node:crypto'
import type { Environment } from '#app/domain/settings/environment.ts'

/** How Lotse gets access to the mailbox without a password (OAuth2, refresh token grant, RFC 6749 section 6). */
export type OauthSettings = {
  tokenUrl: string
  clientId: string
  /** Missing for a public client. */
  clientSecret?: string
  /** As the admin configured it. The endpoint may replace it; then the newest one is kept in the database. */
  refreshToken: string
  /** Asked for only if it is set: without it the endpoint gives what was consented to. */
  scope?: string
}

/** Reads the access out of the checked environment; undefined if both servers take a password. */
export function oauthSettings(env: Environment): OauthSettings | undefined {
  if (env.IMAP_AUTH !== 'oauth2' && env.SMTP_AUTH !== 'oauth2') return undefined
  const { OAUTH_TOKEN_URL, OAUTH_CLIENT_ID, OAUTH_REFRESH_TOKEN } = env
  // The environment's check has seen to it.
  if (!OAUTH_TOKEN_URL || !OAUTH_CLIENT_ID || !OAUTH_REFRESH_TOKEN) return undefined
  return {
    tokenUrl: OAUTH_TOKEN_URL,
    clientId: OAUTH_CLIENT_ID,
    clientSecret: env.OAUTH_CLIENT_SECRET,
    refreshToken: OAUTH_REFRESH_TOKEN,
    scope: env.OAUTH_SCOPE
  }
}

/** Tells a newly configured token from the one before, without holding it. */
export const originOf = ({ tokenUrl, clientId, refreshToken }: OauthSettings): string =>
  createHash('sha256').update([tokenUrl, clientId, refreshToken].join('\n')).digest('hex')
