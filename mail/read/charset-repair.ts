// iconv-lite: decodes windows-1252 and its relatives right on every Node (the runtime's own decoder turned € „ “ into
// control characters on Node 20 and 22), and knows the old charsets mail still carries.
import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

export type DecodedText = {
  text: string
  /** What had to be repaired, in German, or null. */
  repair: string | null
}

const LATIN =
  /^(iso[-_]?8859[-_]?(1|15)|latin[-_]?[19]|l1|(windows|cp|win)[-_]?125[02]|x-cp1252|us[-_]?ascii|ascii|ansi.*|cp850)$/i
const SINGLE_BYTE = /^(iso[-_]?8859[-_]?\d{1,2}|(windows|cp|win)[-_]?125\d|koi8[-_]?[ru])$/i
const MAC = /^(?:x-)?mac(?:intosh|[-_]?roman)?$/i
const UTF8_OR_NONE = /^(utf[-_]?8|utf8mb4|unknown-8bit|x-unknown|unicode-1-1-utf-8|us[-_]?ascii|ascii|)$/i

/**
 * Decodes bytes of a mail into text, repairing a wrong or missing charset from the bytes themselves (mail.md, Reading).
 * Valid UTF-8 wins over a declared single-byte charset; bytes that are no UTF-8 are windows-1252; text that was encoded
 * twice is taken back once. Never gives U+FFFD for a byte that means something in windows-1252, never throws.
 */
export function decodeText(bytes: Buffer, declared: string | null): DecodedText {
  const label = (declared ?? '')
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase()
  if (/^utf[-_]?16|^ucs-2/.test(label) || startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return { text: iconv.decode(bytes, /be$/.test(label) ? 'utf-16be' : 'utf-16'), repair: null }
  }
  if (isUtf8(bytes) && mayBeUtf8(bytes, label)) {
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
    if (isAscii(bytes)) return { text, repair: null }
    const once = undoDoubleEncoding(text)
    if (once !== text)
      return { text: once, repair: 'Der Text war doppelt kodiert und wurde zurückgewandelt.' }
    return {
      text,
      repair: UTF8_OR_NONE.test(label) ? null : `Der Text war als ${label} bezeichnet, ist aber UTF-8.`
    }
  }
  if (LATIN.test(label) && label !== 'cp850') {
    // Every browser reads ISO-8859-1 as windows-1252, and mail programs write it that way.
    const name = /8859[-_]?15|latin[-_]?9/.test(label)
      ? 'iso-8859-15'
      : /1250/.test(label)
        ? 'windows-1250'
        : 'windows-1252'
    return { text: iconv.decode(bytes, name).replace(/\uFFFD/g, '?'), repair: null }
  }
  // Since 1998 the sign of currency in Mac Roman is the euro, which the library does not know.
  if (MAC.test(label)) return { text: iconv.decode(bytes, 'macintosh').replace(/¤/g, '€'), repair: null }
  if (!UTF8_OR_NONE.test(label) && label !== 'utf-7' && iconv.encodingExists(label)) {
    return { text: iconv.decode(bytes, label), repair: null }
  }
  return {
    text: decodeMixed(bytes),
    repair:
      label === ''
        ? 'Der Zeichensatz fehlte, gelesen als windows-1252.'
        : `Der Text war als ${label} bezeichnet, ist es aber nicht.`
  }
}

/** Whether bytes that are valid UTF-8 should be read as such although `label` was declared. */
function mayBeUtf8(bytes: Buffer, label: string): boolean {
  if (UTF8_OR_NONE.test(label) || LATIN.test(label)) return true
  if (!iconv.encodingExists(label)) return true
  return SINGLE_BYTE.test(label) && !isAscii(bytes)
}

function startsWith(bytes: Buffer, ...head: number[]): boolean {
  return head.every((value, at) => bytes[at] === value)
}

/** UTF-8 where it is valid, windows-1252 byte by byte where it is not: a text can hold both after a forward. */
function decodeMixed(bytes: Buffer): string {
  let text = ''
  let plainFrom = 0
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0)
    if (length > 0 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length) {
      at += length
      continue
    }
    text += bytes.toString('utf8', plainFrom, at)
    text += iconv.decode(bytes.subarray(at, at + 1), 'windows-1252').replace('\uFFFD', '?')
    at += 1
    plainFrom = at
  }
  return text + bytes.toString('utf8', plainFrom)
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

// Ã¼, Â°, â€ž: the two or three characters that German and typographic letters become when UTF-8 is read as windows-1252.
const TWICE =
  /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[€‚][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g

/** Takes one round of "UTF-8 read as windows-1252" back; gives the same text if it does not look like that. */
export function undoDoubleEncoding(text: string): string {
  if (!/[\u00c2-\u00f4]/.test(text)) return text
  const whole = asWindows1252(text)
  if (whole && isUtf8(whole) && (text.match(/[\u00c2-\u00f4]/g)?.length ?? 0) >= 2)
    return whole.toString('utf8')
  return text.replace(TWICE, (run) => {
    const bytes = asWindows1252(run)
    return bytes && isUtf8(bytes) ? bytes.toString('utf8') : run
  })
}

/** The text's bytes in windows-1252, or null if it has characters windows-1252 lacks. */
function asWindows1252(text: string): Buffer | null {
  const bytes = iconv.encode(text, 'windows-1252')
  // The five bytes windows-1252 leaves open travel as the control character of the same number.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80 && code <= 0x9f) bytes[at] = code
    else if (bytes[at] === 0x3f && code !== 0x3f) return null
  }
  return bytes.length === text.length ? bytes : null
}
