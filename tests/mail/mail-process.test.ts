import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoMailboxFolder, listDemoMails } from '#app/domain/demo/demo-mailbox.ts'
import type { Db } from '#db/client.ts'
import { openMigrated } from '#db/migrate.ts'
import { health, leases, outbox, rawMails, tickets } from '#db/schema/index.ts'
import { type Sandbox, startSandbox } from '#mail/sandbox/sandbox.ts'
import { eventually } from '#tests/support/eventually.ts'
import { type MailProcess, startMailProcess } from '#tests/support/mail-process.ts'
import { familyMail, sendRaw } from '#tests/support/smtp-send.ts'

const SUPPORT = 'support@schule.example'
let dataDir: string
let db: Db
let sandbox: Sandbox
const started: MailProcess[] = []
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'lotse-mail-'))
  db = openMigrated(dataDir)
  sandbox = await startSandbox({ imapPort: 0, smtpPort: 0, supportAddress: SUPPORT, dataDir })
})
afterEach(async () => {
  for (const mail of started.splice(0)) if (mail.isAlive()) await mail.end('SIGKILL')
  await sandbox.close()
  db.$client.close()
  rmSync(dataDir, { recursive: true, force: true })
})

function start(more: Record<string, string> = {}): MailProcess {
  const mail = startMailProcess({
    SCHOOL_NAME: 'Testschule',
    BASE_URL: 'https://hilfe.schule.example',
    SUPPORT_ADDRESS: SUPPORT,
    IMAP_HOST: '127.0.0.1',
    IMAP_PORT: String(sandbox.imapPort),
    IMAP_USER: sandbox.user,
    IMAP_PASSWORD: sandbox.password,
    IMAP_TLS: 'none',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(sandbox.smtpPort),
    SMTP_USER: sandbox.user,
    SMTP_PASSWORD: sandbox.password,
    SMTP_TLS: 'none',
    DATA_DIR: dataDir,
    SESSION_SECRET: 'x'.repeat(32),
    ...more
  })
  started.push(mail)
  return mail
}
const write = (subject: string) => sendRaw(sandbox.smtpPort, { to: SUPPORT, raw: familyMail(subject) })
const answers = () => listDemoMails(demoMailboxFolder(dataDir), 'familie@post.example')
const healthIs = (part: string, state: string) =>
  eventually(`${part} to be ${state}`, () =>
    db
      .select()
      .from(health)
      .all()
      .find((row) => row.part === part && row.state === state)
  )

test('a family’s mail becomes a ticket, the family hears of it, and the process ends cleanly', async () => {
  const mail = start()
  await mail.says('"ready"')
  await healthIs('mailbox', 'ok')
  await write('Kein Ton')
  const [answer] = await eventually('the acknowledgement', () => answers().length > 0 && answers())
  const [ticket] = db.select().from(tickets).all()
  expect(ticket).toMatchObject({ subject: 'Kein Ton' })
  expect(answer?.subject).toContain(`#${ticket?.id}`)
  expect(answer?.references).toContain('<KeinTon@post.example>')
  expect(db.select().from(rawMails).all()).toMatchObject([{ state: 'done', ticketId: ticket?.id }])

  expect(await mail.end()).toBe(0)
  expect(mail.output()).not.toMatch(/post\.example|schule\.example|Kein Ton|Familie|Muster/)
})

test('killed in the middle of twenty mails and started again, it loses none and doubles none', async () => {
  for (let number = 1; number <= 20; number++) await write(`Nummer ${number}`)
  const first = start()
  await eventually('the first ticket', () => db.select().from(tickets).all().length > 0)
  await first.end('SIGKILL')
  start()
  await eventually('20 tickets', () => db.select().from(tickets).all().length >= 20)
  const mails = () => db.select().from(outbox).all()
  await eventually('nothing to send any more', () => mails().every(({ state }) => state !== 'queued'))
  const subjects = db
    .select()
    .from(tickets)
    .all()
    .map((ticket) => ticket.subject)
  expect(new Set(subjects).size).toBe(20)
  expect(subjects).toHaveLength(20)
  const ids = answers().map((mail) => mail.messageId)
  expect(new Set(ids).size).toBe(ids.length)
  // What was on its way at the kill waits for the end of its lease.
  const sent = mails().filter(({ state }) => state === 'sent')
  expect(ids).toEqual(expect.arrayContaining(sent.map(({ messageId }) => messageId)))
})

test('with a wrong mailbox password it lives on and says so in the server’s words', async () => {
  const mail = start({ IMAP_PASSWORD: 'falsch' })
  const row = await healthIs('mailbox', 'refused')
  expect(row.words).not.toBe('')
  await healthIs('outbox', 'ok')
  expect(mail.isAlive()).toBe(true)
  expect(await mail.end('SIGINT')).toBe(0)
})

test('a second one waits, and takes over at once from a first one that died', async () => {
  const first = start()
  await first.says('"ready"')
  const second = start()
  await second.says('another mail process is at work')
  expect(second.output()).not.toContain('"ready"')
  await first.end('SIGKILL')
  await second.says('"ready"')
})

test('one that slept while another took over writes nothing any more when it wakes up', async () => {
  const first = start()
  await first.says('"ready"')
  await healthIs('mailbox', 'ok')
  first.pause()
  db.update(leases)
    .set({ holder: 'anderswo:1:abc', until: new Date(Date.now() + 600_000) })
    .run()
  await write('Im Schlaf')
  first.resume()
  expect(await first.exited).toBe(1)
  expect(first.output()).toContain('another mail process has taken over')
  expect(db.select().from(rawMails).all()).toEqual([])
  expect(db.select().from(leases).all()).toMatchObject([{ holder: 'anderswo:1:abc' }])
})

test('a wrong variable stops the start with a sentence that names it', async () => {
  const mail = start({ IMAP_PORT: 'offen' })
  expect(await mail.exited).toBe(1)
  expect(mail.output()).toContain('Die Variable IMAP_PORT ist nicht richtig')
})
