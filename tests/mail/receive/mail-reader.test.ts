import { afterEach, expect, test } from 'vitest'
import { readMail } from '#mail/read/read-mail.ts'
import { UnreadableMailError } from '#mail/read/unreadable-mail-error.ts'
import { type MailReader, startMailReader } from '#mail/receive/mail-reader.ts'
import { familyMail } from '#tests/support/smtp-send.ts'

const options = { ownAddresses: ['support@schule.example'] }
let reader: MailReader | undefined
afterEach(() => reader?.close())
const start = (limitMs?: number) => {
  reader = startMailReader(options, limitMs)
  return reader
}

const withAttachment = Buffer.from(
  'From: a@post.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n' +
    '--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBitte schauen Sie sich das Bild an.\r\n' +
    '--x\r\nContent-Type: image/png; name=bild.png\r\nContent-Disposition: attachment; filename=bild.png\r\n' +
    'Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--x--\r\n'
)

test('reads in its thread what is read here, attachments as Buffers', async () => {
  const { read } = start()
  const email = await read(withAttachment)
  expect(email).toEqual(await readMail(withAttachment, options))
  expect(Buffer.isBuffer(email.attachments[0]?.content)).toBe(true)
  const second = Buffer.from(familyMail('Noch eine'))
  expect((await read(second)).subject).toBe('Noch eine')
})

test('says when reading again would fail again', async () => {
  await expect(start().read(Buffer.from('\0\0\0'))).rejects.toThrow(UnreadableMailError)
})

test('gives up on a mail that takes too long, and reads the next one in a new thread', async () => {
  const slow = startMailReader(options, 0)
  await expect(slow.read(withAttachment)).rejects.toThrow('dauert zu lange')
  await slow.close()
  expect((await start().read(withAttachment)).attachments).toHaveLength(1)
})
