import { readFileSync } from 'node:fs'
import type { Environment } from '#app/domain/settings/environment.ts'
import type { AccessTokens } from '../oauth/access-tokens.ts'

/** Where the school's mails arrive. */
export type MailboxSettings = {
  host: string
  port: number
  /** `none` only on this machine; the environment's check sees to it. */
  tls: 'implicit' | 'starttls' | 'none'
  user: string
  password: string
  /** Instead of the password: OAuth2 (XOAUTH2 or OAUTHBEARER, whatever the server offers). */
  tokens?: AccessTokens
  /** PEM of a private certificate authority. */
  ca?: string
  processedFolder: string
}

/**
 * Reads the mailbox out of the checked environment (and the file with the certificate authority, if one is named).
 * @param tokens for a server that is set to oauth2
 */
export function mailboxSettings(env: Environment, tokens?: AccessTokens): MailboxSettings {
  return {
    host: env.IMAP_HOST,
    port: env.IMAP_PORT,
    tls: env.IMAP_TLS,
    user: env.IMAP_USER,
    password: env.IMAP_PASSWORD ?? '',
    tokens: env.IMAP_AUTH === 'oauth2' ? tokens : undefined,
    ca: env.IMAP_CA_FILE ? readFileSync(env.IMAP_CA_FILE, 'utf8') : undefined,
    processedFolder: env.IMAP_PROCESSED_FOLDER
  }
}

/** Name of the mailbox in the epochs: another user, server or folder is another mailbox. */
export const mailboxName = (mailbox: MailboxSettings, path = 'INBOX'): string =>
  `${mailbox.user}@${mailbox.host}/${path}`
