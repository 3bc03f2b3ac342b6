import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'
import { environmentTexts } from '#app/locales/environment.ts'

const port = z.coerce.number().int().min(1).max(65535)
const yesNo = z.enum(['true', 'false']).transform((value) => value === 'true')
const mailAddress = z.email().transform((address) => address.toLowerCase())

/** A file that can be read and holds at least one certificate; found out at the start, not at the first connection. */
const certificateFile = z.string().refine(holdsCertificate).optional()

const mailAddresses = z
  .string()
  .transform((list) => list.split(',').map((address) => address.trim()))
  .pipe(z.array(mailAddress).min(1).max(20))

const tls = z.enum(['implicit', 'starttls', 'none'])
const auth = z.enum(['password', 'oauth2']).default('password')

export const environmentSchema = z
  .object({
    SCHOOL_NAME: z.string().trim().min(1),
    BASE_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
    SUPPORT_ADDRESS: mailAddress,
    /** Replies may come to `hilfe+TOKEN@…`: one more way to know what was answered. */
    SUPPORT_PLUS_ADDRESSES: yesNo.default(false),
    IMAP_HOST: z.string().trim().min(1),
    IMAP_PORT: port.default(993),
    IMAP_USER: z.string().min(1),
    IMAP_AUTH: auth,
    /** Unless IMAP_AUTH is oauth2. */
    IMAP_PASSWORD: z.string().min(1).optional(),
    IMAP_TLS: tls.default('implicit'),
    IMAP_PROCESSED_FOLDER: z
      .string()
      .trim()
      .min(1)
      .refine((folder) => folder.toUpperCase() !== 'INBOX')
      .default('Lotse'),
    /** PEM file of a private certificate authority, if the server's certificate is not publicly trusted. */
    IMAP_CA_FILE: certificateFile,
    SMTP_HOST: z.string().trim().min(1),
    SMTP_PORT: port.default(587),
    SMTP_USER: z.string().min(1),
    SMTP_AUTH: auth,
    SMTP_PASSWORD: z.string().min(1).optional(),
    SMTP_TLS: tls.default('starttls'),
    SMTP_CA_FILE: certificateFile,
    /** A second account with another provider: alarms when the mailbox is silent go through it. */
    ALARM_SMTP_HOST: z.string().trim().min(1).optional(),
    ALARM_SMTP_PORT: port.default(587),
    ALARM_SMTP_USER: z.string().min(1).optional(),
    ALARM_SMTP_PASSWORD: z.string().min(1).optional(),
    ALARM_SMTP_TLS: tls.default('starttls'),
    ALARM_SMTP_CA_FILE: certificateFile,
    ALARM_FROM: mailAddress.optional(),
    ALARM_TO: mailAddresses.optional(),
    ALARM_WEBHOOK_URL: z
      .url({ protocol: /^https?$/ })
      .refine(isSafeAddress)
      .optional(),
    /** Without one, /metrics answers this machine only. */
    METRICS_TOKEN: z.string().min(16).optional(),
    /** How both servers' access tokens come about, where *_AUTH is oauth2 (mail/oauth). */
    OAUTH_TOKEN_URL: z.url({ protocol: /^https?$/ }).optional(),
    OAUTH_CLIENT_ID: z.string().trim().min(1).optional(),
    OAUTH_CLIENT_SECRET: z.string().min(1).optional(),
    OAUTH_REFRESH_TOKEN: z.string().trim().min(1).optional(),
    OAUTH_SCOPE: z.string().trim().min(1).optional(),
    MAILS_PER_MINUTE: z.coerce.number().int().min(1).max(600).default(20),
    DATA_DIR: z.string().trim().min(1).default('data'),
    SESSION_SECRET: z.string().min(32),
    ADMIN_ADDRESS: mailAddress.optional(),
    /** Where the web server listens: this machine only, behind a reverse proxy, unless a container says otherwise. */
    HOST: z
      .string()
      .trim()
      .refine((host) => host === 'localhost' || isIP(host) !== 0)
      .default('127.0.0.1'),
    PORT: port.default(3000),
    TZ: z
      .string()
      .default('Europe/Berlin')
      .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC'),
    /** Set by the demo only; `npm start` refuses it. */
    LOTSE_DEMO: yesNo.default(false)
  })
  .refine((env) => env.IMAP_TLS !== 'none' || isLoopback(env.IMAP_HOST), { path: ['IMAP_TLS'] })
  .refine((env) => env.SMTP_TLS !== 'none' || isLoopback(env.SMTP_HOST), { path: ['SMTP_TLS'] })
  .refine((env) => env.ALARM_SMTP_TLS !== 'none' || !env.ALARM_SMTP_HOST || isLoopback(env.ALARM_SMTP_HOST), {
    path: ['ALARM_SMTP_TLS']
  })
  .refine((env) => !env.ALARM_SMTP_HOST || env.ALARM_TO, { path: ['ALARM_TO'] })
  .refine((env) => !env.ALARM_TO || env.ALARM_SMTP_HOST, { path: ['ALARM_SMTP_HOST'] })
  .refine((env) => !env.ALARM_SMTP_USER || env.ALARM_SMTP_PASSWORD, { path: ['ALARM_SMTP_PASSWORD'] })
  .refine((env) => env.IMAP_AUTH === 'oauth2' || env.IMAP_PASSWORD, { path: ['IMAP_PASSWORD'] })
  .refine((env) => env.SMTP_AUTH === 'oauth2' || env.SMTP_PASSWORD, { path: ['SMTP_PASSWORD'] })
  .refine((env) => !usesOauth(env) || env.OAUTH_TOKEN_URL, { path: ['OAUTH_TOKEN_URL'] })
  .refine((env) => !usesOauth(env) || env.OAUTH_CLIENT_ID, { path: ['OAUTH_CLIENT_ID'] })
  .refine((env) => !usesOauth(env) || env.OAUTH_REFRESH_TOKEN, { path: ['OAUTH_REFRESH_TOKEN'] })
  // The refresh token goes there: it must not be read on the way.
  .refine((env) => !env.OAUTH_TOKEN_URL || isSafeAddress(env.OAUTH_TOKEN_URL), {
    path: ['OAUTH_TOKEN_URL']
  })

