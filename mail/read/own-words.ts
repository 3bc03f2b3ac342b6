import { type BodyLine, isBlank, ownLine, textOf } from './body-line.ts'
import { htmlLines } from './html-lines.ts'
import { foldByText } from './own-words-text.ts'
import type { ParsedHtml } from './parse-html.ts'

export type OwnWords = {
  visible: string
  folded: string
  forwarded: string
  signatureLine: string
}

export type OwnWordsInput = {
  text: string | null
  html: ParsedHtml | null
  /** The subject starts with WG, Fwd or the like: what is below a boundary is a forwarded mail, not a quote. */
  isForward: boolean
  hasAttachments: boolean
  /** Our own addresses: a quote that names one is a mail of ours, so its boundary was read right. */
  ownAddresses: string[]
}

/** Below this many letters and digits the boundary may have been read wrong (mail.md, Own words). */
const MIN_VISIBLE = 15

/** A whole answer that is that short; "siehe unten" is none. */
const SHORT_ANSWER =
  /^[^\p{L}\p{N}]*(?:[1-4]|ja|nein|nö|jein|doch|yes|no|ok|okay|danke|klappt|klappte|geht|ging|läuft|lief|funktioniert|teils|teilweise|leider|passt|super|top|prima|perfekt|bestens|alles|nichts|erledigt|evet|hayır|да|нет|ні|так|tak|nie|da|nu)(?![\p{L}\p{N}])|^\s*\p{Extended_Pictographic}/iu
/** Words that point to what is below them: without it they say nothing. */
const POINTER = /(?<!\p{L})(?:siehe|s\.\s?u|unten|anbei|below|fyi|z\.?\s?k\.?)(?!\p{L})/iu

/**
 * Parts a mail into the writer's own words, what is folded, and what is forwarded: marks in the HTML first, patterns in
 * the text second. Nothing is lost: every line is in one of the results.
 */
export function ownWords(input: OwnWordsInput): OwnWords {
  const lines = foldByText(chooseLines(input))
  if (input.isForward) for (const line of lines) if (line.zone === 'quote') line.zone = 'forward'
  const shown = enoughVisible(lines, input)
  return {
    visible: textOf(shown, ['own']),
    folded: textOf(shown, ['quote', 'signature', 'program', 'hidden']),
    forwarded: textOf(shown, ['forward']),
    signatureLine: shown.find((line) => line.zone === 'program')?.text.trim() ?? ''
  }
}

/** HTML, because it carries the marks and the paragraphs; the text part if the HTML holds clearly less. */
function chooseLines(input: OwnWordsInput): BodyLine[] {
  const fromText = (input.text ?? '').split('\n').map(ownLine)
  if (!input.html) return fromText
  const fromHtml = htmlLines(input.html.document, input.html.rules)
  const inHtml = lettersOf(fromHtml.filter((line) => line.zone !== 'hidden'))
  return inHtml * 2 < lettersOf(fromText) ? fromText : fromHtml
}

/** Takes folding back where next to nothing would remain and the fold may be wrong. */
function enoughVisible(lines: BodyLine[], { hasAttachments, ownAddresses }: OwnWordsInput): BodyLine[] {
  const own = lines.filter((line) => line.zone === 'own')
  const count = lettersOf(own)
  if (count >= MIN_VISIBLE) return lines
  const quotes = lines.filter((line) => line.zone === 'quote' && !isBlank(line))
  if (quotes.length > 0) {
    const words = own
      .map((line) => line.text)
      .join(' ')
      .trim()
    const isOurs = quotes.some(({ text }) => ownAddresses.some((own) => text.toLowerCase().includes(own)))
    const isWhole =
      SHORT_ANSWER.test(words) ||
      (count > 0 && (quotes.every((line) => line.enclosed) || (isOurs && !POINTER.test(words))))
    const isPhotoOnly = count === 0 && hasAttachments
    return isWhole || isPhotoOnly ? lines : show(lines, ['quote', 'signature'])
  }
  return count === 0 ? show(lines, ['signature']) : lines
}

function show(lines: BodyLine[], zones: BodyLine['zone'][]): BodyLine[] {
  return lines.map((line) => (zones.includes(line.zone) ? { ...line, zone: 'own' } : line))
}

function lettersOf(lines: BodyLine[]): number {
  return lines.reduce((sum, line) => sum + (line.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
}
