/**
 * Decodes a part's bytes by its Content-Transfer-Encoding; an unknown one is left as it is. Broken input gives what
 * can be read of it, never an error.
 */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  const name = encoding
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase()
  if (name === 'base64') return decodeBase64(bytes)
  return name === 'quoted-printable' ? decodeQuotedPrintable(bytes) : bytes
}

/** Above this it is decoded piece by piece: as one text a photo would be there once more. */
const LARGE = 1024 * 1024
/** Small enough to be forgotten as quickly as it is made. */
const PIECE = 64 * 1024

function decodeBase64(bytes: Buffer): Buffer {
  const padding = bytes.indexOf(EQUALS)
  // What goes on behind "=" is broken in ways that only the whole shows.
  const isPlain = padding < 0 || bytes.length - padding < PIECE / 2
  return bytes.length > LARGE && isPlain ? decodeInPieces(bytes) : decodeWhole(bytes)
}

/** Four letters are three bytes: what is left over of a piece goes to the next one. */
function decodeInPieces(bytes: Buffer): Buffer {
  const decoded = Buffer.allocUnsafeSlow(Math.ceil((bytes.length / 4) * 3))
  let length = 0
  let rest = ''
  for (let start = 0; start < bytes.length; ) {
    // Padding can stand in the last piece only.
    const end = bytes.length - start < 2 * PIECE ? bytes.length : start + PIECE
    const letters = rest + bytes.toString('latin1', start, end).replace(/[^A-Za-z0-9+/=_-]/g, '')
    const whole = end === bytes.length ? letters.length : letters.length - (letters.length % 4)
    length += decoded.write(letters.slice(0, whole), length, 'base64')
    rest = letters.slice(whole)
    start = end
  }
  return decoded.subarray(0, length)
}

/** Node skips white space by itself; only what else has no place in base64 is taken out first. */
function decodeWhole(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  const odd = /[^A-Za-z0-9+/=_\-\s]/
  return Buffer.from(odd.test(text) ? text.replace(/[^A-Za-z0-9+/=_-]/g, '') : text, 'base64')
}

const LF = 0x0a
const CR = 0x0d
const EQUALS = 0x3d

/** Byte by byte into one buffer: 30 MB as strings and lines would take a gigabyte. */
function decodeQuotedPrintable(bytes: Buffer): Buffer {
  // A line end may grow from LF to CRLF.
  const decoded = Buffer.allocUnsafe(bytes.length * 2)
  let length = 0
  let start = 0
  while (start < bytes.length) {
    const lineFeed = bytes.indexOf(LF, start)
    const isLast = lineFeed < 0
    const end = endOfWords(bytes, start, isLast ? bytes.length : lineFeed)
    const isSoft = end > start && bytes[end - 1] === EQUALS
    length = decodeLine(bytes, start, isSoft ? end - 1 : end, decoded, length)
    if (!isSoft && !isLast) {
      decoded[length] = CR
      decoded[length + 1] = LF
      length += 2
    }
    start = isLast ? bytes.length : lineFeed + 1
  }
  const exact = decoded.subarray(0, length)
  // The rest of a large one was never touched, so it takes no memory.
  return decoded.length > LARGE ? exact : Buffer.from(exact)
}

function decodeLine(bytes: Buffer, from: number, end: number, decoded: Buffer, length: number): number {
  let to = length
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0
    const value = byte === EQUALS && at + 2 < end ? hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]) : Number.NaN
    decoded[to] = Number.isNaN(value) ? byte : value
    if (!Number.isNaN(value)) at += 2
    to += 1
  }
  return to
}

/** White space at a line's end was added on the way (RFC 2045, 6.7). */
function endOfWords(bytes: Buffer, start: number, end: number): number {
  let at = end
  while (at > start && isSpace(bytes[at - 1])) at -= 1
  return at
}

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09 || byte === CR

function hex(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN
}
