import { decodeText } from './charset-repair.ts'

const WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=/gi
const RUN = /=\?[^?\s]{1,60}\?[bq]\?[^?]*\?=(?:\s*=\?[^?\s]{1,60}\?[bq]\?[^?]*\?=)*/gi

/**
 * Decodes RFC 2047 words in a header value. Neighbours of one charset are joined as bytes first, because programs cut
 * in the middle of a character; a wrong charset is repaired like a body's.
 */
export function decodeEncodedWords(value: string): string {
  return value.replace(RUN, (run) => decodeRun(run))
}

/**
 * The same value with every run of words as one clean UTF-8 word: what a parser of addresses, which must see the words
 * still encoded, can decode without a surprise.
 */
export function rewriteEncodedWords(value: string): string {
  return value.replace(RUN, (run) => `=?utf-8?B?${Buffer.from(decodeRun(run)).toString('base64')}?=`)
}

function decodeRun(run: string): string {
  const pieces: { charset: string; bytes: Buffer }[] = []
  for (const [, label = '', encoding = '', body = ''] of run.matchAll(WORD)) {
    // RFC 2231 allows a language after the charset: utf-8*de
    const charset = label.replace(/\*.*$/, '').toLowerCase()
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(body, 'base64') : decodeQ(body)
    const last = pieces.at(-1)
    if (last && last.charset === charset) last.bytes = Buffer.concat([last.bytes, bytes])
    else pieces.push({ charset, bytes })
  }
  return pieces.map((piece) => decodeText(piece.bytes, piece.charset).text).join('')
}

function decodeQ(body: string): Buffer {
  const plain = body
    .replace(/_/g, ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}
