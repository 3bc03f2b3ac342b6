import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  type DemoMail,
  demoMailId,
  listDemoMails,
  readDemoMail,
  storeDemoMail
} from '#app/domain/demo/demo-mailbox.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-mailbox-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function mail(at: string, changes: Partial<DemoMail> = {}): DemoMail {
  const id = demoMailId(new Date(at), '0a1b2c3d')
  const address = { sender: 'support@schule.example', recipients: ['eva@post.example'], from: 'Support' }
  const parts = { subject: 'Hallo', messageId: null, references: [], text: '', html: null, attachments: [] }
  return { id, receivedAt: at, ...address, ...parts, ...changes }
}

test('lists the newest first, for one recipient or all', () => {
  storeDemoMail(folder, mail('2026-11-23T08:00:00.000Z', { subject: 'alt' }), Buffer.from('a'))
  storeDemoMail(folder, mail('2026-11-23T09:00:00.000Z', { subject: 'neu' }), Buffer.from('b'))
  storeDemoMail(
    folder,
    mail('2026-11-23T10:00:00.000Z', { recipients: ['ole@post.example'] }),
    Buffer.from('c')
  )
  expect(listDemoMails(folder, 'eva@post.example').map((found) => found.subject)).toEqual(['neu', 'alt'])
  expect(listDemoMails(folder)).toHaveLength(3)
})

test('shows no mail that is only half written', () => {
  const { id } = mail('2026-11-23T08:00:00.000Z')
  writeFileSync(join(folder, `${id}.eml`), 'half')
  writeFileSync(join(folder, `${id}.json.part`), '{')
  expect(listDemoMails(folder)).toEqual([])
  expect(readDemoMail(folder, id)).toBeUndefined()
})

test.each(['../secret', '', '20261123T080000000Z-0a1b2c3d/../x', '20261123T080000000Z-ffffffff'])(
  'finds nothing by the id "%s"',
  (id) => {
    storeDemoMail(folder, mail('2026-11-23T08:00:00.000Z'), Buffer.from('a'))
    expect(readDemoMail(folder, id)).toBeUndefined()
  }
)

test('a demo that has sent nothing yet has an empty mailbox', () => {
  expect(listDemoMails(join(folder, 'not-there'))).toEqual([])
})
