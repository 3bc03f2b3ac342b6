import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { composeMail } from '#mail/send/compose.ts'
import { type Sending, sending } from '#tests/support/sending.ts'

const school = { name: 'Testschule', baseUrl: 'https://x.example', supportAddress: 'support@schule.example' }
const now = new Date('2026-11-23T08:00:00Z')
let send: Sending
beforeEach(() => {
  send = sending()
})
afterEach(() => send.end())
const compose = (fields: Parameters<Sending['queue']>[0]) =>
  composeMail(send.row(send.queue(fields)), school, now)

test('a mail has a full plain text and HTML, comes from the support address and goes back to it', async () => {
  const raw = await compose({ messageId: '<abc.reply@schule.example>' })
  const mail = await simpleParser(raw)
  expect(mail.from?.value).toEqual([{ name: 'Jörg Ott', address: 'support@schule.example' }])
  expect(mail.replyTo?.value).toEqual([{ name: 'Testschule', address: 'support@schule.example' }])
  expect([mail.to].flat()[0]?.value).toEqual([{ name: 'Familie Müller', address: 'familie@post.example' }])
  expect(mail.subject).toBe('Kein Ton – so geht’s')
  expect(mail.text).toBe('Schönen guten Tag,\n\n.ein Punkt am Anfang.\n')
  expect(mail.html).toBe('<p>Schönen guten Tag,</p>\n')
  expect(mail.messageId).toBe('<abc.reply@schule.example>')
  expect(mail.inReplyTo).toBe('<frage@post.example>')
  expect(mail.headers.get('x-auto-response-suppress')).toBe('All')
  expect(mail.date).toEqual(now)
  expect(raw.toString('latin1')).toMatch(/^Content-Type: multipart\/alternative/m)
  expect(raw.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('without a name it comes from the school', async () => {
  const mail = await simpleParser(await compose({ fromName: '' }))
  expect(mail.from?.value[0]?.name).toBe('Testschule')
})

test('line breaks in what people wrote make no header lines', async () => {
  const mail = await simpleParser(
    await compose({ subject: 'A\r\nBcc: fremd@post.example', toName: 'B\nCc: x@post.example' })
  )
  expect(mail.bcc).toBeUndefined()
  expect(mail.cc).toBeUndefined()
})
