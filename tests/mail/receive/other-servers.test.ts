import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Dovecot, startDovecot } from '#tests/support/dovecot.ts'
import { allUids, imapClient } from '#tests/support/imap-client.ts'
import { describeWith } from '#tests/support/parts.ts'
import { type Receiving, receiving } from '#tests/support/receiving.ts'
import { familyMail } from '#tests/support/smtp-send.ts'

let users = 0
const freshUser = () => `andere${++users}@schule.example`
const open: Receiving[] = []
afterEach(async () => {
  for (const receive of open.splice(0)) await receive.end()
})
function receivingFrom({ port, password }: Dovecot, user: string, processedFolder = 'Lotse'): Receiving {
  const receive = receiving({ port, user, password, processedFolder })
  open.push(receive)
  return receive
}
async function uidsIn(dovecot: Dovecot, user: string, folder: string): Promise<number[]> {
  const imap = await imapClient(dovecot.port, user, dovecot.password)
  await imap.mailboxOpen(folder)
  const uids = await allUids(imap)
  await imap.logout()
  return uids
}

describeWith('dovecot', 'a server that can less', () => {
  let dovecot: Dovecot
  afterEach(() => dovecot.stop())

  test.each([
    ['MOVE', 'IMAP4rev1 SASL-IR UIDPLUS IDLE NAMESPACE LITERAL+', true],
    ['MOVE, UIDPLUS and IDLE', 'IMAP4rev1 NAMESPACE', false],
    ['anything beyond IMAP4rev1', 'IMAP4rev1', false],
    ['UIDPLUS', 'IMAP4rev1 MOVE IDLE NAMESPACE', true]
  ])(
    'without %s: every mail is taken in once, and no mail of others is expunged',
    async (_name, capability, isEmptied) => {
      dovecot = await startDovecot({ capability })
      const user = freshUser()
      dovecot.deliver(user, familyMail('Fremde'))
      const imap = await imapClient(dovecot.port, user, dovecot.password)
      await imap.mailboxOpen('INBOX')
      const receive = receivingFrom(dovecot, user)
      receive.listen({ passEveryMs: 200 })
      await receive.settled(1)
      await imap.mailboxOpen('Lotse')
      await imap.messageFlagsAdd('1:*', ['\\Deleted'])
      await imap.logout()

      dovecot.deliver(user, familyMail('Eins'))
      dovecot.deliver(user, familyMail('Zwei'))
      const rows = await receive.settled(3)
      expect(rows.map((row) => row.state)).toEqual(['new', 'new', 'new'])
      expect(await uidsIn(dovecot, user, 'Lotse')).toHaveLength(3)
      // Without UIDPLUS ours stay there, marked: an EXPUNGE would take what others have marked.
      expect((await uidsIn(dovecot, user, 'INBOX')).length === 0).toBe(isEmptied)
      expect(receive.rows()).toHaveLength(3)
    }
  )

  test('with everything below INBOX. makes the folder there, and one below another', async () => {
    dovecot = await startDovecot({ prefix: 'INBOX.' })
    const user = freshUser()
    dovecot.deliver(user, familyMail('Praefix'))
    const receive = receivingFrom(dovecot, user, 'Archiv/Lotse')
    receive.listen()
    await receive.settled(1)
    expect(await uidsIn(dovecot, user, 'INBOX.Archiv.Lotse')).toHaveLength(1)
  })
})

describeWith('dovecot', 'the processed folder', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.stop())

  test('renamed while Lotse runs is made again at once', async () => {
    const user = freshUser()
    const receive = receivingFrom(dovecot, user)
    receive.listen()
    dovecot.deliver(user, familyMail('Vorher'))
    await receive.settled(1)
    const imap = await imapClient(dovecot.port, user, dovecot.password)
    await imap.mailboxRename('Lotse', 'Lotse-2026')
    await imap.logout()
    dovecot.deliver(user, familyMail('Nachher'))
    await receive.settled(2)
    expect(await uidsIn(dovecot, user, 'Lotse')).toHaveLength(1)
    expect(receive.mailbox()?.words).toBe('')
  })

  test('that takes no mail stops no intake, is told, and is filled when it takes them again', async () => {
    const user = freshUser()
    dovecot.deliver(user, familyMail('Erste'))
    const receive = receivingFrom(dovecot, user)
    receive.listen({ passEveryMs: 300 })
    await receive.settled(1)
    const folders = ['cur', 'new', 'tmp', ''].map((name) => join(dovecot.maildir(user), '.Lotse', name))
    for (const folder of folders) chmodSync(folder, 0o500)
    dovecot.deliver(user, familyMail('Zweite'))
    dovecot.deliver(user, familyMail('Dritte'))
    await expect.poll(() => receive.rows().length, { timeout: 15_000 }).toBe(3)
    await expect.poll(() => receive.mailbox()?.words, { timeout: 15_000 }).toMatch(/Ordner „Lotse“/)
    expect(receive.mailbox()?.state).toBe('ok')
    expect(receive.rows().filter((row) => row.movedAt === null)).toHaveLength(2)
    for (const folder of folders.reverse()) chmodSync(folder, 0o700)
    await receive.settled(3)
    await expect.poll(() => receive.mailbox()?.words, { timeout: 15_000 }).toBe('')
  })
})
