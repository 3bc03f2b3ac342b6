import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { moveMails } from '#mail/receive/move-mails.ts'
import { type Dovecot, startDovecot } from '#tests/support/dovecot.ts'
import { eventually } from '#tests/support/eventually.ts'
import { allUids, imapClient } from '#tests/support/imap-client.ts'
import { describeWith } from '#tests/support/parts.ts'
import { receiveContract } from '#tests/support/receive-contract.ts'
import { type Receiving, receiving } from '#tests/support/receiving.ts'
import { familyMail } from '#tests/support/smtp-send.ts'
import { startTcpProxy, type TcpProxy } from '#tests/support/tcp-proxy.ts'

let users = 0
/** Every user name is a fresh mailbox. */
const freshUser = () => `hilfe${++users}@schule.example`

describeWith('dovecot', 'receiving from a real Dovecot', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.stop())

  receiveContract(async () => {
    const user = freshUser()
    const { port, password } = dovecot
    return { port, user, password, deliver: (raw) => dovecot.deliver(user, raw) }
  })

  describeWith('dovecot', 'when something breaks', () => {
    let user: string
    let proxy: TcpProxy
    let receive: Receiving
    beforeEach(async () => {
      user = freshUser()
      proxy = await startTcpProxy(dovecot.port)
      receive = receiving({ port: proxy.port, user, password: dovecot.password })
    })
    afterEach(async () => {
      await receive.end()
      await proxy.close()
    })

    test('a session that is thrown out comes back and catches up', async () => {
      receive.listen()
      await receive.becomes('ok')
      dovecot.doveadm('kick', user)
      dovecot.deliver(user, familyMail('Nach dem Rauswurf'))
      expect(await receive.settled(1)).toHaveLength(1)
      // The server ends the connection when it comes to it; the old one may still have read the mail.
      await eventually('a second connection', () => proxy.connections > 1)
    })

    test.each([2_000, 40_000, 150_000, 203_000])(
      'a line cut %i bytes into the dialogue loses and doubles nothing',
      async (count) => {
        const large = familyMail('Gross', `${'Der Ton geht nicht. '.repeat(5)}\r\n`.repeat(2_000))
        dovecot.deliver(user, large)
        dovecot.deliver(user, familyMail('Klein'))
        proxy.cutAfter('toClient', count)
        receive.listen()
        const rows = await receive.settled(2)
        expect(rows).toHaveLength(2)
        expect(rows.map((row) => row.bytes?.length).sort()).toEqual(
          [large.length, familyMail('Klein').length].sort()
        )
        expect(proxy.connections).toBeGreaterThan(1)
      }
    )

    test('a server that says nothing any more is noticed', async () => {
      dovecot.deliver(user, familyMail('Haengt', 'x'.repeat(70_000)))
      proxy.stallAfter('toClient', 20_000)
      // Long enough for a busy server to let somebody in.
      receive.listen({ socketTimeoutMs: 2_000 })
      expect(await receive.settled(1)).toHaveLength(1)
      expect(proxy.connections).toBeGreaterThan(1)
    })

    test('a mailbox that cannot be reached is "down" until it can', async () => {
      proxy.refuse = true
      receive.listen()
      expect((await receive.becomes('down')).words).not.toBe('')
      proxy.refuse = false
      expect((await receive.becomes('ok')).words).toBe('')
    })

    test('a rebuilt mailbox has a new UIDVALIDITY: old mails are duplicates, new ones are work', async () => {
      const listener = receive.listen()
      dovecot.deliver(user, familyMail('Alt'))
      const [first] = await receive.settled(1)
      await listener.stop()

      startNewEpoch(dovecot.maildir(user))
      dovecot.deliver(user, familyMail('Alt'))
      dovecot.deliver(user, familyMail('Neu'))
      receive.listen()
      const rows = await receive.settled(3)
      expect(rows.slice(1).map((row) => row.epochId)).not.toContain(first?.epochId)
      expect(
        rows
          .slice(1)
          .map((row) => row.state)
          .sort()
      ).toEqual(['duplicate', 'new'])
    })

    test('a processed folder that is taken away is made again', async () => {
      receive.listen({ passEveryMs: 100 })
      dovecot.deliver(user, familyMail('Vorher'))
      await receive.settled(1)
      const imap = await imapClient(dovecot.port, user, dovecot.password)
      await imap.mailboxDelete('Lotse')
      await imap.logout()
      dovecot.deliver(user, familyMail('Nachher'))
      expect(await receive.settled(2)).toHaveLength(2)
    })

    test('a mail that is too large stays in the inbox, keeps its header here and counts as unreadable at once', async () => {
      const large = familyMail('Viel zu gross', 'x'.repeat(50_000))
      dovecot.deliver(user, large)
      dovecot.deliver(user, familyMail('Passt'))
      receive.listen({ passEveryMs: 100 }, { maxMailBytes: 10_000 })
      const rows = await eventually('both mails', () => receive.rows().length === 2 && receive.rows())
      const found = rows.find((row) => row.error !== null)
      const small = rows.find((row) => row.error === null)
      expect(found?.bytes?.toString('utf8')).toContain('Subject: Viel zu gross')
      expect(found).toMatchObject({
        attempts: 3,
        error: expect.stringContaining('zu groß'),
        serverSize: large.length,
        movedAt: null
      })
      expect(small).toMatchObject({ attempts: 0, error: null })

      const { lastOkAt } = await receive.becomes('ok')
      await expect.poll(() => receive.mailbox()?.lastOkAt?.getTime()).not.toBe(lastOkAt?.getTime())
      const imap = await imapClient(dovecot.port, user, dovecot.password)
      await imap.mailboxOpen('INBOX')
      expect(await allUids(imap)).toEqual([found?.uid])
      await imap.logout()
      expect(receive.rows()).toHaveLength(2)
      expect(receive.stored()).toBe(2)
    })
  })

  test.each([
    ['with UIDPLUS', ['MOVE'], [2]],
    ['without UIDPLUS', ['MOVE', 'UIDPLUS'], [1, 2]]
  ])(
    'a server without MOVE, %s, loses no mail that somebody else has marked as deleted',
    async (_name, missing, left) => {
      const user = freshUser()
      dovecot.deliver(user, familyMail('Unsere'))
      dovecot.deliver(user, familyMail('Fremde'))
      const imap = await imapClient(dovecot.port, user, dovecot.password)
      await imap.mailboxCreate('Lotse')
      await imap.mailboxOpen('INBOX')
      await imap.messageFlagsAdd('2', ['\\Deleted'], { uid: true })
      for (const capability of missing) imap.capabilities.delete(capability)
      expect((await moveMails(imap, [1], 'Lotse')).moved).toMatchObject([{ uid: 1 }])
      expect(await allUids(imap)).toEqual(left)
      expect((await imap.mailboxOpen('Lotse')).exists).toBe(1)
      await imap.logout()
    }
  )

  test('a lost connection confirms no move', async () => {
    const user = freshUser()
    dovecot.deliver(user, familyMail('Bleibt'))
    const imap = await imapClient(dovecot.port, user, dovecot.password)
    await imap.mailboxOpen('INBOX')
    const moving = moveMails(imap, [1], 'Fehlt')
    expect(await moving).toEqual({ moved: [] })
    imap.close()
    expect(await moveMails(imap, [1], 'Fehlt').catch(() => ({ moved: [] }))).toEqual({ moved: [] })
  })
})

