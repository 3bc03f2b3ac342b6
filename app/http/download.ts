/**
 * A file from a mail. It is always saved and never shown: whatever a stranger sent must not run under our address, so the
 * type is neutral, sniffing is off and the policy allows nothing (RFC 6266 for the name).
 */
export function download(file: { name: string; bytes: Buffer }): Response {
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(file.bytes.length),
      'Content-Disposition': `attachment; filename="${plainName(file.name)}"; filename*=UTF-8''${starName(file.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store, no-transform'
    }
  })
}

/** For old programs: letters of ASCII, without what ends a quoted string. */
const plainName = (name: string): string => name.replace(/[^\w. -]/g, '_')

const starName = (name: string): string =>
  // A lone surrogate has no UTF-8 and would throw.
  encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`
  )
