import type { AccessTokens } from '../oauth/access-tokens.ts'
import { TokenError } from '../oauth/token-error.ts'
import type { Attempt } from './judge-attempt.ts'
import type { SmtpSettings } from './smtp-settings.ts'

type TokenCallback = (error: Error | null, token?: string, expires?: number) => void

/** What nodemailer signs in with: the password, or an access token that it asks for at every login. */
export function login({ user, password, tokens }: SmtpSettings) {
  if (!tokens) return { user, pass: password }
  return {
    type: 'OAuth2' as const,
    user,
    // Never kept by nodemailer (it expires at once): one place alone knows how long a token is good.
    provisionCallback(_user: string, renew: boolean, done: TokenCallback) {
      provide(tokens, renew).then(
        (token) => done(null, token, 1),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error)))
      )
    }
  }
}

/** @param renew the server has just refused the token it was given */
async function provide(tokens: AccessTokens, renew: boolean): Promise<string> {
  const token = await tokens.get()
  if (!renew) return token
  tokens.distrust(token)
  return await tokens.get()
}

/**
 * Runs an attempt that may sign in with an access token. Without a token there is no attempt: nothing was sent. A token that
 * the server refuses may only be too old: then once more with a new one.
 */
export async function withToken(
  tokens: AccessTokens | undefined,
  attempt: () => Promise<Attempt>
): Promise<Attempt> {
  if (!tokens) return await attempt()
  try {
    const token = await tokens.get()
    const result = await attempt()
    if (result.accepted || result.code !== 'EAUTH' || result.handedOver) return result
    tokens.distrust(token)
    return await attempt()
  } catch (error) {
    const isRefused = error instanceof TokenError && error.state === 'refused'
    const words = error instanceof Error ? error.message : String(error)
    return { accepted: false, code: isRefused ? 'EAUTH' : 'ECONNECTION', words, handedOver: false }
  }
}
