import { createTransport, type NodemailerError } from 'nodemailer'
import { tlsWords } from '../tls-words.ts'
import type { Attempt } from './judge-attempt.ts'
import { login, withToken } from './smtp-login.ts'
import type { SmtpSettings } from './smtp-settings.ts'

/** A finished mail on its way out. */
export type Envelope = { from: string; to: string; bytes: Buffer }

export type Transport = {
  /** One attempt, no retries; never throws. */
  send(mail: Envelope): Promise<Attempt>
  /** Logs in without sending; never throws. */
  check(): Promise<Attempt>
  close(): void
}

/** However a server dawdles, an attempt ends after this many milliseconds. */
export const ATTEMPT_LIMIT_MS = 3 * 60_000

/**
 * One connection to the outgoing server, opened when there is something to send. The outbox alone retries, so nodemailer
 * must not (mail.md, Sending).
 */
export function openTransport(settings: SmtpSettings, name: string): Transport {
  let handedOver = false
  const log = () => undefined
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    maxRequeues: 0,
    // Shorter than servers wait: a connection that they close under our hands costs a minute's delay.
    idleTimeout: 10_000,
    host: settings.host,
    port: settings.port,
    secure: settings.tls === 'implicit',
    requireTLS: settings.tls === 'starttls',
    ignoreTLS: settings.tls === 'none',
    tls: { ca: settings.ca, minVersion: 'TLSv1.2' },
    auth: login(settings),
    // Instead of the host name of this machine, which is nobody's business.
    name,
    connectionTimeout: 20_000,
    greetingTimeout: 30_000,
    socketTimeout: 120_000,
    // nodemailer's errors do not tell "cut before the mail" from "cut after its last byte"; this entry does: it is written
    // exactly when the whole body was handed over.
    logger: {
      level: log,
      trace: log,
      debug: log,
      info: (entry: unknown) => {
        if (isBodyEntry(entry)) handedOver = true
      },
      warn: log,
      error: log,
      fatal: log
    }
  })

  return {
    send({ from, to, bytes }) {
      handedOver = false
      const timeout = AbortSignal.timeout(ATTEMPT_LIMIT_MS)
      return withToken(settings.tokens, async () => {
        try {
          const info = await transport.sendMail({ envelope: { from, to }, raw: bytes, signal: timeout })
          return { accepted: true, response: info.response }
        } catch (error) {
          return notAccepted(error, handedOver)
        }
      })
    },
    check: () =>
      withToken(settings.tokens, async () => {
        try {
          await transport.verify()
          return { accepted: true, response: '' }
        } catch (error) {
          return notAccepted(error, false)
        }
      }),
    close: () => transport.close()
  }
}

function isBodyEntry(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && Reflect.get(entry, 'tnx') === 'message'
}

/** Only then are words about certificates ours: a server may speak of them in its own answers. */
const OF_TLS = ['ESOCKET', 'ETLS', 'ECONNECTION']

function notAccepted(thrown: unknown, handedOver: boolean): Attempt {
  const error: Partial<NodemailerError> = thrown instanceof Error ? thrown : new Error(String(thrown))
  const said = error.response || error.message || 'Der Mailserver hat nicht geantwortet.'
  const words = OF_TLS.includes(error.code ?? '') ? (tlsWords(error.code, said) ?? said) : said
  return { accepted: false, code: error.code, responseCode: error.responseCode, words, handedOver }
}
