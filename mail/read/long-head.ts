/** A header of up to this size is read as it is. */
const ORDINARY_BYTES = 128 * 1024
const ORDINARY_LINES = 2_000

/** What is kept of a longer one. */
const MOST_FIELDS = 500
const MOST_OF_ONE_FIELD = 32 * 1024

/** These are kept wherever they stand, some times each. */
const NEEDED =
  /^(?:from|to|cc|reply-to|return-path|subject|date|message-id|in-reply-to|references|mime-version|content-[a-z-]+|received|auto-submitted|precedence|list-[a-z]+|x-auto-response-suppress|x-failed-recipients)$/i
const MOST_OF_ONE_NAME = 20

/**
 * A mail whose header is so long that no reader would take it (100,000 recipients, megabytes of one field), with a
 * shorter one: the first fields, what intake needs, and of each field its beginning. Of the references the newest count,
 * which stand last. The body is untouched.
 */
export function withShortHead(raw: Buffer): { raw: Buffer; isCut: boolean } {
  const end = headEnd(raw)
  if (!/^[!-9;-~]{1,80}:/.test(raw.toString('latin1', 0, 100))) return { raw, isCut: false }
  if (end <= ORDINARY_BYTES && linesIn(raw, end) <= ORDINARY_LINES) return { raw, isCut: false }
  return { raw: Buffer.concat([...shortFields(raw, end), raw.subarray(end)]), isCut: true }
}

/** Where the empty line behind the header begins; the whole length without one. */
function headEnd(raw: Buffer): number {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((at) => at >= 0)
  const first = Math.min(...ends)
  if (!Number.isFinite(first)) return raw.length
  return raw[first] === 0x0d ? first + 2 : first + 1
}

function linesIn(raw: Buffer, end: number): number {
  let lines = 0
  for (
    let at = raw.indexOf(0x0a);
    at >= 0 && at < end && lines <= ORDINARY_LINES;
    at = raw.indexOf(0x0a, at + 1)
  )
    lines += 1
  return lines
}

function shortFields(raw: Buffer, end: number): Buffer[] {
  const kept: Buffer[] = []
  const counts = new Map<string, number>()
  let start = 0
  while (start < end) {
    const next = fieldEnd(raw, start, end)
    const name =
      /^[!-9;-~]{1,80}(?=:)/.exec(raw.toString('latin1', start, start + 81))?.[0].toLowerCase() ?? ''
    const count = (counts.get(name) ?? 0) + 1
    const isNeeded = NEEDED.test(name) && count <= MOST_OF_ONE_NAME
    if (isNeeded || kept.length < MOST_FIELDS) {
      counts.set(name, count)
      kept.push(shortField(raw.subarray(start, next), name))
    }
    start = next
  }
  return kept
}

/** Behind the last of its lines: the ones that begin with white space belong to it. */
function fieldEnd(raw: Buffer, start: number, end: number): number {
  let at = start
  while (at < end) {
    const lineFeed = raw.indexOf(0x0a, at)
    if (lineFeed < 0 || lineFeed >= end) return end
    at = lineFeed + 1
    const first = raw[at]
    if (first !== 0x20 && first !== 0x09) return Math.min(at, end)
  }
  return end
}

function shortField(field: Buffer, name: string): Buffer {
  if (field.length <= MOST_OF_ONE_FIELD) return field
  const newest = Math.max(field.lastIndexOf('<', field.length - MOST_OF_ONE_FIELD), name.length + 1)
  return name === 'references'
    ? Buffer.concat([field.subarray(0, name.length + 1), field.subarray(newest)])
    : Buffer.concat([trimmed(field.subarray(0, MOST_OF_ONE_FIELD)), Buffer.from('\r\n')])
}

/** Not in the middle of an address or a word, where one ends near. */
function trimmed(bytes: Buffer): Buffer {
  const space = Math.max(bytes.lastIndexOf(0x20), bytes.lastIndexOf(0x0a))
  const end = space > bytes.length / 2 ? space : bytes.length
  let at = end
  while (at > 0 && [0x20, 0x09, 0x0a, 0x0d, 0x2c].includes(bytes[at - 1] ?? 0)) at -= 1
  return bytes.subarray(0, at)
}
