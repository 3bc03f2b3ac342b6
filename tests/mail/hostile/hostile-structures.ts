import { deflateRawSync } from 'node:zlib'
import { HEAD, HELLO, type HostileMail, lines, mail, mixed, plain } from './make-mail.ts'

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

/** Parts, fields and attachments that no program should have made. */
export const HOSTILE_STRUCTURES: HostileMail[] = [
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
  { name: 'a zip bomb', make: zipBomb, words: HELLO, files: 1 }
]
