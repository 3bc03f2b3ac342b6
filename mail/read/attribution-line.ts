/** How many lines a program may have wrapped an attribution over. */
const MAX_LINES = 4
const MAX_LENGTH = 400

const MONTH =
  'нояб|окт|дек|янв|фев|мар|апр|мая|июн|июл|авг|сен|лист|жовт|груд|січ|лют|бер|квіт|трав|черв|лип|серп|вер|lis|paź|gru|sty|lut|kwi|maj|cze|lip|sie|wrz|noi|iun|iul|jan|feb|mär|mar|mrz|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين'
const DATE = new RegExp(
  `\\d{1,4}\\s?[./-]\\s?\\d{1,2}|\\d{1,2}\\.?\\s+(?:${MONTH})|(?:${MONTH})[a-zäé]*\\.?\\s+\\d{1,2}`,
  'i'
)
const TIME = /\d{1,2}[:.]\d{2}/
const ADDRESS = /[^\s<>@]+@[^\s<>@]+/

/** Am … schrieb NAME: · NAME schrieb am …: · (NAME) hat am … (NAME) (Folgendes) geschrieben: · On … NAME wrote: and relatives. */
const SHAPES = [
  /^(?:am|den)\s.*\bschrieb\b/i,
  /^(?:am|den)\s.*\bhat\b.*\bgeschrieben\s*:?$/i,
  /\bschrieb\s+(?:am|um|on)\b.*:?$/i,
  /\bhat\s+am\b.*\bgeschrieben\s*:?$/i,
  /^(?:on|am)\s.*\bwrote\s*:?$/i,
  /\bwrote\s+on\b.*:?$/i,
  /^le\s.*\ba écrit\s*:?$/i,
  /(?:yazdı|şunu yazdı|şunları yazdı|пишет|написала?|написал\(а\)|пише|napisała?|napisał\(a\)|a scris|escribió|ha scritto|schreef|كتب)\s*.{0,80}:$/i,
  /^wiadomość napisana przez\s.*:$/i,
  // Nextcloud: "NAME" address – date
  /^"[^"]{1,80}" [^\s<>@]+@[^\s<>@]+ – .{6,40}\d{1,2}:\d{2}$/,
  // A time and an address with a colon behind, whatever the language.
  /\d{1,2}:\d{2}.{0,160}<\s?[^<>\s]+@[^<>\s]+>\s*:$/,
  /^\d{1,2}\.\d{1,2}\.\d{2,4},? \d{1,2}:\d{2}(?::\d{2})? (?:von|by|от|від)\s[^\s@]+@[^\s@]+:$/i
]

/** Yahoo on Android puts the first quoted words behind the colon: nothing but an attribution names a time, a verb and an address. */
const WITH_WORDS_BEHIND =
  /^(?:am|on)\s.{4,80}\d{1,2}:\d{2}.{0,20}\b(?:schrieb|wrote)\b.{0,100}<[^<>\s]+@[^<>\s]+>:\s+\S/i

export type Attribution = {
  /** Lines it covers, from the given one on. */
  length: number
  /** It names an address or a full date with time: it is one even without marked quotes below. */
  certain: boolean
}

/**
 * Whether an attribution such as "Am … schrieb …:" starts at `at`; programs wrap it over up to four lines.
 * Lines are looked at without quote marks.
 */
export function attributionAt(lines: string[], at: number): Attribution | null {
  // The length first: no attribution is that long, and the patterns below are for short lines.
  if ((lines[at] ?? '').length > MAX_LENGTH || !canStart(bare(lines[at] ?? ''))) return null
  if (WITH_WORDS_BEHIND.test(bare(lines[at] ?? ''))) return { length: 1, certain: true }
  let joined = ''
  for (let length = 1; length <= MAX_LINES && at + length <= lines.length; length++) {
    const line = lines[at + length - 1] ?? ''
    const next = line.length > MAX_LENGTH ? '' : bare(line)
    if (next === '') return null
    joined = joined === '' ? next : `${joined} ${next}`
    if (joined.length > MAX_LENGTH) return null
    if (!joined.endsWith(':') && !(ADDRESS.test(joined) && /geschrieben$|wrote$|>$|\d:\d{2}$/i.test(joined)))
      continue
    if (!DATE.test(joined) || !SHAPES.some((shape) => shape.test(joined))) continue
    // "… schrieb mein Sohn im Chat:" is a sentence, not a program's line.
    const isSentence = /\bschrieb\s+(?:mein|meine|unser|unsere|er|sie|es|ich|die|der|das|eine?r?)\b/i.test(
      joined
    )
    if (isSentence && !ADDRESS.test(joined)) return null
    // Own words above without an empty line between: the attribution starts further down.
    if (length > 1 && attributionAt(lines, at + 1) !== null) return null
    return {
      length,
      certain: ADDRESS.test(joined) || (TIME.test(joined) && /\d{4}|\d{1,2}\.\d{1,2}\.\d{2}/.test(joined))
    }
  }
  return null
}

/** The first line names a date or an address, or breaks off in front of one. */
function canStart(line: string): boolean {
  return DATE.test(line) || ADDRESS.test(line) || line.endsWith('<') || /^(?:am|on|den|le)\s/i.test(line)
}

/** "the line before" a quote element: an attribution in any language, told by what follows. */
export function looksLikeAttribution(line: string): boolean {
  if (line.length > MAX_LENGTH) return false
  const text = bare(line)
  return (
    SHAPES.some((shape) => shape.test(text)) && (DATE.test(text) || ADDRESS.test(text) || text.endsWith(':'))
  )
}

function bare(line: string): string {
  return (
    line
      .replace(/^[>\s]+/, '')
      .replace(/[*_]/g, '')
      // Arabic and Persian digits.
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
  )
}
