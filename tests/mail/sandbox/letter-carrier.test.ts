import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  type DemoLetter,
  demoLetterFolder,
  dropLetter,
  waitingLetters
} from '#app/domain/demo/letter-drop.ts'
import { carryLetters } from '#mail/sandbox/letter-carrier.ts'
import { type Sandbox, startSandbox } from '#mail/sandbox/sandbox.ts'
import { eventually } from '#tests/support/eventually.ts'
import { allUids, fetchSource, imapClient } from '#tests/support/imap-client.ts'

const SUPPORT = 'hilfe@gym-werder.example'
const letter: DemoLetter = {
  from: { name: 'Ayşe Yıldız', address: 'ayse.yildiz@post.example' },
  to: SUPPORT,
  subject: 'AW: Ihre Mail ist da',
  text: 'Es geht wieder.',
  inReplyTo: '<eins@gym-werder.example>',
  references: ['<null@post.example>', '<eins@gym-werder.example>'],
  attachment: { name: 'foto.png', mime: 'image/png', base64: Buffer.from('bild').toString('base64') }
}

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox({ imapPort: 0, smtpPort: 0, supportAddress: SUPPORT })
})
afterEach(() => sandbox.close())

test('sends each letter once, as a real mail with its thread and attachment', async () => {
  const folder = demoLetterFolder(sandbox.dataDir)
  dropLetter(folder, letter, new Date('2020-03-23T08:00:00Z'))
  const stop = carryLetters(sandbox.dataDir, sandbox.smtpPort)
  await eventually('the letter to leave the folder', () => waitingLetters(folder).length === 0)
  await stop()

  const client = await imapClient(sandbox.imapPort, sandbox.user, sandbox.password)
  await client.mailboxOpen('INBOX')
  expect(await allUids(client)).toHaveLength(1)
  const { source } = await fetchSource(client, '*')
  await client.logout()
  const text = source.toString('utf8')
  expect(text).toMatch(/^In-Reply-To: <eins@gym-werder\.example>\r$/m)
  expect(text).toMatch(/^References: <null@post\.example> <eins@gym-werder\.example>\r$/m)
  expect(text).toMatch(/^Message-ID: <[^>]+@post\.example>\r$/m)
  expect(text).toContain('filename=foto.png')
})

test('keeps the letter while the server does not answer', async () => {
  const folder = demoLetterFolder(sandbox.dataDir)
  dropLetter(folder, letter, new Date('2020-03-23T08:00:00Z'))
  const words: string[] = []
  const stop = carryLetters(sandbox.dataDir, 1, (line) => words.push(line))
  await eventually('the first attempt', () => words.length > 0)
  await stop()
  expect(words[0]).toContain('waits')
  expect(waitingLetters(folder)).toHaveLength(1)
})
