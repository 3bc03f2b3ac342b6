import { mailTokensIn } from '../../outbox/mail-token.ts'

/** Lines that only a mail of ours has, whatever became of its text here. */
const OURS = [
  /^(?:Nummer|Number): \d+$/u,
  /^(?:Kennung|Reference): [a-z]{32}$/iu,
  /^https?:\/\/\S+\/anliegen(?:\/\d+|\?liste=\S*)?$/u
]
/** Facts a notification names; a volunteer's own line may look like one, so they count only within the quote. */
const FACT = /^(?:Gerät|Problem|Klassenstufe|Frist|Device|Class level|Due): /u
/** What stands right above a quoted mail: header fields and separators. */
const ABOVE_QUOTE = [
  /^(?:von|from|gesendet(?: am)?|sent|datum|date|an|to|cc|kopie|betreff|subject|antwort an|reply-to)\s*:/iu,
  /^[-‐–—_=*]{3,}/u,
  /@\S+(?:>\s*:?|:)$/u,
  /^(?:ursprüngliche|original)[- ]?(?:nachricht|message|mitteilung)\s*:?$/iu
]
const WROTE = /\b(?:schrieb|geschrieben|wrote)\b/iu
const MOST_ABOVE = 8

/**
 * What a volunteer wrote above or below our notification, where reading the mail has not folded the notification away: some
 * programs mark no quote, and of very short answers reading shows everything. Pure.
 *
 * @param visible own words as read
 * @param ours plain text of the notification, '' if it is not kept any more
 */
export function repliedWords(visible: string, ours: string): string {
  const lines = visible.split('\n')
  const isOurs = ourLines(ours)
  const first = lines.findIndex(isOurs.surely)
  if (first < 0) return withoutMarked(lines)
  const below = lines.slice(first).filter((line) => !isOurs.surely(line) && !isOurs.perhaps(line))
  return withoutMarked([...lines.slice(0, quoteStart(lines, first)), '', ...below])
}

/** What is left, without lines a program has marked as quoted; '' if no letter is among it. */
function withoutMarked(lines: readonly string[]): string {
  const words = lines
    .filter((line) => !/^\s*>/u.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return /[\p{L}\p{N}]/u.test(words) ? words : ''
}

/** Up over blank lines and what programs write above a quote. A sentence of the volunteer's ends it. */
function quoteStart(lines: readonly string[], first: number): number {
  let start = first
  let beneath = ''
  for (let at = first - 1, steps = 0; at >= 0 && steps < MOST_ABOVE; at -= 1) {
    const line = plain(lines[at] ?? '')
    if (line === '') continue
    if (!isAbove(line, beneath)) break
    start = at
    beneath = line
    steps += 1
  }
  return start
}

/** "Am … schrieb …:", which programs wrap, needs its colon or the address; a mere "schrieb" is a word of somebody's. */
const isAbove = (line: string, beneath: string): boolean =>
  ABOVE_QUOTE.some((pattern) => pattern.test(line)) ||
  (WROTE.test(line) && (/[:<]$/u.test(line) || line.includes('@') || beneath.includes('@'))) ||
  (/^(?:am|on|den)\s.*\d/iu.test(line) && /^(?:schrieb|hat|wrote)\b/iu.test(beneath))

function ourLines(ours: string) {
  const known = new Set(
    ours
      .split('\n')
      .map(plain)
      .filter((line) => line.length >= 8)
  )
  const whole = plain(ours.replaceAll('\n', ' '))
  return {
    surely: (line: string): boolean => {
      const text = plain(line)
      return known.has(text) || OURS.some((pattern) => pattern.test(text)) || mailTokensIn([text]).length > 0
    },
    /** A piece of one of our lines that a program has wrapped. */
    perhaps: (line: string): boolean => {
      const text = plain(line)
      return FACT.test(text) || (text.length >= 20 && whole.includes(text))
    }
  }
}

const plain = (line: string): string =>
  line
    .replace(/^[>|\s]+/u, '')
    .replace(/(?<![*_])[*_]{1,2}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,2}(?![*_])/gu, '')
    .replace(/<(?:https?|mailto):[^>]*>/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
