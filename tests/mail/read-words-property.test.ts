import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { enterEpoch } from '#app/domain/intake/mailbox-epoch.ts'
import { originalOf } from '#app/domain/intake/original-bytes.ts'
import { storeRawMail } from '#app/domain/intake/store-raw-mail.ts'
import { readMail } from '#mail/read/read-mail.ts'
import { tempDatabase } from '#tests/support/temp-database.ts'

/** Nothing that was written is lost on the way: whole sentences, whole bytes, whole files, whatever the program did. */

const OWN = { ownAddresses: ['support@schule.example'] }
const RUNS = { numRuns: 150 }
// biome-ignore lint/suspicious/noControlCharactersInRegex: the test is about them
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/

const word = fc.constantFrom(
  ...'Grüße Größe Straße Öl Ärger „Zoom“ 20 € hört – café Ton Kind weg der die das nicht Müller übt ganz ’n'.split(
    ' '
  )
)
/** A sentence nobody takes for a signature, a quote or a greeting. */
const sentence = fc
  .array(word, { minLength: 4, maxLength: 9 })
  .map((words) => `Bei uns ist ${words.join(' ')} seit heute früh.`)
const sentences = fc.array(sentence, { minLength: 1, maxLength: 5 })

type Charset = { label: string; encode(text: string): Buffer }
/** Without € and typographic quotes, which these charsets lack. */
const plain = (text: string) => text.replace(/[„“]/g, '"').replace(/–/g, '-').replace(/’/g, "'")
const CHARSETS: Charset[] = [
  ...['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'].map((label) => ({
    label,
    encode: (text: string) => iconv.encode(text, label)
  })),
  { label: 'utf-16', encode: (text) => iconv.encode(text, 'utf-16', { addBOM: true }) },
  ...['macintosh', 'x-mac-roman'].map((label) => ({
    label,
    encode: (text: string) => iconv.encode(text.replace(/€/g, '¤'), 'macintosh')
  })),
  { label: 'iso-8859-1', encode: (text) => iconv.encode(text, 'windows-1252') },
  { label: 'iso-8859-15', encode: (text) => iconv.encode(text, 'iso-8859-15') }
]
/** Labels a program may put on other bytes; the bytes must win. */
const WRONG = ['utf-8', 'us-ascii', 'iso-8859-1', 'windows-1252', 'x-unknown', '']
const TRANSFERS = ['base64', 'quoted-printable', '8bit'] as const

function transfer(bytes: Buffer, name: (typeof TRANSFERS)[number]): Buffer {
  if (name === 'base64') return Buffer.from(bytes.toString('base64').replace(/.{76}/g, '$&\r\n'))
  if (name === '8bit') return bytes
  const quoted = [...bytes].map((byte) =>
    (byte > 32 && byte < 127 && byte !== 61) || byte === 32 || byte === 13 || byte === 10
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  )
  // Soft breaks where nothing can be cut in two.
  return Buffer.from(
    quoted
      .map((piece, at) => (at % 20 === 19 && piece !== '\r' && piece !== '\n' ? `${piece}=\r\n` : piece))
      .join('')
  )
}

const mailOf = (label: string, encoding: string, body: Buffer, more = '') =>
  Buffer.concat([
    Buffer.from(
      `From: a@post.example\r\nSubject: Ton\r\nMIME-Version: 1.0\r\n${label || more ? `Content-Type: text/plain${label && `; charset=${label}`}${more}\r\n` : ''}Content-Transfer-Encoding: ${encoding}\r\n\r\n`
    ),
    body
  ])
const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

