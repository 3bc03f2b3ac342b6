import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Certificate, makeCertificate } from './certificate.ts'
import { dovecotConfig } from './dovecot-config.ts'
import { eventually } from './eventually.ts'
import { freePort } from './free-port.ts'
import { requirePart } from './parts.ts'
import { greets } from './tcp-greeting.ts'

export type Dovecot = {
  host: '127.0.0.1'
  /** IMAP; with `tls` it requires STARTTLS. */
  port: number
  /** IMAP over TLS; only with `tls`. */
  tlsPort: number
  /** The password of every user; every user name is a mailbox of its own. */
  password: string
  /** With `tls`: what a verifying client takes as `ca`. */
  certificate: Certificate | undefined
  /** Delivers a mail into the user's INBOX as a mail server does: a new file in the maildir. */
  deliver(user: string, raw: string | Uint8Array): void
  /** `doveadm` against this server, for example `doveadm('kick', user)`; returns its output. */
  doveadm(...args: string[]): string
  /** The user's maildir, to break things in it. */
  maildir(user: string): string
  log(): string
  stop(): Promise<void>
}

export type DovecotOptions = {
  /** Without TLS; a free one otherwise. */
  port?: number
  tls?: boolean
  /** What it announces after the login: plays a server that can less. */
  capability?: string
  /** Everything below this, as `INBOX.`. */
  prefix?: string
  /** XOAUTH2: it asks here whether a token is good (RFC 7662). */
  introspectionUrl?: string
}

/**
 * Starts a real Dovecot of its own: rootless, on free ports, in a private folder that `stop` removes. Run by root it runs as
 * nobody, because Dovecot opens no mail as root.
 */
export async function startDovecot(options: DovecotOptions = {}): Promise<Dovecot> {
  const program = requirePart('dovecot')
  const owner = runAs()
  // Unix socket names end at 107 characters: a long TMPDIR does not do.
  const root = mkdtempSync(join(tmpdir().length < 50 ? tmpdir() : '/tmp', 'dovecot-'))
  const own = (path: string) => chownSync(path, owner.uid, owner.gid)
  own(root)

  const certificate = options.tls ? makeCertificate(root) : undefined
  if (certificate) for (const file of [certificate.keyFile, certificate.certFile]) own(file)
  const [port, tlsPort] = [options.port ?? (await freePort()), await freePort()]
  const password = 'geheim'
  const config = join(root, 'dovecot.conf')
  const { capability, prefix, introspectionUrl } = options
  const oauthFile = introspectionUrl && writeOauthFile(root, introspectionUrl, own)
  const { user, group } = owner
  const tls = certificate
  writeFileSync(
    config,
    dovecotConfig({ root, user, group, port, tlsPort, password, tls, capability, prefix, oauthFile })
  )
  own(config)

  const identity = process.getuid?.() === 0 ? { uid: owner.uid, gid: owner.gid } : {}
  const child = spawn(program, ['-F', '-c', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: root,
    ...identity
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk
  })
  const kill = () => child.kill('SIGTERM')
  process.once('exit', kill)
  const log = () => errors + readLog(join(root, 'dovecot.log'))
  await eventually(
    'Dovecot to answer',
    () => {
      if (child.exitCode !== null) throw new Error(`Dovecot ended with ${child.exitCode}:\n${log()}`)
      return greets(port)
    },
    120_000
  )

  const maildir = (user: string) => join(root, 'home', user, 'Maildir')
  return {
    host: '127.0.0.1',
    port,
    tlsPort,
    password,
    certificate,
    maildir,
    log,
    deliver: (user, raw) => deliver(join(root, 'home'), user, raw, own),
    doveadm: (...args) =>
      execFileSync('doveadm', ['-c', config, ...args], { encoding: 'utf8', cwd: root, ...identity }),
    async stop() {
      process.off('exit', kill)
      await ended(child)
      rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
    }
  }
}

function writeOauthFile(root: string, url: string, own: (path: string) => void): string {
  const file = join(root, 'oauth2.conf.ext')
  const lines = [
    'introspection_mode = post',
    `introspection_url = ${url}`,
    'force_introspection = yes',
    'username_attribute = username',
    'active_attribute = active',
    'active_value = true'
  ]
  writeFileSync(file, `${lines.join('\n')}\n`)
  own(file)
  return file
}

/** Who Dovecot and its mails belong to. */
function runAs(): { uid: number; gid: number; user: string; group: string } {
  const me = userInfo()
  const user = me.uid === 0 ? 'nobody' : me.username
  const ask = (flag: string) => execFileSync('id', [flag, user], { encoding: 'utf8' }).trim()
  return { uid: Number(ask('-u')), gid: Number(ask('-g')), user, group: ask('-gn') }
}

/** Maildir delivery: written in `tmp`, then renamed into `new`, so that no reader sees half a mail. */
function deliver(homes: string, user: string, raw: string | Uint8Array, own: (path: string) => void): void {
  const maildir = join(homes, user, 'Maildir')
  for (const folder of [
    homes,
    join(homes, user),
    maildir,
    ...['tmp', 'new', 'cur'].map((name) => join(maildir, name))
  ]) {
    if (mkdirSync(folder, { recursive: true })) own(folder)
  }
  const name = `${Date.now()}.${randomBytes(8).toString('hex')}.localhost`
  writeFileSync(join(maildir, 'tmp', name), raw)
  own(join(maildir, 'tmp', name))
  renameSync(join(maildir, 'tmp', name), join(maildir, 'new', name))
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const insist = setTimeout(() => child.kill('SIGKILL'), 5_000)
    child.once('exit', () => {
      clearTimeout(insist)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

function readLog(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
