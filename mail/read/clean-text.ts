import iconv from 'iconv-lite'

/**
 * Text as it may be shown and stored: line ends as LF, no control characters (the ones between U+0080 and U+009F are
 * windows-1252 letters that somebody copied as Latin-1), no zero-width marks, no direction overrides, composed (NFC).
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u0080-\u009f]/g, char => iconv.decode(Buffer.from([char.charCodeAt(0)]), 'windows-1252').replace(/[\uFFFD\u0080-\u009f]/, ''))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .normalize('NFC')
}

/** One line: like `cleanText`, with every run of white space as one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
