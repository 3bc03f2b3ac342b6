import { keepRefreshToken, keptRefreshToken } from '#app/domain/settings/refresh-token.ts'
import type { Db } from '#db/client.ts'
import { type OauthSettings, originOf } from './oauth-settings.ts'
import { requestTokens } from './request-tokens.ts'

/** Access to the mailbox, the same for IMAP and SMTP. */
export type AccessTokens = {
  /**
   * A token that is good for two more minutes at least; asks for a new one if need be, never twice at once.
   *
   * @throws TokenError
   */
  get(): Promise<string>
  /** A server refused this token: the next `get` gives a newer one. */
  distrust(token: string): void
}

/** Refreshed so long before its end, so that no login begins with a token that ends under way. */
const AHEAD_MS = 2 * 60_000

/** @param db opened `powerCutSafe`: a refresh token that was replaced may be void, so the new one must not get lost */
export function accessTokens(db: Db, settings: OauthSettings, now: () => Date): AccessTokens {
  const origin = originOf(settings)
  let current: { token: string; until: number } | undefined
  /** Given by the endpoint, but not written yet. */
  let unkept: string | undefined
  let running: Promise<string> | undefined

  const keep = () => {
    if (unkept === undefined) return
    keepRefreshToken(db, { origin, refreshToken: unkept }, now())
    unkept = undefined
  }

  const refresh = async () => {
    const before = keptRefreshToken(db, origin) ?? settings.refreshToken
    const tokens = await requestTokens(settings, before)
    if (tokens.refreshToken !== undefined && tokens.refreshToken !== before) unkept = tokens.refreshToken
    current = { token: tokens.accessToken, until: now().getTime() + lasts(tokens.lifetime) }
    // Kept before anything is done with the access token. If it fails (a locked database), the next call tries this first.
    keep()
    return tokens.accessToken
  }

  return {
    async get() {
      keep()
      if (current && current.until > now().getTime()) return current.token
      running ??= refresh().finally(() => {
        running = undefined
      })
      return await running
    },
    distrust(token) {
      if (current?.token === token) current = undefined
    }
  }
}

/** Of a very short-lived token at least half is used. */
const lasts = (seconds: number): number => Math.max(seconds * 1_000 - AHEAD_MS, seconds * 500)