/** What a restore or a repair leaves: no index, and a list of UIDs that begins again in another epoch. */
function startNewEpoch(maildir: string): void {
  for (const file of readdirSync(maildir))
    if (file.startsWith('dovecot.index')) rmSync(join(maildir, file), { force: true })
  const list = join(maildir, 'dovecot-uidlist')
  const [header = ''] = readFileSync(list, 'utf8').split('\n')
  const next = (_all: string, epoch: string) => ` V${Number(epoch) + 1000} N1`
  writeFileSync(list, `${header.replace(/ V(\d+) N\d+/, next)}\n`)
}

describeWith('dovecot', 'receiving over TLS', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot({ tls: true })
  })
  afterAll(() => dovecot.stop())

  const receiveWith = (tls: 'implicit' | 'starttls' | 'none', ca: string | undefined) => {
    const user = freshUser()
    dovecot.deliver(user, familyMail('Verschluesselt'))
    const port = tls === 'implicit' ? dovecot.tlsPort : dovecot.port
    return receiving({ host: 'localhost', port, tls, user, password: dovecot.password, ca })
  }

  test.each(['implicit', 'starttls'] as const)(
    '%s works with the authority that vouches for the server',
    async (tls) => {
      const receive = receiveWith(tls, dovecot.certificate?.cert)
      receive.listen()
      expect(await receive.settled(1)).toHaveLength(1)
      await receive.end()
    }
  )

  test.each(['implicit', 'starttls'] as const)(
    '%s gives no password to a server that nobody vouches for',
    async (tls) => {
      const receive = receiveWith(tls, undefined)
      receive.listen()
      expect((await receive.becomes('down')).words).toMatch(
        /Das Zertifikat .* es hat sich selbst ausgestellt/
      )
      expect(receive.rows()).toEqual([])
      await receive.end()
    }
  )
})

describeWith('dovecot', 'receiving from a server that has no TLS', () => {
  test('sends no password without STARTTLS', async () => {
    const dovecot = await startDovecot()
    const user = freshUser()
    const receive = receiving({ host: 'localhost', port: dovecot.port, tls: 'starttls', user })
    receive.listen()
    expect((await receive.becomes('down')).words).toMatch(/keine Verschlüsselung \(STARTTLS\)/)
    expect(dovecot.log()).not.toContain('Login')
    await receive.end()
    await dovecot.stop()
  })
})
