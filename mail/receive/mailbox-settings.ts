import { readFileSync } from 'node:fs'
import type { Environment } from '#app/domain/settings/environment.ts'

/** Where the school's mails arrive. */
export type MailboxSettings = {
  host: string
  port: number
  /** `none` only on this machine; the environment's check sees to it. */
  tls: 'implicit' | 'starttls' | 'none'
  user: string
  password: string
  /** PEM of a private certificate authority. */
  ca?: string
  processedFolder: string
}

/** Reads the mailbox out of the checked environment (and the file with the certificate authority, if one is named). */
export function mailboxSettings(env: Environment): MailboxSettings {
  return {
    host: env.IMAP_HOST,
    port: env.IMAP_PORT,
    tls: env.IMAP_TLS,
    user: env.IMAP_USER,
    password: env.IMAP_PASSWORD,
    ca: env.IMAP_CA_FILE ? readFileSync(env.IMAP_CA_FILE, 'utf8') : undefined,
    processedFolder: env.IMAP_PROCESSED_FOLDER
  }
}

/** Name of the mailbox in the epochs: another user, server or folder is another mailbox. */
export const mailboxName = (mailbox: MailboxSettings, path = 'INBOX'): string =>
  `${mailbox.user}@${mailbox.host}/${path}`
