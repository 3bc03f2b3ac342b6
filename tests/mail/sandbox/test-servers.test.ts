import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type SmtpReceiver, startSmtpReceiver } from '#tests/support/smtp-receiver.ts'
import { familyMail, sendRaw } from '#tests/support/smtp-send.ts'
import { startTcpProxy } from '#tests/support/tcp-proxy.ts'

describe('the capturing SMTP server', () => {
  let smtp: SmtpReceiver
  afterEach(() => smtp.close())
  const send = () =>
    sendRaw(smtp.port, { from: 'a@schule.example', to: 'b@post.example', raw: familyMail('Hallo') })

  test('keeps envelope and bytes', async () => {
    smtp = await startSmtpReceiver()
    await send()
    const [mail] = await smtp.received(1)
    expect(mail?.envelope).toEqual({ from: 'a@schule.example', to: ['b@post.example'] })
    expect(mail?.raw.toString('utf8')).toBe(familyMail('Hallo'))
  })

  test.each([
    ['mail', 450],
    ['rcpt', 550],
    ['data', 451]
  ] as const)('refuses at %s with %i and keeps nothing', async (at, code) => {
    smtp = await startSmtpReceiver()
    smtp.behave({ kind: 'refuse', at, code, text: 'Heute nicht' })
    await expect(send()).rejects.toMatchObject({ responseCode: code })
    expect(smtp.mails).toEqual([])
    smtp.behave({ kind: 'accept' })
    await send()
    expect(smtp.mails).toHaveLength(1)
  })

  test('cuts the line after the dot: the mail is there, the sender does not know', async () => {
    smtp = await startSmtpReceiver()
    smtp.behave({ kind: 'cut', at: 'dot' })
    await expect(send()).rejects.toThrow()
    expect(smtp.mails).toMatchObject([{ acknowledged: false }])
  })

  test('cuts the line before the mail: nothing is there', async () => {
    smtp = await startSmtpReceiver()
    smtp.behave({ kind: 'cut', at: 'mail' })
    await expect(send()).rejects.toThrow()
    expect(smtp.mails).toEqual([])
  })
})

describe('the proxy', () => {
  test('lets exactly so many bytes pass and cuts, and is whole again for the next', async () => {
    const echo = createServer((socket) => socket.on('error', () => undefined).end('0123456789'))
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
    const address = echo.address()
    const proxy = await startTcpProxy(typeof address === 'object' && address ? address.port : 0)
    proxy.cutAfter('toClient', 4)
    expect(await readAll(proxy.port)).toBe('0123')
    expect(await readAll(proxy.port)).toBe('0123456789')
    expect(proxy.connections).toBe(2)
    await proxy.close()
    await new Promise((resolve) => echo.close(resolve))
  })
})

async function readAll(port: number): Promise<string> {
  const { connect } = await import('node:net')
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1')
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(text))
  })
}
