import { readFileSync } from 'node:fs'
import type { Environment } from '#app/domain/settings/environment.ts'
import type { AccessTokens } from '../oauth/access-tokens.ts'

/** The server that takes the school's mails. */
export type SmtpSettings = {
  host: string
  port: number
  /** `none` only on this machine; the environment's check sees to it. */
  tls: 'implicit' | 'starttls' | 'none'
  user: string
  password: string
  /** Instead of the password: OAuth2 (XOAUTH2). */
  tokens?: AccessTokens
  /** PEM of a private certificate authority. */
  ca?: string
}

/**
 * Reads the outgoing server out of the checked environment (and the file with the certificate authority, if one is named).
 * @param tokens for a server that is set to oauth2
 */
export function smtpSettings(env: Environment, tokens?: AccessTokens): SmtpSettings {
  return {
    host: env.SMTP_HOST,
    port: env.SMTP_PORT,
    tls: env.SMTP_TLS,
    user: env.SMTP_USER,
    password: env.SMTP_PASSWORD ?? '',
    tokens: env.SMTP_AUTH === 'oauth2' ? tokens : undefined,
    ca: env.SMTP_CA_FILE ? readFileSync(env.SMTP_CA_FILE, 'utf8') : undefined
  }
}
