import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count, eq, like } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoMailboxFolder, listDemoMails } from '#app/domain/demo/demo-mailbox.ts'
import type { Db } from '#db/client.ts'
import { openMigrated } from '#db/migrate.ts'
import { messages, outbox, rawMails, staff, staffAddresses, tickets } from '#db/schema/index.ts'
import { type Sandbox, startSandbox } from '#mail/sandbox/sandbox.ts'
import { eventually } from '#tests/support/eventually.ts'
import { type MailProcess, startMailProcess } from '#tests/support/mail-process.ts'
import { sendRaw } from '#tests/support/smtp-send.ts'

const SUPPORT = 'support@schule.example'
const DESK = 'hilfe@desk.example'
let dataDir: string
let db: Db
let sandbox: Sandbox
let mail: MailProcess
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'lotse-storm-'))
  db = openMigrated(dataDir)
  sandbox = await startSandbox({ imapPort: 0, smtpPort: 0, supportAddress: SUPPORT, dataDir })
  const { id: staffId } = db
    .insert(staff)
    .values({
      displayName: 'Frau Keller',
      firstName: 'Eva',
      lastName: 'Keller',
      isVolunteer: true,
      isAdmin: true,
      hereUntil: new Date(Date.now() + 86_400_000)
    })
    .returning({ id: staff.id })
    .get()
  db.insert(staffAddresses).values({ staffId, address: 'keller@schule.example' }).run()
  mail = startMailProcess({
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
    MAILS_PER_MINUTE: '600',
    DATA_DIR: dataDir,
    SESSION_SECRET: 'x'.repeat(32)
  })
})
afterEach(async () => {
  if (mail.isAlive()) await mail.end('SIGKILL')
  await sandbox.close()
  db.$client.close()
  rmSync(dataDir, { recursive: true, force: true })
})

let number = 0
/** A mail as a person writes it, from the other helpdesk. */
const write = (subject: string) => {
  number += 1
  const lines = [
    `From: Hilfe der Firma <${DESK}>`,
    `To: ${SUPPORT}`,
    `Subject: ${subject}`,
    `Message-ID: <desk.${number}@desk.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Vielen Dank, Ihr Vorgang ${number} wird bearbeitet.`
  ]
  return sendRaw(sandbox.smtpPort, { from: DESK, to: SUPPORT, raw: lines.join('\r\n') })
}
const takenIn = () => db.select({ n: count() }).from(rawMails).where(eq(rawMails.state, 'done')).get()?.n ?? 0

test('a helpdesk that answers each mail of ours, and writes on without: the servers see one mail to it', async () => {
  await eventually('the mail process to be ready', () => mail.output().includes('"ready"'))
  await write('Vorgang 1')
  const [ack] = await eventually('our acknowledgement at the other helpdesk', () => {
    const mails = listDemoMails(demoMailboxFolder(dataDir), DESK)
    return mails.length > 0 && mails
  })
  for (let n = 0; n < 40; n += 1) await write(n % 2 ? `Re: ${ack?.subject}` : `Vorgang ${n}`)
  await eventually('all mails to be taken in', () => takenIn() === 41)
  await eventually('nothing that is due to be left', () =>
    db
      .select()
      .from(outbox)
      .all()
      .every(({ state, dueAt }) => state === 'sent' || dueAt > new Date())
  )
  expect(listDemoMails(demoMailboxFolder(dataDir), DESK)).toHaveLength(1)
  // Twenty without our number are matters of their own; the others join the first one.
  expect(db.select().from(tickets).all()).toHaveLength(21)
  expect(db.select().from(messages).where(eq(messages.direction, 'in')).all()).toHaveLength(41)
  expect(listDemoMails(demoMailboxFolder(dataDir), 'keller@schule.example').length).toBeLessThanOrEqual(2)
  // In the morning the summary of the day is one more.
  expect(db.select().from(outbox).where(like(outbox.key, 'notify:%')).all().length).toBeLessThanOrEqual(21)
}, 600_000)
