import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Db, databaseFile, openDatabase } from '#db/client.ts'
import { openMigrated } from '#db/migrate.ts'
import { type Dovecot, startDovecot } from './dovecot.ts'
import { eventually } from './eventually.ts'
import { freePort } from './free-port.ts'
import { type SmtpReceiver, startSmtpReceiver } from './smtp-receiver.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const START_MS = 180_000

export const SUPPORT = 'hilfe@gym-werder.example'

/** The whole product as a school runs it: `npm start` on Dovecot and a real SMTP server, both with TLS. */
export type Product = {
  baseUrl: string
  /** The school's own database file, on a connection of the test. */
  db: Db
  smtp: SmtpReceiver
  /** A mail arrives in the support mailbox. */
  deliver(raw: string | Uint8Array): void
  dovecot: Dovecot
  /** Everything the processes printed, for a failed test. */
  output(): string
  stop(): Promise<void>
}

/**
 * Starts it with variables of its own. `prepare` fills the database before anybody looks.
 *
 * @param variables override single variables, for example a wrong password
 */
export async function startProduct(
  prepare: (db: Db) => void,
  variables: Record<string, string> = {}
): Promise<Product> {
  if (!existsSync(join(ROOT, 'build/server/index.js'))) {
    throw new Error('There is no build: run npm run build (npm test does it by itself)')
  }
  const dovecot = await startDovecot({ tls: true })
  const { certificate } = dovecot
  if (!certificate) throw new Error('Dovecot came up without TLS')
  const credentials = { user: SUPPORT, password: 'geheim' }
  const smtp = await startSmtpReceiver({ credentials, tls: { key: certificate.key, cert: certificate.cert } })
  const dataDir = mkdtempSync(join(tmpdir(), 'lotse-product-'))
  const caFile = join(dataDir, 'ca.pem')
  writeFileSync(caFile, certificate.cert)
  const prepared = openMigrated(dataDir)
  prepare(prepared)
  prepared.$client.close()

  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/start/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TZ: 'Europe/Berlin',
      SCHOOL_NAME: 'Gymnasium am Werder',
      BASE_URL: baseUrl,
      SUPPORT_ADDRESS: SUPPORT,
      IMAP_HOST: 'localhost',
      IMAP_PORT: String(dovecot.tlsPort),
      IMAP_USER: SUPPORT,
      IMAP_PASSWORD: dovecot.password,
      IMAP_CA_FILE: caFile,
      SMTP_HOST: 'localhost',
      SMTP_PORT: String(smtp.port),
      SMTP_USER: credentials.user,
      SMTP_PASSWORD: credentials.password,
      SMTP_CA_FILE: caFile,
      MAILS_PER_MINUTE: '600',
      DATA_DIR: dataDir,
      SESSION_SECRET: 'a secret for tests that is long enough',
      PORT: String(port),
      ...variables
    }
  })
  let printed = ''
  const keep = (chunk: Buffer) => {
    printed += chunk
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  await eventually('the pages to answer', () => answers(baseUrl, () => child.exitCode, printed), START_MS)

  const db = openDatabase(databaseFile(dataDir))
  return {
    baseUrl,
    db,
    smtp,
    dovecot,
    deliver: (raw) => dovecot.deliver(SUPPORT, raw),
    output: () => printed,
    async stop() {
      process.off('exit', kill)
      db.$client.close()
      await new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill('SIGTERM')
      })
      await smtp.close()
      await dovecot.stop()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

async function answers(baseUrl: string, exitCode: () => number | null, printed: string): Promise<boolean> {
  if (exitCode() !== null) throw new Error(`The product ended with ${exitCode()}:\n${printed}`)
  return fetch(`${baseUrl}/healthz`).then(
    (response) => response.ok,
    () => false
  )
}
