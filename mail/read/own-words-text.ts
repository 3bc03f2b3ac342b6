import { attributionAt, looksLikeAttribution } from './attribution-line.ts'
import { type BodyLine, isBlank, type Zone } from './body-line.ts'
import { boundaryAt, isForwardMark } from './quote-boundary.ts'
import { isProgramLine, isSignatureMark } from './signature-line.ts'

/** A signature is short; what is longer after a `-- ` is text. */
const MAX_SIGNATURE_LINES = 14

/**
 * Second pass over the lines, by their words: quotes, forwards and signatures that carry no mark of a program.
 * Works on a copy; lines that a mark has placed already keep their zone.
 */
export function foldByText(lines: BodyLine[]): BodyLine[] {
  const marked = lines.map((line) => ({ ...line }))
  foldMarkedLines(marked)
  foldForward(marked)
  foldBoundaries(marked)
  foldSignatures(marked)
  return marked
}

/** `>` in front: a quote, if there are at least two such lines or one with an attribution above. */
function foldMarkedLines(lines: BodyLine[]): void {
  const quoted = lines.filter((line) => line.zone === 'own' && /^\s{0,3}>/.test(line.text))
  const texts = lines.map((line) => line.text)
  const only = quoted.length === 1 && quoted[0] ? lines.indexOf(quoted[0]) : -1
  if (only >= 0 && ![1, 2, 3].some((back) => only >= back && attributionAt(texts, only - back))) return
  for (const line of quoted) place(line, 'quote', true)
  // An empty line between two quoted ones belongs to the quote.
  for (let at = 1; at < lines.length - 1; at++) {
    const line = lines[at]
    if (
      line?.zone === 'own' &&
      isBlank(line) &&
      lines[at - 1]?.zone === 'quote' &&
      lines[at + 1]?.zone === 'quote'
    )
      place(line, 'quote', true)
  }
}

/** A forwarded mail runs from its mark to the end, whatever marks are inside it. */
function foldForward(lines: BodyLine[]): void {
  const at = lines.findIndex((line, index) => isForwardMark(line.text) && startsQuote(lines, index))
  if (at < 0) return
  const mark = lines[at]
  // In a quote element the forward ends with it, unless the mark opens that element.
  for (const line of lines.slice(at)) {
    if (line.zone !== 'hidden' && (mark?.zone === 'own' || line.zone === 'quote' || line.zone === 'own'))
      line.zone = 'forward'
  }
}

/** The mark stands in own words or opens the first quote of the mail; deeper ones are part of what is quoted. */
function startsQuote(lines: BodyLine[], at: number): boolean {
  if (lines[at]?.zone === 'own') return true
  if (lines[at]?.zone !== 'quote' || /^\s*>/.test(lines[at]?.text ?? '')) return false
  return lines.slice(0, at).every((line) => line.zone !== 'quote' || isBlank(line))
}

function foldBoundaries(lines: BodyLine[]): void {
  const texts = lines.map((line) => (line.zone === 'own' ? line.text : ''))
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line?.zone !== 'own' || isBlank(line)) continue
    const boundary = boundaryAt(texts, at)
    if (boundary) {
      for (const rest of lines.slice(at - boundary.before))
        if (rest.zone === 'own') place(rest, 'quote', false)
      return
    }
    const attribution = attributionAt(texts, at)
    const end = at + (attribution?.length ?? 1)
    const next = attribution || looksLikeAttribution(line.text) ? nextFilled(lines, end) : undefined
    if (attribution && next?.zone === 'quote') {
      for (const part of lines.slice(at, end)) place(part, 'quote', true)
    } else if (attribution?.certain) {
      for (const rest of lines.slice(at)) if (rest.zone === 'own') place(rest, 'quote', false)
      return
    } else if (next?.zone === 'quote') {
      place(line, 'quote', true)
    }
  }
}

function nextFilled(lines: BodyLine[], from: number): BodyLine | undefined {
  let at = from
  while (at < lines.length && isBlank(lines[at])) at += 1
  return lines[at]
}

function foldSignatures(lines: BodyLine[]): void {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line?.zone !== 'own' && line?.zone !== 'signature') continue
    const next = lines[at + 1]
    if (isProgramLine(line.text)) place(line, 'program', true)
    else if (
      next?.zone === line.zone &&
      /\p{L}/u.test(line.text) &&
      isProgramLine(`${line.text} ${next.text}`)
    ) {
      place(line, 'program', true)
      place(next, 'program', true)
    }
  }
  const mark = lines.findIndex((line) => line.zone === 'own' && isSignatureMark(line.text))
  const hasWordsBefore = lines
    .slice(0, Math.max(mark, 0))
    .some((line) => line.zone === 'own' && !isBlank(line))
  if (mark < 0) return
  const end = lines.findIndex((line, at) => at > mark && line.zone === 'quote')
  const block = lines.slice(mark, end < 0 ? undefined : end)
  const words = block.filter((line) => line.zone === 'own' && !isBlank(line))
  if (words.length > 1 && (!hasWordsBefore || words.length > MAX_SIGNATURE_LINES)) return
  for (const line of block) if (line.zone === 'own') place(line, 'signature', true)
}

function place(line: BodyLine, zone: Zone, enclosed: boolean): void {
  line.zone = zone
  line.enclosed = enclosed
}
