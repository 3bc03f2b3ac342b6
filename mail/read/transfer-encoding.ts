/**
 * Decodes a part's bytes by its Content-Transfer-Encoding; an unknown one is left as it is. Broken input gives what
 * can be read of it, never an error.
 */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  const name = encoding
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase()
  if (name === 'base64')
    return Buffer.from(bytes.toString('latin1').replace(/[^A-Za-z0-9+/=_-]/g, ''), 'base64')
  return name === 'quoted-printable' ? decodeQuotedPrintable(bytes) : bytes
}

function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const lines = bytes.toString('latin1').split('\n')
  const last = lines.length - 1
  const text = lines
    .map((line, at) => {
      const body = withoutTrailingSpace(line)
      if (body.endsWith('=')) return body.slice(0, -1)
      return at === last ? body : `${body}\r\n`
    })
    .join('')
  return Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1'
  )
}

/** White space at a line's end was added on the way (RFC 2045, 6.7). A loop, because a pattern is quadratic here. */
function withoutTrailingSpace(line: string): string {
  let end = line.length
  while (end > 0 && ' \t\r'.includes(line[end - 1] ?? '')) end -= 1
  return line.slice(0, end)
}
