import iconv from 'iconv-lite'

/** Control characters except line ends and tabs, soft hyphens, zero-width marks, direction overrides. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu

/**
 * Text as it may be shown and stored: line ends as LF, no control characters (the ones between U+0080 and U+009F are
 * windows-1252 letters that somebody copied as Latin-1), no zero-width marks, no direction overrides, composed (NFC).
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u0080-\u009f]/g, (char) =>
      iconv.decode(Buffer.from([char.charCodeAt(0)]), 'windows-1252').replace(/[\uFFFD\u0080-\u009f]/, '')
    )
    .replace(UNSEEN, '')
    .normalize('NFC')
}

/** One line: like `cleanText`, with every run of white space as one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