export type Environment = z.infer<typeof environmentSchema>

const usesOauth = (env: { IMAP_AUTH: string; SMTP_AUTH: string }): boolean =>
  env.IMAP_AUTH === 'oauth2' || env.SMTP_AUTH === 'oauth2'

function isLoopback(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}

/** A webhook's address often holds a secret, and a refresh token is one: they travel encrypted or not at all. */
function isSafeAddress(address: string): boolean {
  // Asked even if it is no address at all: then that has been said already.
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || isLoopback(hostname)
}

function holdsCertificate(file: string): boolean {
  try {
    return new X509Certificate(readFileSync(file)).serialNumber !== ''
  } catch {
    return false
  }
}

/** A variable is wrong or missing. The message is one sentence that names it and says what it expects. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

/**
 * Reads and checks the environment of a production start.
 *
 * @throws EnvironmentError for the first variable that is wrong, with a sentence for people
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  // An empty line in an .env file means "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const read = environmentSchema.safeParse(given)
  if (read.success) return read.data
  const name = String(read.error.issues[0]?.path[0] ?? '')
  if (given[name] !== undefined) throw new EnvironmentError(wrongVariable(name, variables.LANG))
  const texts = environmentTexts(variables.LANG ?? '')
  throw new EnvironmentError(texts.missing(name, texts.expected[name] ?? texts.otherValue))
}

/** One sentence about a variable that is not right, in the language of the shell. */
export function wrongVariable(name: string, lang: string | undefined): string {
  const texts = environmentTexts(lang ?? '')
  return texts.wrong(name, texts.expected[name] ?? texts.otherValue)
}
