import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Dovecot, startDovecot } from '#tests/support/dovecot.ts'
import { eventually } from '#tests/support/eventually.ts'
import { imapClient } from '#tests/support/imap-client.ts'
import { describeWith } from '#tests/support/parts.ts'
import { type Receiving, receiving } from '#tests/support/receiving.ts'
import { familyMail } from '#tests/support/smtp-send.ts'
import { startTcpProxy, type TcpProxy } from '#tests/support/tcp-proxy.ts'

describeWith('dovecot', 'large mails', () => {
  let dovecot: Dovecot
  let proxy: TcpProxy
  let users = 0
  let user: string
  let receive: Receiving
  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.stop())
  beforeEach(async () => {
    user = `gross${++users}@schule.example`
    proxy = await startTcpProxy(dovecot.port)
    receive = receiving({ port: proxy.port, user, password: dovecot.password })
  })
  afterEach(async () => {
    await receive.end()
    await proxy.close()
  })
  const video = familyMail('Video', 'x'.repeat(76).concat('\r\n').repeat(62_000))

  test('come byte for byte, after the small ones that wait with them', async () => {
    dovecot.deliver(user, video)
    dovecot.deliver(user, familyMail('Klein'))
    receive.listen()
    const rows = await receive.settled(2)
    expect(rows.map((row) => row.size)).toEqual([familyMail('Klein').length, video.length])
    expect(rows[1]?.bytes?.equals(Buffer.from(video))).toBe(true)
  })

  test('hold up no mail that comes while one is fetched', async () => {
    dovecot.deliver(user, video)
    // The line holds its breath in the middle of the video: what comes meanwhile is stored first.
    proxy.slowAllAfter(1_000_000)
    receive.listen({ glanceEveryMs: 50 })
    await eventually('the video to be under way', () => proxy.passed > 1_000_000)
    dovecot.deliver(user, familyMail('Dringend'))
    const rows = await receive.settled(2)
    expect(rows.map((row) => row.size)).toEqual([familyMail('Dringend').length, video.length])
  })

  test('cut in the middle are fetched again, whole', async () => {
    dovecot.deliver(user, video)
    proxy.cutAfter('toClient', 2_500_000)
    receive.listen()
    const [row] = await receive.settled(1)
    expect(row?.bytes?.equals(Buffer.from(video))).toBe(true)
    expect(proxy.connections).toBeGreaterThan(1)
  })

  test('mails that wait for days are stored in the order in which they came', async () => {
    const imap = await imapClient(dovecot.port, user, dovecot.password)
    const day = (number: number) => new Date(Date.UTC(2026, 10, number, 8))
    // Somebody has put the oldest back into the inbox last: its UID is the highest.
    for (const number of [12, 14, 13, 11])
      await imap.append('INBOX', familyMail(`Tag ${number}`), [], day(number))
    await imap.logout()
    receive.listen()
    const rows = await receive.settled(4)
    expect(rows.map((row) => row.receivedAt.getUTCDate())).toEqual([11, 12, 13, 14])
  })

  test('an empty mail is a row like any other', async () => {
    dovecot.deliver(user, '')
    dovecot.deliver(user, familyMail('Danach'))
    receive.listen()
    const rows = await receive.settled(2)
    expect(rows.map((row) => row.size).sort((a, b) => a - b)[0]).toBeLessThan(10)
    expect(receive.mailbox()?.state).toBe('ok')
  })
})
