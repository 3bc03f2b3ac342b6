import { afterEach, describe, expect, test } from 'vitest'
import { readMail } from '#mail/read/read-mail.ts'
import { UnreadableMailError } from '#mail/read/unreadable-mail-error.ts'
import { type MailReader, startMailReader } from '#mail/receive/mail-reader.ts'
import { familyMail } from '#tests/support/smtp-send.ts'

const options = { ownAddresses: ['support@schule.example'] }
let reader: MailReader | undefined
afterEach(() => reader?.close())
/** Patient: what a mail may take is the subject only where it is given. */
const start = (limitMs = 120_000) => {
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

describe('a mail that keeps its reader busy', () => {
  const blocked = new URL('../../support/blocked-reader.start.js', import.meta.url)
  const mail = (subject: string, blocksMs = 0) =>
    Buffer.from(blocksMs ? `X-Block: ${blocksMs}\r\n${familyMail(subject)}` : familyMail(subject))

  test('does not hold up the mails behind it, and is read in the end', async () => {
    reader = startMailReader(options, 60_000, blocked)
    const order: string[] = []
    const note = async (raw: Buffer) => order.push((await reader?.read(raw))?.subject ?? '')
    await note(mail('Vorher'))
    // Far longer than a second thread needs to start and read three small mails.
    await Promise.all([note(mail('Lang', 20_000)), ...['A', 'B', 'C'].map((name) => note(mail(name)))])
    expect(order).toEqual(['Vorher', 'A', 'B', 'C', 'Lang'])
  })

  test('for too long is given up, alone', async () => {
    reader = startMailReader(options, 3_000, blocked)
    await reader.read(mail('Vorher'))
    const long = reader.read(mail('Lang', 600_000))
    const others = ['A', 'B', 'C'].map((name) => reader?.read(mail(name)))
    await expect(long).rejects.toThrow('dauert zu lange')
    expect((await Promise.all(others)).map((email) => email?.subject)).toEqual(['A', 'B', 'C'])
    expect((await reader.read(mail('Danach'))).subject).toBe('Danach')
  })
})

test('large attachments come over whole, and several mails at once keep their answers', async () => {
  const { read } = start()
  const content = Buffer.alloc(3_000_000, 'Lotse').toString('base64').replace(/.{76}/g, '$&\r\n')
  const large = Buffer.from(
    withAttachment
      .toString('latin1')
      .replace(
        'Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
        `Content-Transfer-Encoding: base64\r\n\r\n${content}`
      )
  )
  const here = await readMail(Buffer.from(large), options)
  const subjects = Array.from({ length: 40 }, (_, at) => `Mail ${at}`)
  const [there, ...small] = await Promise.all([
    read(large),
    ...subjects.map((subject) => read(Buffer.from(familyMail(subject))))
  ])
  expect(there.attachments[0]?.content.length).toBe(3_000_000)
  expect(there.attachments[0]?.content.equals(here.attachments[0]?.content ?? Buffer.alloc(0))).toBe(true)
  expect(small.map((email) => email.subject)).toEqual(subjects)
})
