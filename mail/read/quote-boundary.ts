/** A boundary in plain words from which everything below is an older mail. */
export type Boundary = {
  kind: 'reply' | 'forward'
  /** Number of lines before it that belong to it (a ruler). */
  before: number
}

const DASHES = '[-‐‑–—_=*]{2,}'
const REPLY_SEPARATOR = new RegExp(
  `^${DASHES}\\s*(?:urspr(?:ü|ue)ngliche\\s+(?:nachricht|mitteilung|e-?mail|mail)|original[- ]?(?:nachricht|message|mail|e-mail)|original\\s+message|message d'origine|orijinal (?:mesaj|ileti)|исходное сообщение|оригінальне повідомлення|wiadomość oryginalna)\\s*${DASHES}$`,
  'i'
)
const FORWARD_SEPARATOR = new RegExp(
  `^(?:${DASHES}\\s*)(?:weitergeleitete (?:nachricht|mail|e-mail|mitteilung)|weitergeleitet(?: von)?.{0,80}|forwarded message|forwarded by.{0,80}|begin forwarded message|iletilen mesaj|пересылаемое сообщение|переслане повідомлення)\\s*(?:${DASHES})$`,
  'i'
)
const FORWARD_LINE =
  /^(?:anfang der weitergeleiteten (?:nachricht|e-?mail|mail)|begin forwarded message|anfang weitergeleitete nachricht)\s*:?$/i
/** GroupWise: >>> NAME <address> date >>> */
const ARROWS = /^>>> .{3,120}\d{1,2}:\d{2}.{0,10}>>>$/
const PLAIN_SEPARATOR =
  /^(?:ursprüngliche mitteilung|urspr(?:ü|ue)ngliche nachricht|original-nachricht|original message)\s*:?$/i

const LABELS: [group: 'from' | 'date' | 'to' | 'subject', label: RegExp][] = [
  ['from', /^(?:von|from|absender|de|kimden|gönderen|от|від|od|de la|da|من)\s*:/i],
  [
    'date',
    /^(?:gesendet(?: am)?|datum|date|sent|tarih|gönderildi|дата|data|envoyé|отправлено|надіслано|wysłano|trimis|inviato|verschickt|تاريخ الإرسال|التاريخ)\s*:/i
  ],
  ['to', /^(?:an|to|empfänger|kime|кому|до|do|à|către|a|إلى)\s*:/i],
  ['subject', /^(?:betreff|subject|konu|тема|temat|objet|subiect|oggetto|الموضوع)\s*:/i]
]
const OTHER_LABEL =
  /^(?:cc|kopie|kopie \(cc\)|bcc|antwort an|reply-to|wichtigkeit|importance|priorität|anlagen?|attachments?)\s*:/i
/** The same four labels on one line, as programs write them that lose the breaks. */
const IN_ONE_LINE = [
  /(?:^|\s)(?:von|from)\s*: /i,
  /\s(?:gesendet|datum|sent|date)\s*: /i,
  /\s(?:an|to)\s*: /i,
  /\s(?:betreff|subject)\s*:/i
]

/**
 * Whether an older mail starts at this line: a separator in words, or a header block with at least three of
 * Von, Gesendet/Datum, An, Betreff close together. A lone ruler or a lone "Von:" is none.
 */
export function boundaryAt(lines: string[], at: number): Boundary | null {
  const line = bare(lines[at] ?? '')
  if (line === '' || line.length > 600) return null
  if (ARROWS.test((lines[at] ?? '').trim())) return { kind: 'reply', before: 0 }
  const before = rulerBefore(lines, at)
  if (FORWARD_SEPARATOR.test(line) || FORWARD_LINE.test(line)) return { kind: 'forward', before }
  if (REPLY_SEPARATOR.test(line)) return { kind: 'reply', before }
  if (isHeaderBlock(lines, at) || isHeaderLine(line)) return { kind: 'reply', before }
  // Without dashes the words alone are too weak: a header block must follow.
  if (PLAIN_SEPARATOR.test(line) && [1, 2].some((step) => isHeaderBlock(lines, at + step)))
    return { kind: 'reply', before }
  return null
}

/** Whether the line is one that only ever starts a forwarded mail. */
export function isForwardMark(line: string): boolean {
  const text = bare(line)
  return FORWARD_SEPARATOR.test(text) || FORWARD_LINE.test(text)
}

function isHeaderBlock(lines: string[], at: number): boolean {
  const seen = new Set<string>()
  let gaps = 0
  let others = 0
  for (let step = 0; step < 12 && at + step < lines.length; step++) {
    const line = bare(lines[at + step] ?? '')
    if (line === '') {
      // Programs that write paragraphs put an empty line between two header lines, never more.
      gaps += 1
      if (gaps > 1 || step === 0) return false
      continue
    }
    gaps = 0
    const label = LABELS.find(([, pattern]) => pattern.test(line))
    if (label) seen.add(label[0])
    else if (!OTHER_LABEL.test(line)) {
      // A long list of recipients wraps.
      others += 1
      if (step === 0 || others > 2) return false
    }
    if (seen.size >= 3) return true
  }
  return false
}

function isHeaderLine(line: string): boolean {
  let rest = line
  for (const label of IN_ONE_LINE) {
    const at = rest.search(label)
    if (at < 0) return false
    rest = rest.slice(at + 1)
  }
  return /^(?:von|from)/i.test(line)
}

function rulerBefore(lines: string[], at: number): number {
  for (let back = 1; back <= 2 && at - back >= 0; back++) {
    const line = bare(lines[at - back] ?? '', false)
    if (/^[-‐‑–—_=*]{5,}$/.test(line)) return back
    if (line !== '') return 0
  }
  return 0
}

function bare(line: string, withoutMarks = true): string {
  const text = line
    .replace(/^[>\s]+/, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  return withoutMarks ? text.replace(/\*(?=\S)|(?<=\S)\*/g, '').trim() : text
}
