import { decodeText } from './charset-repair.ts'
import { cleanLine } from './clean-text.ts'
import { decodeEncodedWords } from './encoded-words.ts'

/** One header line as found; `value` is unfolded and its raw bytes are repaired, encoded words are still encoded. */
export type HeaderLine = { key: string; value: string }

/** The headers of a mail or of one part. A repeated field counts once: the first one. */
export type MailHeaders = {
  /** Every line in order. */
  lines: HeaderLine[]
  /** First value, encoded words still encoded, or null. */
  first(key: string): string | null
  /** Every value of a field, top first. */
  all(key: string): string[]
  /** First value decoded and on one line, or ''. */
  text(key: string): string
}

/** Headers from the parser's lines, which hold one character per byte. */
export function mailHeaders(binaryLines: { key: string; line: string }[]): MailHeaders {
  const lines = binaryLines.map(({ key, line }) => {
    const colon = line.indexOf(':')
    const folded = line.slice(colon + 1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is most lines, and needs no repair
    const text = /^[\x00-\x7f]*$/.test(folded) ? folded : decodeText(Buffer.from(folded, 'latin1'), null).text
    const value = text.replace(/\r?\n[ \t]*/g, ' ').trim()
    return { key: key.toLowerCase(), value }
  })
  const all = (key: string) => lines.filter((line) => line.key === key).map((line) => line.value)
  const first = (key: string) => lines.find((line) => line.key === key)?.value ?? null
  return { lines, all, first, text: (key) => cleanLine(decodeEncodedWords(first(key) ?? '')) }
}
