import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import { readMail } from '#mail/read/read-mail.ts'
import { UnreadableMailError } from '#mail/read/unreadable-mail-error.ts'

const FOLDER = new URL('../mails/', import.meta.url)
const SAMPLES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => readFileSync(new URL(name, FOLDER)))

/** Everything a person could be shown. */
function shown(mail: IncomingEmail): string {
  const names = mail.attachments.flatMap(({ name, declaredName }) => [name, declaredName ?? ''])
  return [
    mail.visible,
    mail.folded,
    mail.forwarded,
    mail.html ?? '',
    mail.subject,
    mail.subjectClean,
    mail.signatureLine,
    mail.from?.name ?? '',
    ...names
  ].join('\n')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the test is about them
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

/** Reads, and lets only the one typed error pass (as null). */
async function read(raw: Buffer): Promise<IncomingEmail | null> {
  try {
    return await readMail(raw, { ownAddresses: ['support@schule.example'] })
  } catch (error) {
    if (error instanceof UnreadableMailError) return null
    throw error
  }
}

const words = fc.string({ unit: fc.constantFrom(...'abcäöüß€„“–ışéЖ \n>:-.<&;=1'), maxLength: 120 })
const charset = fc.constantFrom('utf-8', 'iso-8859-1', 'windows-1252', 'us-ascii', 'x-nonsense', '')
const encoding = fc.constantFrom('8bit', 'base64', 'quoted-printable', '7bit', 'x-uuencode')
const type = fc.constantFrom(
  'text/plain',
  'text/html',
  'text/calendar',
  'application/pdf',
  'message/rfc822',
  'image/png',
  '',
  'nonsense',
  'text/plain; format=flowed; delsp=yes'
)
const body = fc.oneof(
  words.map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
  words.map((text) => Buffer.from(`<div><p>${text}</p><blockquote type=cite>${text}</blockquote><b>`))
)

const leaf = fc
  .record({
    type,
    charset,
    encoding,
    body,
    name: fc.option(words),
    disposition: fc.constantFrom('', 'inline', 'attachment')
  })
  .map((part) => {
    const bytes = part.encoding === 'base64' ? Buffer.from(part.body.toString('base64')) : part.body
    const name = part.name === null ? '' : `; filename="${part.name.replace(/[\n"]/g, '')}"`
    const head = `Content-Type: ${part.type}; charset=${part.charset}\r\nContent-Transfer-Encoding: ${part.encoding}\r\n${part.disposition ? `Content-Disposition: ${part.disposition}${name}\r\n` : ''}\r\n`
    return Buffer.concat([Buffer.from(head), bytes])
  })

const { mime } = fc.letrec<{ mime: Buffer }>((tie) => ({
  mime: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc
      .record({
        kind: fc.constantFrom('mixed', 'alternative', 'related', 'report'),
        parts: fc.array(tie('mime'), { maxLength: 3 }),
        id: fc.uuid(),
        closed: fc.boolean()
      })
      .map(({ kind, parts, id, closed }) => {
        const inner = parts.flatMap((part) => [Buffer.from(`\r\n--${id}\r\n`), part])
        return Buffer.concat([
          Buffer.from(`Content-Type: multipart/${kind}; boundary="${id}"\r\n\r\n`),
          ...inner,
          Buffer.from(closed ? `\r\n--${id}--\r\n` : '')
        ])
      })
  )
}))

const mail = fc
  .record({ subject: words, from: words, mime })
  .map(({ subject, from, mime: content }) =>
    Buffer.concat([
      Buffer.from(
        `From: ${from.replace(/\n/g, ' ')} <a@b.example>\r\nSubject: ${subject.replace(/\n/g, ' ')}\r\n`
      ),
      content
    ])
  )

describe('whatever arrives', () => {
  it('generated MIME is read or refused with the typed error, without control characters', async () => {
    await fc.assert(
      fc.asyncProperty(mail, async (raw) => {
        const result = await read(raw)
        expect(result).not.toBeNull()
        if (result) expect(shown(result)).not.toMatch(CONTROL)
        for (const { name } of result?.attachments ?? []) expect(name).toMatch(/^[^./\\][^/\\]*$/)
      }),
      { numRuns: 300 }
    )
  })

  it('bytes of no kind are read or refused with the typed error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const result = await read(Buffer.from(bytes))
        if (result) expect(shown(result)).not.toMatch(CONTROL)
      }),
      { numRuns: 300 }
    )
  })

  it('a damaged or cut real mail is still read', async () => {
    const damage = fc.record({
      sample: fc.constantFrom(...SAMPLES),
      cut: fc.double({ min: 0.02, max: 1, noNaN: true }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.uint8Array({ maxLength: 12 })
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ sample, cut, at, bytes }) => {
        const raw = Buffer.from(sample.subarray(0, Math.ceil(sample.length * cut)))
        Buffer.from(bytes).copy(raw, Math.floor(at * Math.max(0, raw.length - bytes.length)))
        const result = await read(raw)
        if (result) expect(shown(result)).not.toMatch(CONTROL)
        if (result?.html) expect(result.html).not.toMatch(/<script|onerror=|<iframe/i)
      }),
      { numRuns: 200 }
    )
  })

  it('German text survives every wrong or missing charset', async () => {
    const german = fc
      .array(
        fc.constantFrom(
          'Grüße',
          'Größe',
          'Straße',
          'über',
          'Öl',
          'Ärger',
          '„Zoom“',
          '20 €',
          'hört –',
          'café'
        ),
        { minLength: 2, maxLength: 12 }
      )
      .map((list) => list.join(' '))
    const cp1252 = (text: string) =>
      Buffer.from(
        text.replace(/€/g, '\x80').replace(/„/g, '\x84').replace(/“/g, '\x93').replace(/–/g, '\x96'),
        'latin1'
      )
    await fc.assert(
      fc.asyncProperty(german, charset, fc.boolean(), async (text, label, isUtf8) => {
        const head = Buffer.from(
          `From: a@b.example\r\n${label ? `Content-Type: text/plain; charset=${label}\r\n` : ''}\r\n`
        )
        const result = await read(Buffer.concat([head, isUtf8 ? Buffer.from(text) : cp1252(text)]))
        expect(result?.visible).toBe(text)
      }),
      { numRuns: 200 }
    )
  })

  it('reading twice gives the same', async () => {
    for (const raw of SAMPLES) expect(await read(raw)).toEqual(await read(raw))
  })

  it.each([
    ['nothing', ''],
    ['white space', ' \r\n\r\n '],
    ['zero bytes', '\0\0\0\0\0\0']
  ])('%s is unreadable', async (_what, raw) => {
    await expect(readMail(Buffer.from(raw))).rejects.toBeInstanceOf(UnreadableMailError)
  })

  it.each([
    ['text without headers', 'Hallo, der Ton ist weg.\nEva', 'Hallo, der Ton ist weg.\nEva'],
    [
      'deeply nested HTML',
      `From: a@b.example\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(20_000)}Hallo, der Ton ist weg.`,
      'Hallo, der Ton ist weg.'
    ],
    [
      'a boundary that never comes',
      'From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\nHallo, der Ton ist weg.',
      'Hallo, der Ton ist weg.'
    ],
    ['an attachment only', 'From: a@b.example\r\nContent-Type: image/png; name="a.png"\r\n\r\nx', '']
  ])('%s', async (_what, raw, visible) => expect((await readMail(Buffer.from(raw))).visible).toBe(visible))
})
