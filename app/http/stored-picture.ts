/**
 * A picture Lotse has made itself, shown in a page. The type is true, is not guessed at, and nothing keeps it
 * (people.md, DP-16).
 */
export const storedPicture = (jpeg: Buffer): Response =>
  new Response(new Uint8Array(jpeg), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Length': String(jpeg.length),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      // It is compressed already.
      'Cache-Control': 'no-store, no-transform'
    }
  })
