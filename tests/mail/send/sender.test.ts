import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordDelivery } from '#app/domain/outbox/record-delivery.ts'
import { settleDeadSends } from '#app/domain/outbox/settle-dead-sends.ts'
import { outbox, tickets } from '#db/schema/index.ts'
import { deliverMail } from '#mail/send/deliver-mail.ts'
import type { Transport } from '#mail/send/transport.ts'
import { type Certificate, makeCertificate } from '#tests/support/certificate.ts'
import { answeredTicket, SCHOOL, type Sending, sending } from '#tests/support/sending.ts'
import { type SmtpReceiver, startSmtpReceiver } from '#tests/support/smtp-receiver.ts'
import { startTcpProxy } from '#tests/support/tcp-proxy.ts'

let smtp: SmtpReceiver
let send: Sending
beforeEach(async () => {
  smtp = await startSmtpReceiver({ credentials: { user: 'lotse', password: 'geheim' } })
  send = sending()
})
afterEach(async () => {
  await send.end()
  await smtp.close()
})
const ticket = (id: number) => send.database.db.select().from(tickets).where(eq(tickets.id, id)).get()

describe('the outbox', () => {
  test('sends what another process queues, once, with the stored bytes, the envelope and our Message-ID', async () => {
    send.start(smtp)
    await send.healthBecomes('ok')
    const id = send.queue()
    const row = await send.becomes(id, 'sent')
    const [mail] = await smtp.received(1)
    expect(mail?.envelope).toEqual({ from: 'support@schule.example', to: ['familie@post.example'] })
    expect(mail?.user).toBe('lotse')
    expect(mail?.raw.equals(row.bytes ?? Buffer.alloc(0))).toBe(true)
    expect(mail?.raw.toString('utf8')).toContain(`\r\nMessage-ID: ${row.messageId}\r\n`)
    expect(row).toMatchObject({ attempts: 1, leaseUntil: null, reason: expect.stringMatching(/^250 /) })
    expect(row.sentAt).not.toBeNull()
    send.queue({ key: 'noch eine' })
    await smtp.received(2)
    expect(smtp.mails).toHaveLength(2)
  })

  test('keeps a mail until it is due', async () => {
    const later = send.queue({ dueAt: new Date(Date.now() + 60_000) })
    send.start(smtp)
    await send.becomes(send.queue(), 'sent')
    expect(send.row(later)).toMatchObject({ state: 'queued', attempts: 0, bytes: null })
    send.pass(1)
    await send.becomes(later, 'sent')
  })

  test('a person who waits for a code goes first', async () => {
    send.queue({ subject: 'zuerst da' })
    send.queue({ subject: 'Code', kind: 'code' })
    send.start(smtp)
    const [first] = await smtp.received(2)
    expect(first?.raw.toString('utf8')).toContain('Subject: Code')
  })

  test('refused for now: deferred with the server’s words, then the same bytes again', async () => {
    smtp.behave({ kind: 'refuse', at: 'rcpt', code: 450, text: '4.2.0 Greylisted' })
    const id = send.queue()
    send.start(smtp)
    const { dueAt, reason, bytes } = await send.becomes(id, 'deferred')
    expect(reason).toContain('Greylisted')
    expect(dueAt.getTime()).toBeGreaterThan(Date.now() + 50_000)
    smtp.behave({ kind: 'accept' })
    send.pass(2)
    expect(await send.becomes(id, 'sent')).toMatchObject({ attempts: 2 })
    expect(smtp.mails.map((mail) => mail.raw.equals(bytes ?? Buffer.alloc(0)))).toEqual([true])
  })

  test('refused for now for two days: failed', async () => {
    smtp.behave({ kind: 'refuse', at: 'rcpt', code: 450, text: 'Später' })
    const id = send.queue({ createdAt: new Date(Date.now() - 47.99 * 3_600_000), attempts: 15 })
    send.start(smtp)
    expect((await send.becomes(id, 'failed')).reason).toContain('Später')
  })

  test.each(['mail', 'rcpt', 'data'] as const)(
    'refused for good at %s: failed, and the ticket is open again',
    async (at) => {
      smtp.behave({ kind: 'refuse', at, code: 550, text: '5.1.1 No such user' })
      const ticketId = answeredTicket(send.database)
      const id = send.queue({ kind: 'reply', ticketId })
      send.start(smtp)
      expect((await send.becomes(id, 'failed')).reason).toContain('No such user')
      expect(ticket(ticketId)).toMatchObject({ state: 'open', claimedBy: 1 })
      expect(ticket(ticketId)?.waitingSince).not.toBeNull()
      expect(send.eventTypes()).toEqual(['ticket.answer_not_delivered'])
      expect(await send.healthBecomes('ok')).toMatchObject({ words: '' })
    }
  )

  test('cut after the dot: nobody knows, so it is not sent again, and the volunteer is told', async () => {
    smtp.behave({ kind: 'cut', at: 'dot' })
    const ticketId = answeredTicket(send.database, 'done')
    const id = send.queue({ kind: 'reply', ticketId })
    send.start(smtp)
    expect((await send.becomes(id, 'unknown')).reason).toContain('nicht bekannt')
    smtp.behave({ kind: 'accept' })
    send.pass(60)
    await send.becomes(send.queue(), 'sent')
    expect(send.row(id)).toMatchObject({ state: 'unknown', attempts: 1 })
    expect(smtp.mails).toHaveLength(2)
    expect(ticket(ticketId)).toMatchObject({ state: 'open', closedAt: null })
  })

  test('cut before the mail: certainly not sent, so it is sent later', async () => {
    smtp.behave({ kind: 'cut', at: 'mail' })
    const id = send.queue()
    send.start(smtp)
    await send.becomes(id, 'deferred')
    expect((await send.healthBecomes('down')).words).not.toBe('')
    smtp.behave({ kind: 'accept' })
    send.pass(2)
    await send.becomes(id, 'sent')
    expect(smtp.mails).toHaveLength(1)
  })

  test('cut on the way, after the whole mail has left this process: rather unknown than sent twice', async () => {
    const proxy = await startTcpProxy(smtp.port)
    send.start({ port: proxy.port })
    await send.healthBecomes('ok')
    proxy.cutAfter('toServer', 1_000)
    const id = send.queue({ textBody: 'Viele Worte. '.repeat(10_000) })
    await send.becomes(id, 'unknown')
    expect(smtp.mails).toEqual([])
    await proxy.close()
  })

  test('at most so many a minute', async () => {
    for (let i = 0; i < 5; i++) send.queue()
    send.start(smtp, 3)
    await smtp.received(3)
    await send.healthBecomes('ok')
    const states = () => send.database.db.select({ state: outbox.state }).from(outbox).all()
    await expect.poll(() => states().filter(({ state }) => state === 'sent').length).toBe(3)
    expect(states().filter(({ state }) => state === 'queued')).toHaveLength(2)
    send.pass(1)
    expect(await smtp.received(5)).toHaveLength(5)
  })
})