describe('every sentence is there', () => {
  it('in every charset that is declared right, in every transfer encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        sentences,
        fc.constantFrom(...CHARSETS),
        fc.constantFrom(...TRANSFERS),
        async (texts, charset, encoding) => {
          // UTF-16 cannot travel as lines of bytes.
          const how = charset.label.startsWith('utf-16') ? 'base64' : encoding
          const lacks = charset.label === 'iso-8859-15'
          const written = texts.map((text) => (lacks ? plain(text) : text))
          const body = transfer(charset.encode(written.join('\r\n\r\n')), how)
          const mail = await readMail(mailOf(charset.label, how, body), OWN)
          for (const text of written) expect(flat(mail.visible)).toContain(flat(text))
          expect(mail.visible).not.toMatch(UNWANTED)
        }
      ),
      RUNS
    )
  })

  it('in UTF-8 and windows-1252 with a wrong label or none', async () => {
    await fc.assert(
      fc.asyncProperty(
        sentences,
        fc.boolean(),
        fc.constantFrom(...WRONG),
        fc.constantFrom(...TRANSFERS),
        async (texts, isUtf8, label, encoding) => {
          const body = transfer(
            iconv.encode(texts.join('\r\n\r\n'), isUtf8 ? 'utf-8' : 'windows-1252'),
            encoding
          )
          const mail = await readMail(mailOf(label, encoding, body), OWN)
          for (const text of texts) expect(flat(mail.visible)).toContain(flat(text))
          expect(mail.visible).not.toMatch(UNWANTED)
        }
      ),
      RUNS
    )
  })

  it('wrapped as format=flowed', async () => {
    await fc.assert(
      fc.asyncProperty(sentences, fc.boolean(), async (texts, delSp) => {
        const body = texts
          .map((text) => text.replace(/(.{20,30} )/g, delSp ? '$1 \r\n' : '$1\r\n'))
          .join('\r\n\r\n')
        const raw = mailOf('utf-8', '8bit', Buffer.from(body), `; format=flowed${delSp ? '; delsp=yes' : ''}`)
        const mail = await readMail(raw, OWN)
        for (const text of texts) expect(flat(mail.visible)).toContain(flat(text))
      }),
      RUNS
    )
  })

  it('of a subject whose encoded words are cut inside characters', async () => {
    await fc.assert(
      fc.asyncProperty(
        sentence,
        fc.constantFrom('utf-8', 'windows-1252'),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (text, charset, size, isBase64) => {
          const bytes = iconv.encode(text, charset)
          const words: string[] = []
          for (let at = 0; at < bytes.length; at += size) {
            const piece = bytes.subarray(at, at + size)
            const quoted = [...piece].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('')
            words.push(
              isBase64 ? `=?${charset}?B?${piece.toString('base64')}?=` : `=?${charset}?Q?${quoted}?=`
            )
          }
          const raw = Buffer.from(`From: a@post.example\r\nSubject: ${words.join('\r\n ')}\r\n\r\nHallo`)
          expect(flat((await readMail(raw, OWN)).subject)).toBe(flat(text))
        }
      ),
      RUNS
    )
  })

  it('own ones in the visible text, quoted ones in the folded or forwarded', async () => {
    const shape = fc.constantFrom('text', 'gmail', 'cite', 'outlook')
    await fc.assert(
      fc.asyncProperty(sentences, sentences, shape, async (own, quoted, how) => {
        const mail = await readMail(withQuote(own, quoted, how), OWN)
        const all = flat([mail.visible, mail.folded, mail.forwarded].join('\n'))
        for (const text of own) expect(flat(mail.visible)).toContain(flat(text))
        for (const text of quoted) expect(all).toContain(flat(text))
      }),
      RUNS
    )
  })
})

