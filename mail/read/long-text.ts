import type { MimePart } from './mime-parts.ts'

/** No person writes more; what is longer is shown by its beginning and kept whole as a file. */
export const MOST_TEXT_BYTES = 512 * 1024
/** HTML carries pictures and styles beside its words. */
const MOST_HTML_BYTES = 8 * 1024 * 1024

export const TOO_LONG = 'Der Text ist sehr lang: gezeigt wird sein Anfang, der ganze liegt als Datei bei.'

/** The beginning of a body that is too long to be worked on, and the whole as a file; null if it is not too long. */
export function cutBody(part: MimePart): { short: MimePart; whole: MimePart } | null {
  const most = part.type === 'text/html' ? MOST_HTML_BYTES : MOST_TEXT_BYTES
  if (part.content.length <= most) return null
  return {
    short: { ...part, content: part.content.subarray(0, cutAt(part.content, most)) },
    whole: asFile(part)
  }
}

/** A body as a file beside the mail. */
export const asFile = (part: MimePart): MimePart => ({
  ...part,
  fileName: part.type === 'text/html' ? 'Ganzer Text.html' : 'Ganzer Text.txt'
})

/** At a line end if one is near, never inside a character of UTF-8. */
function cutAt(bytes: Buffer, most: number): number {
  const lineFeed = bytes.lastIndexOf(0x0a, most)
  if (lineFeed > most / 2) return lineFeed
  let at = most
  while (at > most - 4 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1
  return at
}
