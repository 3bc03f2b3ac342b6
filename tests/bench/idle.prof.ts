import { execFile, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { startDovecot } from '#tests/support/dovecot.ts'

const d = await startDovecot()
const user = 'a@b.example'
const mail = (n: number) =>
  `From: x@y.example\r\nSubject: t ${n}\r\nMessage-ID: <${n}.${Math.random()}@y.example>\r\n\r\nhi\r\n`
d.deliver(user, mail(0))
const c = new ImapFlow({
  host: '127.0.0.1',
  port: d.port,
  secure: false,
  auth: { user, pass: d.password },
  logger: false
})
await c.connect()
await c.mailboxOpen('INBOX')
let heard: ((t: number) => void) | undefined
c.on('exists', () => heard?.(performance.now()))
void c.idle()
await sleep(1500)
const one = async (how: (n: number) => Promise<unknown> | void, n: number) => {
  let at = 0
  const p = new Promise<number>((r) => (heard = r))
  await how(n)
  at = performance.now()
  const t = await Promise.race([p, sleep(5000).then(() => NaN)])
  await sleep(300 + Math.random() * 700)
  return Math.round(t - at)
}
const root = d.maildir(user).replace(/\/home\/.*/, '')
const save = (n: number) =>
  new Promise<void>((res, rej) => {
    const p = spawn('doveadm', ['-c', root + '/dovecot.conf', 'save', '-u', user, '-m', 'INBOX'], {
      stdio: ['pipe', 'inherit', 'inherit'],
      cwd: root,
      uid: 65534,
      gid: 65534
    })
    p.stdin.end(mail(n))
    p.on('exit', (code) => (code === 0 ? res() : rej(new Error('save ' + code))))
  })
const lda = (n: number) =>
  new Promise<void>((res, rej) => {
    const p = spawn('/usr/lib/dovecot/dovecot-lda', ['-c', root + '/dovecot.conf', '-d', user], {
      stdio: ['pipe', 'inherit', 'inherit'],
      cwd: root,
      uid: 65534,
      gid: 65534
    })
    p.stdin.end(mail(n))
    p.on('exit', (code) => (code === 0 ? res() : rej(new Error('lda ' + code))))
  })
const append = new ImapFlow({
  host: '127.0.0.1',
  port: d.port,
  secure: false,
  auth: { user, pass: d.password },
  logger: false
})
await append.connect()
for (const [name, how] of [
  ['file', (n: number) => d.deliver(user, mail(n))],
  ['doveadm save', save],
  ['lda', lda],
  ['append', (n: number) => append.append('INBOX', mail(n))]
] as const) {
  const all: number[] = []
  try {
    for (let n = 0; n < 10; n++) all.push(await one(how as any, n))
    console.log(name, all.join(' '))
  } catch (e) {
    console.log(name, 'failed', String(e))
  }
}
console.log(
  d
    .log()
    .split('\n')
    .filter((l) => /rror|atal/.test(l))
    .slice(-5)
    .join('\n')
)
await c.logout().catch(() => 0)
await append.logout().catch(() => 0)
await d.stop()
process.exit(0)
