import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count, eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MAIL } from '#app/start/parts.ts'
import type { Db } from '#db/client.ts'
import { openMigrated } from '#db/migrate.ts'
import { rawMails, tickets } from '#db/schema/index.ts'
import { type Dovecot, startDovecot } from '#tests/support/dovecot.ts'
import { eventually } from '#tests/support/eventually.ts'
import { type MailProcess, startMailProcess } from '#tests/support/mail-process.ts'
import { type MemoryWatch, watchMemory } from '#tests/support/memory-of.ts'
import { describeWith } from '#tests/support/parts.ts'
import { familyMail } from '#tests/support/smtp-send.ts'
import { HOSTILE } from './hostile-mails.ts'
import { lines, mixed, plain } from './make-mail.ts'

const SUPPORT = 'support@schule.example'
/** The goal is 400 with all it starts: the threads that read and the process that looks at files. The rest is for other machines. */
const MOST_MB = 440
const PATIENCE_MS = 120_000

describeWith('dovecot', 'the memory of the mail process', () => {
  let dataDir: string
  let db: Db
  let dovecot: Dovecot
  let mail: MailProcess
  let memory: MemoryWatch
  let delivered = 0
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'lotse-memory-'))
    db = openMigrated(dataDir)
    dovecot = await startDovecot()
    mail = startMailProcess({
      SCHOOL_NAME: 'Testschule',
      BASE_URL: 'https://hilfe.schule.example',
      SUPPORT_ADDRESS: SUPPORT,
      IMAP_HOST: '127.0.0.1',
      IMAP_PORT: String(dovecot.port),
      IMAP_USER: SUPPORT,
      IMAP_PASSWORD: dovecot.password,
      IMAP_TLS: 'none',
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: '1',
      SMTP_USER: SUPPORT,
      SMTP_PASSWORD: 'x',
      SMTP_TLS: 'none',
      DATA_DIR: dataDir,
      SESSION_SECRET: 'x'.repeat(32),
      ...MAIL.env
    })
    await mail.says('"ready"')
    memory = watchMemory(mail.pid)
  })
  afterAll(async () => {
    memory.end()
    await mail.end('SIGKILL')
    await dovecot.stop()
    db.$client.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  function deliver(...mails: (string | Buffer)[]): void {
    for (const raw of mails) dovecot.deliver(SUPPORT, raw)
    delivered += mails.length
  }
  const settled = () =>
    eventually(
      `${delivered} mails to be taken in`,
      () => db.select({ n: count() }).from(rawMails).where(ne(rawMails.state, 'new')).get()?.n === delivered,
      PATIENCE_MS
    )

  test.each(HOSTILE)('$name', async ({ make }) => {
    deliver(make())
    await settled()
    expect(memory.most).toBeLessThan(MOST_MB)
  })

  test('four of 56 MB at once, and one of a family behind them', async () => {
    const large = (at: number) =>
      mixed(
        plain,
        `Content-Type: video/mp4; name=film${at}.mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(`${Buffer.from(String(at).repeat(57)).toString('base64')}\r\n`, 56 * 1024 * 1024)}`
      )
    deliver(...[1, 2, 3, 4].map(large), familyMail('Kein Ton'))
    await settled()
    expect(db.select().from(tickets).where(eq(tickets.subject, 'Kein Ton')).all()).toHaveLength(1)
    expect(memory.most).toBeLessThan(MOST_MB)
    console.info(`memory of the mail process: at most ${Math.round(memory.most)} MB`)
  })
})
