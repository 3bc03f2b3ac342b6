import iconv from 'iconv-lite'
import { type Encoding, SINGLE_BYTE, type SingleByte } from './words.ts'

export type DecodedText = { text: string; encoding: Encoding; unsure: boolean }

/** The characters of all 256 bytes. A byte that stands for nothing becomes the control character of its number, as in browsers. */
const TABLES = Object.fromEntries(
  SINGLE_BYTE.map((encoding) => [
    encoding,
    Array.from({ length: 256 }, (_, byte) => {
      const character = iconv.decode(Buffer.from([byte]), encoding)
      return character === '\ufffd' ? String.fromCharCode(byte) : character
    })
  ])
)

/** The bytes of a text that was read as Windows-1252, one per character; undefined for a character that is in no byte. */
export const byteOf: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 256 }, (_, byte) => [String.fromCharCode(byte), byte] as const),
  ...(TABLES['windows-1252'] ?? []).map((character, byte) => [character, byte] as const)
])

/**
 * RI-01: a byte order mark decides; else UTF-8 if it can be; else the one of three that looks least strange.
 *
 * @param chosen what the admin has chosen, for bytes that prove nothing by themselves
 */
export function decodeText(bytes: Uint8Array, chosen?: SingleByte): DecodedText {
  const marked = markOf(bytes)
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, unsure: false }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'utf-8', unsure: false }
  } catch {
    return guess(bytes, chosen)
  }
}

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

function guess(bytes: Uint8Array, chosen: SingleByte | undefined): DecodedText {
  const readings = SINGLE_BYTE.map((encoding) => {
    const text = decodeBytes(bytes, encoding)
    return { encoding, text, strange: countStrange(text) }
  })
  const likeliest = readings.reduce((best, next) => (next.strange < best.strange ? next : best))
  const taken = readings.find(({ encoding }) => encoding === chosen) ?? likeliest
  return { text: taken.text, encoding: taken.encoding, unsure: likeliest.encoding !== 'windows-1252' }
}

/** Bytes as one of the encodings in which every byte is a character. */
export function decodeBytes(bytes: Uint8Array, encoding: SingleByte): string {
  const table = TABLES[encoding] ?? []
  let text = ''
  for (const byte of bytes) text += table[byte]
  return text
}

const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u

/** RI-01: how many characters of a text no German would have written there. */
export function countStrange(text: string): number {
  let strange = 0
  for (const { index } of text.matchAll(/[^\0-\x7f]/g)) {
    const [before = '', character = '', after = ''] = [text[index - 1], text[index], text[index + 1]]
    if (!LETTER.test(before) && !LETTER.test(after)) continue
    if (!LETTER.test(character) || character === 'Ÿ') strange += 1
    else if (UPPER.test(character) && LETTER.test(before) && (LOWER.test(before) || LOWER.test(after)))
      strange += 1
  }
  return strange
}