describe('an outgoing server that does not let us in', () => {
  test('wrong password: the server’s words, the mail waits untouched, the sender lives on', async () => {
    const id = send.queue()
    const sender = send.start({ port: smtp.port, password: 'falsch' })
    expect((await send.healthBecomes('refused')).words).toContain('Wrong user or password')
    expect(send.row(id)).toMatchObject({ state: 'queued', attempts: 0 })
    await sender.stop()
    send.start(smtp)
    await send.becomes(id, 'sent')
  })

  test('no TLS although it is required: nothing leaves in the clear', async () => {
    const id = send.queue()
    send.start({ port: smtp.port, tls: 'starttls' })
    await send.healthBecomes('down')
    expect(send.row(id).state).toBe('queued')
    expect(smtp.mails).toEqual([])
  })

  test('nobody there: "down" until somebody is', async () => {
    const proxy = await startTcpProxy(smtp.port)
    proxy.refuse = true
    const id = send.queue()
    send.start({ port: proxy.port })
    await send.healthBecomes('down')
    proxy.refuse = false
    send.pass(2)
    await send.becomes(id, 'sent')
    await send.healthBecomes('ok')
    await proxy.close()
  })
})

describe('a process that died while sending', () => {
  const dead = { state: 'sending', leaseUntil: new Date(Date.now() - 1), attempts: 1 } as const

  test('with finished bytes: unknown, with the reason', async () => {
    const ticketId = answeredTicket(send.database)
    const id = send.queue({ ...dead, kind: 'reply', ticketId, bytes: Buffer.from('Subject: x\r\n\r\n') })
    send.start(smtp)
    expect((await send.becomes(id, 'unknown')).reason).toContain('unterbrochen')
    expect(ticket(ticketId)?.state).toBe('open')
    expect(smtp.mails).toEqual([])
  })

  test('without bytes it was certainly not sent: sent now', async () => {
    const id = send.queue(dead)
    send.start(smtp)
    await send.becomes(id, 'sent')
    expect(smtp.mails).toHaveLength(1)
  })

  test('is known to be dead when the next one begins: nobody waits for the end of the row’s lease', async () => {
    const leaseUntil = new Date(Date.now() + 200_000)
    const ticketId = answeredTicket(send.database)
    const bytes = Buffer.from('Subject: x\r\n\r\n')
    const half = send.queue({ ...dead, leaseUntil, kind: 'reply', ticketId, bytes })
    const unmade = send.queue({ ...dead, leaseUntil })
    send.start(smtp)
    await send.becomes(half, 'unknown')
    expect(ticket(ticketId)?.state).toBe('open')
    expect(await send.becomes(unmade, 'sent')).toMatchObject({ attempts: 2 })
    expect(smtp.mails).toHaveLength(1)
  })

  test('while a living one is at it nobody touches the mail before the lease has run out', async () => {
    send.start(smtp)
    await send.becomes(send.queue(), 'sent')
    const leaseUntil = new Date(Date.now() + 30_000)
    const id = send.queue({ ...dead, leaseUntil, bytes: Buffer.from('Subject: x\r\n\r\n') })
    await send.becomes(send.queue(), 'sent')
    expect(send.row(id).state).toBe('sending')
    send.pass(1)
    await send.becomes(id, 'unknown')
  })
})

