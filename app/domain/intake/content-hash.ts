import { createHash } from 'node:crypto'

/** What the sender's program writes once; everything else in a header is added or changed on the way. */
const WRITTEN_ONCE = ['message-id', 'from', 'date', 'subject']
const HEADER_END = /\r?\n\r?\n/
/** A header longer than this is hostile; what stands behind counts as body. */
const MAX_HEADER_BYTES = 262_144

/**
 * A hash of what the sender wrote, so that the same mail is known again when it came over another way with other `Received` fields.
 * It needs no reading, so it also knows a mail again that could not be read.
 *
 * @returns hexadecimal, or null without a Message-ID: then two equal mails may be two
 */
export function contentHash(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, MAX_HEADER_BYTES)
  const end = HEADER_END.exec(start)
  const headerBytes = end ? end.index + end[0].length : Math.min(bytes.length, MAX_HEADER_BYTES)
  const fields = fieldsOf(start.slice(0, headerBytes))
  if (!fields.get('message-id')) return null
  const hash = createHash('sha256')
  for (const name of WRITTEN_ONCE) hash.update(`${name}:${fields.get(name) ?? ''}\0`)
  return hash.update(bytes.subarray(headerBytes)).digest('hex')
}

/** The first field of each name, unfolded; in a character a byte. */
function fieldsOf(header: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of header.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && WRITTEN_ONCE.includes(name) && !fields.has(name))
      fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}
