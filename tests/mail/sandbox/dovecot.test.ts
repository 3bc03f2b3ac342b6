import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Dovecot, startDovecot } from '#tests/support/dovecot.ts'
import { imapClient } from '#tests/support/imap-client.ts'
import { imapContract } from '#tests/support/imap-contract.ts'
import { describeWith } from '#tests/support/parts.ts'
import { type SmtpReceiver, startSmtpReceiver } from '#tests/support/smtp-receiver.ts'
import { familyMail, sendRaw } from '#tests/support/smtp-send.ts'

describeWith('dovecot', 'a real Dovecot', () => {
  const user = 'support@schule.example'
  let dovecot: Dovecot
  let smtp: SmtpReceiver
  beforeAll(async () => {
    dovecot = await startDovecot()
    smtp = await startSmtpReceiver()
    smtp.onMail((mail) => dovecot.deliver(user, mail.raw))
  })
  afterAll(async () => {
    await smtp.close()
    await dovecot.stop()
  })

  imapContract(() => ({
    imapPort: dovecot.port,
    user,
    password: dovecot.password,
    send: (raw) => sendRaw(smtp.port, { to: user, raw })
  }))

  test('gives every user name an empty mailbox of its own', async () => {
    dovecot.deliver('eins@schule.example', familyMail('Nur fuer eins'))
    const one = await imapClient(dovecot.port, 'eins@schule.example', dovecot.password)
    const two = await imapClient(dovecot.port, 'zwei@schule.example', dovecot.password)
    expect((await one.mailboxOpen('INBOX')).exists).toBe(1)
    expect((await two.mailboxOpen('INBOX')).exists).toBe(0)
    await one.logout()
    await two.logout()
  })

  test('throws a user out with doveadm', async () => {
    const client = await imapClient(dovecot.port, 'raus@schule.example', dovecot.password)
    const closed = new Promise((resolve) => client.on('close', () => resolve('closed')))
    dovecot.doveadm('kick', 'raus@schule.example')
    expect(await closed).toBe('closed')
  })
})

describeWith('dovecot', 'a Dovecot with TLS', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot({ tls: true })
  })
  afterAll(() => dovecot.stop())

  const client = (secure: boolean, ca: string | undefined) => {
    const auth = { user: 'a@schule.example', pass: dovecot.password }
    const port = secure ? dovecot.tlsPort : dovecot.port
    const imap = new ImapFlow({
      host: 'localhost',
      port,
      secure,
      doSTARTTLS: !secure,
      auth,
      logger: false,
      tls: { ca }
    })
    imap.on('error', () => undefined)
    return imap
  }

  test.each([true, false])('is trusted with its own certificate (implicit TLS: %s)', async (secure) => {
    const imap = client(secure, dovecot.certificate?.cert)
    await imap.connect()
    expect(imap.secureConnection).toBe(true)
    await imap.logout()
  })

  test('is not trusted without it', async () => {
    await expect(client(true, undefined).connect()).rejects.toThrow(/self-signed/)
  })
})