describe('a process that slept through its lease and goes on', () => {
  const mine = { state: 'sending', attempts: 1, leaseUntil: new Date(Date.now() + 60_000) } as const

  test.each([
    ['a first attempt', null, 'deferred'],
    ['a retry, whose bytes are finished', Buffer.from('Subject: x\r\n\r\n'), 'unknown']
  ])('does not send what was settled without it: %s', async (_which, bytes, state) => {
    const taken = send.row(send.queue({ ...mine, bytes }))
    const { db } = send.database
    settleDeadSends(db, 'all', SCHOOL, new Date())
    const never: Transport = { send: neverSent, check: neverSent, close: () => undefined }
    await expect(
      deliverMail({ db, school: SCHOOL, transport: never, now: () => new Date() }, taken)
    ).rejects.toThrow('is not ours any more')
    expect(send.row(taken.id)).toMatchObject({ state, bytes })
  })

  test('does not overwrite what came of the next attempt, but what it brought to an end is news', () => {
    const { db } = send.database
    const id = send.queue({ ...mine, attempts: 2 })
    recordDelivery(db, id, { state: 'failed', reason: '550' }, SCHOOL, new Date(), 1)
    expect(send.row(id)).toMatchObject({ state: 'sending', attempts: 2 })
    settleDeadSends(db, 'all', SCHOOL, new Date())
    recordDelivery(db, id, { state: 'sent', reason: '250 spät' }, SCHOOL, new Date(), 1)
    expect(send.row(id)).toMatchObject({ state: 'sent', reason: '250 spät' })
  })
})

const neverSent = (): Promise<never> => Promise.reject(new Error('A mail left that was not ours any more.'))

describe('TLS', () => {
  let folder: string
  let certificate: Certificate
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotse-tls-'))
    certificate = makeCertificate(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(['implicit', 'starttls'] as const)(
    '%s: with the authority that vouches for the server, and not without',
    async (tls) => {
      const { key, cert } = certificate
      const secure = await startSmtpReceiver({ tls: { key, cert, implicit: tls === 'implicit' } })
      const id = send.queue()
      const distrustful = send.start({ host: 'localhost', port: secure.port, tls })
      expect((await send.healthBecomes('down')).words).toMatch(/certificate/)
      await distrustful.stop()
      expect(send.row(id)).toMatchObject({ state: 'queued', attempts: 0 })
      send.start({ host: 'localhost', port: secure.port, tls, ca: cert })
      await send.becomes(id, 'sent')
      await secure.close()
    }
  )
})
