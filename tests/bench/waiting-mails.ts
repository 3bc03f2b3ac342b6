import { type Chance, createChance } from '#app/domain/sample/chance.ts'
import { DETAILS, OPENINGS, SIGNATURES, SUBJECTS, TROUBLES } from './family-words.ts'

/** Somebody who writes to the school. */
export type Writer = { name: string; address: string; child: string }

const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}/g, '$&\r\n').concat('\r\n')

/** Quoted-printable as mail programs write it: lines of at most 76 characters. */
const quotedPrintable = (text: string): string =>
  text
    .split('\r\n')
    .map((line) => {
      const bytes = [...Buffer.from(line)].map((byte) =>
        byte === 61 || byte < 32 || byte > 126
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte)
      )
      const lines = ['']
      for (const part of bytes) {
        if ((lines.at(-1) ?? '').length + part.length > 75) lines.push('')
        lines[lines.length - 1] += part
      }
      return lines.join('=\r\n')
    })
    .join('\r\n')

/**
 * Mails as families send them to a school: 2 to 10 kB, plain, HTML, Outlook's HTML, quotes below; every 25th with a photo of 40 to 160 kB,
 * every tenth an answer to an earlier mail of the same family, every fiftieth from a machine. The same seed gives the same mails.
 *
 * @param known guardians on file: three of five mails are theirs
 */
export function* waitingMails(count: number, known: readonly Writer[], seed = 1): Generator<Buffer> {
  const chance = createChance(seed)
  const earlier: { writer: Writer; id: string; subject: string }[] = []
  for (let number = 1; number <= count; number++) {
    const before = number % 10 === 0 ? chance.pick(earlier) : undefined
    const writer =
      before?.writer ??
      (known.length > 0 && chance.happens(0.6)
        ? chance.pick(known)
        : { name: `Familie ${number}`, address: `familie${number}@post${number % 7}.example`, child: 'Mia' })
    const subject = before
      ? `AW: ${before.subject}`
      : chance.pick(SUBJECTS).replaceAll('{child}', writer.child)
    const id = `<${number}.${chance.below(1e9)}@${writer.address.split('@')[1]}>`
    yield mail({ number, writer, subject, id, answers: before?.id, chance })
    if (!before) earlier.push({ writer, id, subject })
  }
}

type Plan = { number: number; writer: Writer; subject: string; id: string; answers?: string; chance: Chance }

function mail({ number, writer, subject, id, answers, chance }: Plan): Buffer {
  const at = new Date(Date.UTC(2026, 10, 25, 5, 0, number))
  const isMachine = number % 50 === 0
  const head = [
    `Return-Path: <${isMachine ? '' : writer.address}>`,
    `Received: from mout.${writer.address.split('@')[1]} (mout [192.0.2.${number % 250}])`,
    '\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))',
    `\tby mail.schule.example (Postfix) with ESMTPS id ${id.length}Fx${number}; ${at.toUTCString()}`,
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; s=s1; h=From:To:Subject:Date; bh=${'k'.repeat(43)}=;`,
    ...[1, 2, 3, 4].map(() => `\t${'Qm9uam91ciBtb25kZQ'.repeat(4)}`),
    `From: ${encoded(writer.name)} <${writer.address}>`,
    'To: Hilfe <hilfe@gym-werder.example>',
    `Subject: ${encoded(isMachine ? `Automatische Antwort: ${subject}` : subject)}`,
    `Date: ${at.toUTCString()}`,
    `Message-ID: ${id}`,
    ...(answers ? [`In-Reply-To: ${answers}`, `References: ${answers}`] : []),
    ...(isMachine ? ['Auto-Submitted: auto-replied'] : []),
    'MIME-Version: 1.0'
  ]
  const words = [
    chance.pick(OPENINGS),
    '',
    chance.pick(TROUBLES),
    ...chance.shuffled(DETAILS).slice(0, 2 + chance.below(7)),
    // A number makes no two mails the same.
    `Unser Aktenzeichen ist ${number}.`,
    '',
    'Mit freundlichen Grüßen',
    writer.name,
    '',
    chance.pick(SIGNATURES)
  ]
    .join('\r\n')
    .replaceAll('{child}', writer.child)
  const quote = answers || number % 4 === 0 ? quoted(chance) : ''
  const body = number % 3 === 0 ? plain(words + quote) : alternative(words, quote, number)
  return Buffer.from(`${head.join('\r\n')}\r\n${number % 25 === 7 ? withPhoto(body, number, chance) : body}`)
}

const plain = (text: string): string =>
  `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}\r\n`

function alternative(words: string, quote: string, number: number): string {
  const boundary = `=_alt_${number}`
  const paragraphs = (text: string) =>
    text
      .split('\r\n')
      .map((line) => `<p class="MsoNormal"><span style="font-size:11.0pt">${line || '&nbsp;'}</span></p>`)
      .join('\r\n')
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm;font-family:Calibri}</style></head><body lang="DE">${paragraphs(words)}${quote ? `<blockquote type="cite">${paragraphs(quote)}</blockquote>` : ''}</body></html>`
  return [
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    plain(words + quote),
    `--${boundary}`,
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(html),
    `--${boundary}--`,
    ''
  ].join('\r\n')
}

const quoted = (chance: Chance): string =>
  `\r\n\r\nAm 24.11.2026 um 18:03 schrieb Hilfe <hilfe@gym-werder.example>:\r\n${chance
    .shuffled(DETAILS)
    .map((line) => `> ${line}`)
    .join('\r\n')}`

/** A photo's bytes cannot be compressed; these cannot either. */
function withPhoto(body: string, number: number, chance: Chance): string {
  const boundary = `=_mix_${number}`
  const photo = Buffer.alloc(40_000 + chance.below(120_000))
  for (let at = 0; at < photo.length - 3; at += 4) photo.writeUInt32LE(chance.below(2 ** 32), at)
  photo.write('\xff\xd8\xff\xe0\x00\x10JFIF', 'latin1')
  return [
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    body,
    `--${boundary}`,
    `Content-Type: image/jpeg; name="IMG_${number}.jpg"`,
    `Content-Disposition: attachment; filename="IMG_${number}.jpg"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(photo),
    `--${boundary}--`,
    ''
  ].join('\r\n')
}