function withQuote(own: string[], quoted: string[], how: string): Buffer {
  const intro = 'Am 10.11.2026 um 09:12 schrieb Schule <support@schule.example>:'
  if (how === 'text')
    return mailOf(
      'utf-8',
      '8bit',
      Buffer.from(
        `${own.join('\r\n\r\n')}\r\n\r\n${intro}\r\n${quoted.map((text) => `> ${text}`).join('\r\n>\r\n')}\r\n`
      )
    )
  const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('')
  const quote =
    how === 'gmail'
      ? `<div class="gmail_quote"><div class="gmail_attr">${intro}</div><blockquote class="gmail_quote">${paragraphs(quoted)}</blockquote></div>`
      : how === 'cite'
        ? `<div>${intro}</div><blockquote type="cite">${paragraphs(quoted)}</blockquote>`
        : `<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>Von:</b> Schule<br><b>Gesendet:</b> Dienstag<br><b>An:</b> Eva<br><b>Betreff:</b> Ton</p></div>${paragraphs(quoted)}`
  return Buffer.concat([
    Buffer.from('From: a@post.example\r\nSubject: Re: Ton\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'),
    Buffer.from(`<html><body>${paragraphs(own)}${quote}</body></html>`)
  ])
}

describe('no byte is lost', () => {
  it('of an attachment', async () => {
    const file = fc.uint8Array({ minLength: 1, maxLength: 3_000 }).map((bytes) => Buffer.from(bytes))
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 4, max: 100 }),
        async (files, width) => {
          const parts = files.map(
            (bytes, at) =>
              `--x\r\nContent-Type: application/octet-stream; name=f${at}.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64').replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n')}\r\n`
          )
          const raw = Buffer.from(
            `From: a@post.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nAnbei.\r\n${parts.join('')}--x--\r\n`
          )
          const mail = await readMail(raw, OWN)
          expect(mail.attachments.map(({ content }) => content.toString('hex'))).toEqual(
            files.map((bytes) => bytes.toString('hex'))
          )
        }
      ),
      RUNS
    )
  })

  it('of a mail in the database', () => {
    const database = tempDatabase()
    const epochId = enterEpoch(database.db, { name: 'm', uidValidity: '1' }, new Date())
    let uid = 0
    try {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
          uid += 1
          const raw = Buffer.concat([Buffer.from(`X: ${uid}\r\n`), Buffer.from(bytes)])
          const { id } = storeRawMail(
            database.db,
            { epochId, uid, bytes: raw, receivedAt: new Date() },
            new Date()
          )
          expect(originalOf(database.db, id)?.equals(raw)).toBe(true)
        }),
        { numRuns: 60 }
      )
    } finally {
      database.close()
    }
  })
})

it('no secret stays in anything that is shown', async () => {
  const secret = fc.stringMatching(/^[A-HJ-NP-Z][a-km-z]{2}[2-9]{3}[A-HJ-NP-Z][a-km-z]{2}$/)
  const place = fc.constantFrom('text', 'quote', 'html', 'subject', 'name', 'file', 'program')
  await fc.assert(
    fc.asyncProperty(secret, place, async (code, where) => {
      const line = `Kenncode: ${code}`
      const at = (name: string) => (where === name ? line : 'nichts')
      const raw = Buffer.from(
        `From: "${where === 'name' ? `Kenncode ${code}` : 'Eva'}" <a@post.example>\r\nSubject: Ton ${at('subject')}\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n` +
          `Content-Type: text/html; charset=utf-8\r\n\r\n<p>Guten Tag, ${at('text')}, der Ton geht seit heute nicht mehr.</p><p title="x">${at('html')} ${code}</p><blockquote type=cite>${at('quote')}</blockquote>` +
          `<p>Von meinem iPhone gesendet ${at('program')}</p>\r\n--x\r\nContent-Type: application/pdf; name="Kenncode ${where === 'file' ? code : ''}.pdf"\r\n\r\nx\r\n--x--\r\n`
      )
      const { quotedLinks: _, attachments, ...mail } = await readMail(raw, OWN)
      const names = attachments.map(({ name, declaredName }) => [name, declaredName])
      const known = where === 'name' ? { ...mail, visible: '', html: '' } : mail
      expect(JSON.stringify([known, names])).not.toContain(code)
    }),
    RUNS
  )
})
