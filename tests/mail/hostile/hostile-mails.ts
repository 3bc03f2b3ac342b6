import { deflateRawSync } from 'node:zlib'

/** A mail made to break the reader, and what must still be seen of it. */
export type HostileMail = {
  name: string
  make(): Buffer
  /** Words that must be visible; null: the mail is unreadable and its original is what there is. */
  words: string | null
  /** How many attachments there must be, where it matters. */
  files?: number
}

const HEAD =
  'From: Eva Muster <eva@post.example>\r\nTo: support@schule.example\r\nSubject: Ton\r\nMIME-Version: 1.0\r\n'
const HELLO = 'Hallo, der Ton ist weg.'
const plain = `Content-Type: text/plain; charset=utf-8\r\n\r\n${HELLO}\r\n`
const mail = (...rest: string[]) => Buffer.from(HEAD + rest.join(''), 'latin1')
const html = (body: string) => mail('Content-Type: text/html; charset=utf-8\r\n\r\n', body)
const mixed = (...parts: (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n`),
    ...parts.flatMap((part) => [Buffer.from('--x\r\n'), Buffer.from(part), Buffer.from('\r\n')]),
    Buffer.from('--x--\r\n')
  ])

const nested = (depth: number) => {
  let body = plain
  for (let at = depth; at > 0; at--)
    body = `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n${body}\r\n--b${at}--\r\n`
  return Buffer.from(HEAD + body)
}

const attachedMails = (depth: number) => {
  let body = `From: a@b.example\r\nSubject: innen\r\n\r\n${HELLO}\r\n`
  for (let at = depth; at > 0; at--)
    body = `From: a@b.example\r\nSubject: ${at}\r\nContent-Type: message/rfc822\r\n\r\n${body}`
  return mixed(plain, `Content-Type: message/rfc822\r\n\r\n${body}`)
}

/** 100 MB of zeros in some hundred kB: a program that unpacks it has lost. */
const zipBomb = () => {
  const packed = deflateRawSync(Buffer.alloc(100_000_000), { level: 9 })
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(100_000_000, 22)
  return mixed(
    plain,
    `Content-Type: application/zip; name="fotos.zip"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.concat([head, packed]).toString('base64')}`
  )
}

const lines = (line: string, bytes: number) => line.repeat(Math.ceil(bytes / line.length))

export const HOSTILE: HostileMail[] = [
  { name: 'nothing at all', make: () => Buffer.alloc(0), words: null },
  { name: 'one line end', make: () => Buffer.from('\r\n'), words: null },
  {
    name: 'a program instead of a mail',
    make: () => Buffer.from(Array.from({ length: 500_000 }, (_, at) => (at * 7919 + (at >> 8)) & 0xff)),
    words: null
  },
  { name: 'zero bytes, 5 MB', make: () => Buffer.alloc(5_000_000), words: null },
  { name: 'headers without a body', make: () => Buffer.from(HEAD), words: '' },
  { name: 'cut off in the header', make: () => Buffer.from(HEAD.slice(0, 40)), words: '' },
  {
    name: 'cut off in base64',
    make: () =>
      mixed(plain, 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGg').subarray(
        0,
        -12
      ),
    words: HELLO,
    files: 1
  },
  {
    name: '20,000 parts',
    make: () => mixed(plain, ...Array.from({ length: 20_000 }, () => 'Content-Type: image/png\r\n\r\nx')),
    words: HELLO
  },
  {
    name: '20,000 parts of text',
    make: () =>
      mixed(plain, ...Array.from({ length: 20_000 }, () => 'Content-Type: text/plain\r\n\r\nnoch ein Teil')),
    words: HELLO
  },
  {
    name: '20,000 parts of one name',
    make: () =>
      mixed(
        plain,
        ...Array.from({ length: 20_000 }, () => 'Content-Type: application/pdf; name=a.pdf\r\n\r\nx')
      ),
    words: HELLO
  },
  {
    name: '500 kB of References',
    make: () => mail(`References: ${lines('<abcdefgh.12345678@post.example> ', 500_000)}\r\n`, plain),
    words: HELLO
  },
  {
    name: '500 kB of folded References',
    make: () =>
      mail(`References: ${lines('<abcdefgh.12345678@post.example>\r\n\t', 500_000)}<x@y.example>\r\n`, plain),
    words: HELLO
  },
  { name: 'multiparts nested 300 deep', make: () => nested(300), words: HELLO },
  { name: 'multiparts nested 20,000 deep', make: () => nested(20_000), words: '' },
  { name: 'attached mails nested 300 deep', make: () => attachedMails(300), words: HELLO, files: 1 },
  {
    name: 'a subject of 1 MB',
    make: () => mail(`Subject: ${'a b'.repeat(340_000)}\r\n`, plain),
    words: HELLO
  },
  { name: 'a field of 1 MB', make: () => mail(`X-Junk: ${'a'.repeat(1_000_000)}\r\n`, plain), words: HELLO },
  {
    name: 'a header of 8 MB',
    make: () => mail(lines('X-Junk: abcdefghijklmnopqrstuvwxyz\r\n', 8_000_000), plain),
    words: ''
  },
  { name: '100,000 header fields', make: () => mail(lines('X-A: b\r\n', 800_000), plain), words: HELLO },
  {
    name: 'a content type of 1 MB',
    make: () => mail(`Content-Type: text/plain; ${'a="b\\";'.repeat(140_000)}\r\n\r\n${HELLO}`),
    words: ''
  },
  {
    name: 'a display name of 1 MB with open comments',
    make: () => Buffer.concat([Buffer.from(`From: ${'('.repeat(1_000_000)} <a@b.example>\r\n`), mail(plain)]),
    words: HELLO
  },
  {
    name: 'encoded words of 1 MB in the subject',
    make: () =>
      Buffer.from(
        `From: a@b.example\r\nSubject: ${lines('=?utf-8?B?SGFsbG8=?=\r\n ', 1_000_000)}x\r\n${plain}`
      ),
    words: HELLO
  },
  {
    name: 'encoded words that never end',
    make: () => Buffer.from(`From: a@b.example\r\nSubject: ${lines('=?utf-8?Q?', 1_000_000)}\r\n${plain}`),
    words: HELLO
  },
  {
    name: '100,000 recipients',
    make: () =>
      mail(
        `Cc: ${Array.from({ length: 100_000 }, (_, at) => `Person ${at} <p${at}@post.example>`).join(',\r\n ')}\r\n`,
        plain
      ),
    words: HELLO
  },
  {
    name: '100,000 recipients in groups',
    make: () => mail(`Cc: ${lines('g: a@b.example;, ', 1_700_000)}\r\n`, plain),
    words: HELLO
  },
  {
    name: '30 MB of quoted-printable',
    make: () =>
      mail(
        `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${HELLO}\r\n`,
        lines('=C3=BC=C3=B6=C3=A4 und so weiter=\r\n', 30_000_000)
      ),
    words: HELLO
  },
  { name: '10 MB of one line', make: () => mail(plain, 'wort '.repeat(2_000_000)), words: HELLO },
  {
    name: '10 MB of short lines',
    make: () => mail(plain, lines('> ja\r\nnein\r\n', 10_000_000)),
    words: HELLO
  },
  {
    name: '40 MB of attachment',
    make: () =>
      mixed(
        plain,
        `Content-Type: video/mp4; name=film.mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(`${'A'.repeat(76)}\r\n`, 40_000_000)}`
      ),
    words: HELLO,
    files: 1
  },
  { name: '100,000 nested divs', make: () => html(`${'<div>'.repeat(100_000)}${HELLO}`), words: HELLO },
  {
    name: '300 nested divs',
    make: () => html(`${'<div>'.repeat(300)}${HELLO}${'</div>'.repeat(300)}`),
    words: HELLO
  },
  {
    name: '300,000 empty divs',
    make: () => html(`<p>${HELLO}</p>${'<div></div>'.repeat(180_000)}`),
    words: HELLO
  },
  {
    name: '100,000 hidden divs',
    make: () => html(`<p>${HELLO}</p>${'<i hidden>x</i>'.repeat(120_000)}`),
    words: HELLO
  },
  {
    name: 'an attribute of 5 MB',
    make: () => html(`<p style="${'a'.repeat(5_000_000)}">${HELLO}</p>`),
    words: HELLO
  },
  {
    name: 'a style that asks for backtracking',
    make: () => html(`<p style="${'overflow:hidden;height:'.repeat(70_000)}">${HELLO}</p>`),
    words: HELLO
  },
  {
    name: 'a style sheet of 1.5 MB',
    make: () => html(`<style>${'.a,'.repeat(500_000)}{display:none}</style><p>${HELLO}</p>`),
    words: HELLO
  },
  {
    name: 'open tags without an end',
    make: () => html(`<p>${HELLO}</p>${'<'.repeat(1_000_000)}`),
    words: HELLO
  },
  { name: 'open comments', make: () => html(`<p>${HELLO}</p>${'<!--'.repeat(300_000)}`), words: HELLO },
  { name: 'entities', make: () => html(`<p>${HELLO}</p>${'&auml;&#228;&'.repeat(120_000)}`), words: HELLO },
  {
    name: 'a table of 100,000 cells',
    make: () => html(`<p>${HELLO}</p><table>${'<tr><td>a<td>b'.repeat(50_000)}`),
    words: HELLO
  },
  {
    name: 'a list of 100,000 items',
    make: () => html(`<p>${HELLO}</p><ol>${'<li>a'.repeat(100_000)}`),
    words: HELLO
  },
  {
    name: '20,000 quotes',
    make: () => html(`<p>${HELLO}</p>${'<blockquote type=cite>a</blockquote>b'.repeat(20_000)}`),
    words: HELLO
  },
  {
    name: 'spaces before a line end',
    make: () => mail(plain, `${' '.repeat(2_000_000)}x\r\n`),
    words: HELLO
  },
  { name: 'marks of a quote', make: () => mail(plain, lines('>', 2_000_000)), words: HELLO },
  {
    name: '"Am" without an end',
    make: () => mail(plain, lines('Am ', 2_000_000), 'schrieb\r\n'),
    words: HELLO
  },
  { name: '100,000 lines "Von:"', make: () => mail(plain, lines('Von: a\r\n', 2_000_000)), words: HELLO },
  { name: '100,000 lines of dashes', make: () => mail(plain, lines('-----\r\n', 1_000_000)), words: HELLO },
  { name: '100,000 signature marks', make: () => mail(plain, lines('-- \r\n', 500_000)), words: HELLO },
  { name: 'passwords without an end', make: () => mail(plain, lines('kennwort ', 2_000_000)), words: HELLO },
  {
    name: '50,000 different passwords',
    make: () => mail(plain, Array.from({ length: 50_000 }, (_, at) => `Kenncode: aB3${at}xY\r\n`).join('')),
    words: HELLO
  },
  {
    name: '50,000 links',
    make: () =>
      mail(
        plain,
        Array.from(
          { length: 50_000 },
          (_, at) => `https://a.example/a/${String(at).padStart(22, 'x')}\r\n`
        ).join('')
      ),
    words: HELLO
  },
  {
    name: 'an address that asks for backtracking',
    make: () => mail(plain, `${'a@'.repeat(500_000)}\r\n`),
    words: HELLO
  },
  {
    name: 'digits without an end',
    make: () => mail(plain, '0'.repeat(2_000_000), '\r\n', '1 '.repeat(1_000_000)),
    words: HELLO
  },
  {
    name: 'letters with 100,000 marks',
    make: () => Buffer.concat([mail(plain), Buffer.from(`a${'\u0301'.repeat(500_000)}`)]),
    words: HELLO
  },
  {
    name: 'text encoded twice, 5 MB',
    make: () => Buffer.concat([mail(plain), Buffer.from('Ã¼Ã¶'.repeat(600_000))]),
    words: HELLO
  },
  {
    name: 'bytes of two charsets, 5 MB',
    make: () => Buffer.concat([mail(plain), Buffer.from('\xfcb\xc3\xbc '.repeat(1_000_000), 'latin1')]),
    words: HELLO
  },
  {
    name: 'flowed lines, 5 MB',
    make: () =>
      mail(
        `Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n${HELLO}\r\n`,
        lines('> a \r\n', 5_000_000)
      ),
    words: HELLO
  },
  {
    name: 'a bounce with 20,000 addresses',
    make: () =>
      Buffer.from(
        `From: mailer-daemon@post.example\r\nReturn-Path: <>\r\nSubject: Undeliverable: x\r\n${plain}${Array.from({ length: 20_000 }, (_, at) => `<p${at}@post.example> message-id: <${at}aaaaaaaaaaaaaaaaaaaaaaa@schule.example>`).join('\r\n')}`
      ),
    words: HELLO
  },
  { name: 'a zip bomb', make: zipBomb, words: HELLO, files: 1 }
]
