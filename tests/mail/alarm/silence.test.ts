import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordHealth } from '#app/domain/health/record-health.ts'
import { health, notices, watch } from '#db/schema/index.ts'
import { notifyByMail } from '#mail/alarm/by-mail.ts'
import { notifyByWebhook } from '#mail/alarm/by-webhook.ts'
import { startWatch } from '#mail/alarm/watch.ts'
import { startListener } from '#mail/receive/listener.ts'
import { startSender } from '#mail/send/sender.ts'
import { openTransport } from '#mail/send/transport.ts'
import { type Dovecot, startDovecot } from '#tests/support/dovecot.ts'
import { eventually } from '#tests/support/eventually.ts'
import { freePort } from '#tests/support/free-port.ts'
import { SCHOOL } from '#tests/support/help-school.ts'
import { type MailProcess, startMailProcess } from '#tests/support/mail-process.ts'
import { describeWith } from '#tests/support/parts.ts'
import { header, plainText } from '#tests/support/sent-mail.ts'
import { type SmtpReceiver, startSmtpReceiver } from '#tests/support/smtp-receiver.ts'
import { type TempDatabase, tempDatabase } from '#tests/support/temp-database.ts'
import { startWebhookServer, type WebhookServer } from '#tests/support/webhook-server.ts'

/** Minutes as seconds: all clocks run sixty times as fast, the servers are real. A machine that stands still for a moment is no alarm. */
const FAST = { alarmAfterMs: 10_000, joinMs: 400, remindAfterMs: 3_600_000, awayMs: 30_000 }
const quiet = pino({ level: 'silent' })
const now = () => new Date()
const LONG = 300_000

let database: TempDatabase
let second: SmtpReceiver
let webhook: WebhookServer
const ends: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  database = tempDatabase()
  second = await startSmtpReceiver({ credentials: { user: 'alarm', password: 'zweites' } })
  webhook = await startWebhookServer()
})
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
  await second.close()
  await webhook.close()
  database.close()
})

const secondAccount = () => ({
  host: '127.0.0.1',
  port: second.port,
  tls: 'none' as const,
  user: 'alarm',
  password: 'zweites',
  from: 'alarm@anderswo.example',
  to: ['admin@privat.example', 'vertretung@privat.example']
})
const watching = () => {
  const started = startWatch({
    db: database.connect(),
    ways: {
      mail: notifyByMail(secondAccount(), SCHOOL),
      webhook: notifyByWebhook(webhook.url, SCHOOL)
    },
    now,
    log: quiet,
    everyMs: 200,
    timing: FAST
  })
  ends.push(() => started.stop())
  return started
}
const stateOf = (part: string) =>
  database.db
    .select()
    .from(health)
    .all()
    .find((row) => row.part === part)?.state

describeWith('dovecot', 'a mailbox server that goes and comes back', () => {
  test(
    'is told by both ways once, and its return too; a restart of the watch in between repeats nothing',
    async () => {
      const port = await freePort()
      let dovecot: Dovecot = await startDovecot({ port })
      ends.push(() => dovecot.stop())
      const outgoing = await startSmtpReceiver()
      ends.push(() => outgoing.close())
      const listener = startListener({
        db: database.connect({ powerCutSafe: true }),
        mailbox: {
          host: '127.0.0.1',
          port,
          tls: 'none',
          user: 'hilfe@schule.example',
          password: dovecot.password,
          processedFolder: 'Lotse'
        },
        onStored: () => undefined,
        now,
        random: () => 0,
        log: quiet,
        timing: { passEveryMs: 200, network: { baseMs: 50, capMs: 200 } }
      })
      ends.push(() => listener.stop())
      const sender = startSender({
        db: database.connect({ powerCutSafe: true }),
        watchDb: database.connect(),
        school: SCHOOL,
        transport: openTransport(
          { host: '127.0.0.1', port: outgoing.port, tls: 'none', user: 'lotse', password: 'geheim' },
          'schule.example'
        ),
        mailsPerMinute: 600,
        now,
        random: () => 0,
        log: quiet,
        heartbeatMs: 200
      })
      ends.push(() => sender.stop())
      const first = watching()
      await eventually(
        'both parts to be well',
        () => stateOf('mailbox') === 'ok' && stateOf('outbox') === 'ok'
      )

      await dovecot.stop()
      const [mail] = await second.received(1)
      const [post] = await webhook.received(1)
      expect(mail?.envelope).toEqual({
        from: 'alarm@anderswo.example',
        to: ['admin@privat.example', 'vertretung@privat.example']
      })
      expect(mail?.user).toBe('alarm')
      expect(mail?.raw.toString()).toContain('Auto-Submitted: auto-generated')
      expect(await header(mail?.raw ?? Buffer.alloc(0), 'subject')).toContain('Störung der Post')
      expect(await plainText(mail?.raw ?? Buffer.alloc(0))).toContain('Das Postfach wird nicht gelesen.')
      expect(post?.body).toMatchObject({ event: 'alarm', parts: [{ part: 'mailbox' }] })

      await first.stop()
      watching()
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      expect(second.mails).toHaveLength(1)

      dovecot = await startDovecot({ port })
      await second.received(2)
      await webhook.received(2)
      expect(webhook.posts[1]?.body).toMatchObject({ event: 'recovered', parts: [{ part: 'mailbox' }] })
      expect(await plainText(second.mails[1]?.raw ?? Buffer.alloc(0))).toContain('wird wieder gelesen')
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      expect([second.mails.length, webhook.posts.length]).toEqual([2, 2])
    },
    LONG
  )
})

