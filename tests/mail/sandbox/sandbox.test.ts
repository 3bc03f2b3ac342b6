import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoMailboxFolder, listDemoMails, readDemoMail } from '#app/domain/demo/demo-mailbox.ts'
import { type Sandbox, startSandbox } from '#mail/sandbox/sandbox.ts'
import { allUids, fetchSource, imapClient } from '#tests/support/imap-client.ts'
import { imapContract } from '#tests/support/imap-contract.ts'
import { familyMail, sendRaw } from '#tests/support/smtp-send.ts'

const SUPPORT = 'support@schule.example'
const start = (dataDir?: string) =>
  startSandbox({ imapPort: 0, smtpPort: 0, supportAddress: SUPPORT, dataDir })

describe('the embedded servers', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await start()
  })
  afterAll(() => sandbox.close())

  imapContract(() => ({ ...sandbox, send: (raw) => sendRaw(sandbox.smtpPort, { to: SUPPORT, raw }) }))

  test('put mail to the support address with a token into INBOX, with the envelope sender in front', async () => {
    const client = await imapClient(sandbox.imapPort, sandbox.user, sandbox.password)
    await sendRaw(sandbox.smtpPort, {
      to: 'Support+abc123@Schule.example',
      from: '',
      raw: familyMail('Token')
    })
    await client.mailboxOpen('INBOX')
    const { source } = await fetchSource(client, '*')
    expect(source.toString('utf8')).toMatch(
      /^Return-Path: <>\r\nDelivered-To: Support\+abc123@schule\.example\r\nReceived: from /
    )
    await client.logout()
  })

  test('take mail of Lotse with the right password only, and keep it for the demo mailbox', async () => {
    const auth = { user: sandbox.user, pass: sandbox.password }
    const raw =
      'From: =?utf-8?Q?J=C3=B6rg_Ott?= <support@schule.example>\r\nTo: eva@post.example\r\n' +
      'Subject: =?utf-8?Q?L=C3=B6sung?=\r\nMessage-ID: <m1@schule.example>\r\nIn-Reply-To: <p0@post.example>\r\n' +
      'References: <p0@post.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHallo Frau Muster,\r\n'
    await sendRaw(sandbox.smtpPort, { from: SUPPORT, to: 'Eva@post.example', raw, auth })
    const refused = sendRaw(sandbox.smtpPort, {
      to: 'eva@post.example',
      raw,
      auth: { ...auth, pass: 'falsch' }
    })
    await expect(refused).rejects.toMatchObject({ responseCode: 535 })

    const folder = demoMailboxFolder(sandbox.dataDir)
    const [mail, ...more] = listDemoMails(folder, 'EVA@post.example')
    expect(more).toEqual([])
    expect(mail).toMatchObject({
      subject: 'Lösung',
      from: '"Jörg Ott" <support@schule.example>',
      recipients: ['eva@post.example'],
      messageId: '<m1@schule.example>',
      references: ['<p0@post.example>'],
      text: expect.stringContaining('Hallo Frau Muster')
    })
    expect(readDemoMail(folder, mail?.id ?? '')?.raw.toString('utf8')).toBe(raw)
    expect(listDemoMails(folder, 'someone@else.example')).toEqual([])
  })

  test('answer the next command after one that failed inside', async () => {
    await sendRaw(sandbox.smtpPort, {
      to: SUPPORT,
      raw: 'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n'
    })
    const client = await imapClient(sandbox.imapPort, sandbox.user, sandbox.password)
    await client.mailboxOpen('INBOX')
    await client.fetchOne('*', { source: true, bodyStructure: true, envelope: true }).catch(() => undefined)
    expect(await client.noop()).not.toBe(false)
    await client.logout()
  })
})

describe('a restart of the embedded servers', () => {
  test('keeps the mails, their UIDs and the epoch, and gives no UID twice', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'lotse-restart-'))
    const first = await start(dataDir)
    for (const subject of ['eins', 'zwei', 'drei']) {
      await sendRaw(first.smtpPort, { to: SUPPORT, raw: familyMail(subject) })
    }
    const before = await imapClient(first.imapPort, first.user, first.password)
    await before.mailboxCreate('Erledigt')
    const { uidValidity } = await before.mailboxOpen('INBOX')
    await before.messageMove('2:3', 'Erledigt', { uid: true })
    await before.logout()
    await first.close()

    const second = await start(dataDir)
    await sendRaw(second.smtpPort, { to: SUPPORT, raw: familyMail('vier') })
    const after = await imapClient(second.imapPort, second.user, second.password)
    const inbox = await after.mailboxOpen('INBOX')
    expect(inbox.uidValidity).toBe(uidValidity)
    expect(await allUids(after)).toEqual([1, 4])
    const kept = await fetchSource(after, 1)
    expect(kept.source.toString('utf8').endsWith(familyMail('eins'))).toBe(true)
    expect((await after.mailboxOpen('Erledigt')).exists).toBe(2)
    await after.logout()
    await second.close()
    rmSync(dataDir, { recursive: true })
  })
})
