import { ImapFlow } from 'imapflow'
import type { MailboxSettings } from './mailbox-settings.ts'
import type { Timing } from './timing.ts'

/**
 * A client for exactly one connection; it is never used for a second one. Whoever gets it attaches `error` and `close` before
 * `connect()`: without an `error` listener the process dies (mail.md, Receiving 1).
 *
 * @param accessToken OAuth2, instead of the password
 */
export function newClient(mailbox: MailboxSettings, timing: Timing, accessToken?: string): ImapFlow {
  return new ImapFlow({
    host: mailbox.host,
    port: mailbox.port,
    secure: mailbox.tls === 'implicit',
    // Required, not "if offered": whoever sits on the line could strip the offer.
    doSTARTTLS: mailbox.tls === 'starttls',
    auth: accessToken ? { user: mailbox.user, accessToken } : { user: mailbox.user, pass: mailbox.password },
    tls: { ca: mailbox.ca, minVersion: 'TLSv1.2' },
    clientInfo: { name: 'Lotse' },
    // IDLE right after a pass: until then the server tells nothing of new mail.
    autoIdleDelay: 100,
    maxIdleTime: timing.maxIdleMs,
    socketTimeout: timing.socketTimeoutMs,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    // Its entries hold addresses and subjects.
    logger: false
  })
}