test(
  'a second way that fails is tried again, and the other is not held up by it',
  async () => {
    for (const part of ['mailbox', 'outbox'] as const)
      recordHealth(database.db, { part, state: 'down', words: 'eltern@familie.example' }, now())
    second.behave({ kind: 'refuse', at: 'mail', code: 451, text: 'later' })
    webhook.answer(302)
    watching()
    await webhook.received(1)
    const rows = await eventually('both to be noted', () => {
      const all = database.db.select().from(notices).all()
      return all.length === 2 && all.every(({ reason }) => reason !== '') && all
    })
    expect(rows.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['queued', 1],
      ['queued', 1]
    ])
    expect(webhook.posts.map(({ path }) => path)).toEqual(['/hook?secret=abc'])
    second.behave({ kind: 'accept' })
    webhook.answer(204)
    database.db.update(notices).set({ dueAt: now() }).run()
    await eventually('both to be sent', () =>
      database.db
        .select()
        .from(notices)
        .all()
        .every(({ state }) => state === 'sent')
    )
    expect(webhook.posts).toHaveLength(2)
    expect(webhook.posts[0]?.body.id).toBe(webhook.posts[1]?.body.id)
    // The words of a server may name somebody: they stay in the house.
    expect(JSON.stringify(webhook.posts) + second.mails[0]?.raw.toString()).not.toContain('familie.example')
  },
  LONG
)

test(
  'the real watch process: what it knew before it was killed is told after it, with no mail process alive',
  async () => {
    const seen = { unwellMs: 595_000, seenAt: now() }
    for (const part of ['mailbox', 'outbox'] as const) {
      recordHealth(database.db, { part, state: 'ok', words: '' }, new Date(Date.now() - 900_000))
      database.db
        .insert(watch)
        .values({ part, ...seen })
        .run()
    }
    const environment = {
      SCHOOL_NAME: SCHOOL.name,
      BASE_URL: SCHOOL.baseUrl,
      SUPPORT_ADDRESS: SCHOOL.supportAddress,
      IMAP_HOST: '127.0.0.1',
      IMAP_USER: 'hilfe',
      IMAP_PASSWORD: 'geheim',
      SMTP_HOST: '127.0.0.1',
      SMTP_USER: 'hilfe',
      SMTP_PASSWORD: 'geheim',
      SESSION_SECRET: 'x'.repeat(32),
      DATA_DIR: database.folder,
      ALARM_SMTP_HOST: '127.0.0.1',
      ALARM_SMTP_PORT: String(second.port),
      ALARM_SMTP_USER: 'alarm',
      ALARM_SMTP_PASSWORD: 'zweites',
      ALARM_SMTP_TLS: 'none',
      ALARM_TO: 'admin@privat.example',
      ALARM_WEBHOOK_URL: webhook.url
    }
    const start = (): MailProcess => {
      const started = startMailProcess(environment, 'mail/alarm/main.ts')
      ends.push(async () => started.isAlive() && (await started.end('SIGKILL')))
      return started
    }
    const first = start()
    await eventually(
      'the alarm by mail and by webhook',
      () => second.mails.length + webhook.posts.length >= 2
    )
    // The servers have them; that the process knows it is another moment, and only then is there nothing to repeat.
    await eventually('both to be noted as sent', () => {
      const all = database.db.select().from(notices).all()
      return all.length === 2 && all.every(({ state }) => state === 'sent')
    })
    expect(first.output()).not.toMatch(/privat\.example|secret|abc/)
    await first.end('SIGKILL')
    const again = start()
    await eventually('the second to be ready', () => again.output().includes('"ready"'))
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect([second.mails.length, webhook.posts.length]).toEqual([1, 1])
    expect(webhook.posts[0]?.body).toMatchObject({ parts: [{ part: 'mailbox' }, { part: 'outbox' }] })
    expect(await again.end()).toBe(0)
  },
  LONG
)
