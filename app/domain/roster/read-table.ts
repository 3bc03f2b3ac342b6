import { cleanCell, hasControl } from './clean-cell.ts'
import { isDoubleEncoded, isRepairable, repairText } from './double-encoded.ts'
import { checkSize, checkType, refuseRow, rowFault, tooManyRows } from './limits.ts'
import { findSeparator } from './separator.ts'
import { type RawRow, splitRows } from './split-rows.ts'
import { decodeText } from './text-encoding.ts'
import { type Decisions, type Encoding, type Finding, RefusedFile, type Warning } from './words.ts'

export type RosterFile = { name: string; bytes: Uint8Array }

/** A file taken apart, with all of its cells: for the functions that read files, and no further. */
export type Table = {
  name: string
  encoding: Encoding
  separator: string
  /** Null: the first row is none. */
  header: string[] | null
  rows: RawRow[]
  /** Where the first row stands. */
  line: number
  leftOut: number
  findings: Finding[]
  waiting: Warning[]
}

/**
 * Takes a file apart into rows (roster-import.md, sections 2 and 3).
 *
 * @throws RefusedFile with one sentence
 */
export function readTable(
  { name, bytes }: RosterFile,
  choices: Pick<Decisions, 'encoding' | 'doubleEncoded'>,
  isHeader: (cells: readonly string[]) => boolean
): Table {
  checkType(name, bytes)
  checkSize(name, bytes)
  const decoded = decodeText(bytes, choices.encoding)
  const damaged = isDoubleEncoded(decoded.text)
  const repair = damaged && isRepairable(decoded.text) && choices.doubleEncoded === 'repair'
  const text = repair ? repairText(decoded.text) : decoded.text
  const { separator, from, line } = findSeparator(text)
  const { rows: raw, quoteOpen } = splitRows(text, separator, { from, line })
  const [first] = raw
  if (!first) throw new RefusedFile(`${name}: Die Datei ist leer. Es wurde nichts geändert.`)
  dropLastColumn(raw)
  const names = first.cells.map(cleanCell)
  const header = isHeader(names)
  const body = header ? raw.slice(1) : raw
  tooManyRows(name, body.length)
  if (header) refuseRow(name, first)
  const rows = body.filter((row) => rowFault(row) === undefined)

  const findings: Finding[] = []
  const find = (code: Warning, at: number) => findings.push({ code, file: name, line: at })
  const waiting: Warning[] = []
  if (decoded.unsure) find('encoding_unsure', line)
  if (decoded.unsure && !choices.encoding) waiting.push('encoding_unsure')
  if (damaged) find('double_encoded', line)
  if (damaged && !repair && choices.doubleEncoded !== 'as_is') waiting.push('double_encoded')
  if (quoteOpen !== null) find('quote_open', quoteOpen)
  for (const row of raw) if (row.cells.some(hasControl)) find('control_characters', row.line)
  for (const row of body) {
    const fault = rowFault(row)
    if (fault) findings.push({ ...fault, file: name, line: row.line })
  }
  return {
    name,
    encoding: decoded.encoding,
    separator,
    header: header ? withoutEmptyEnd(names, rows) : null,
    rows,
    line: first.line,
    leftOut: body.length - rows.length,
    findings,
    waiting
  }
}

/** RI-05: a separator at the end of every line gives no column. */
function dropLastColumn(rows: readonly RawRow[]): void {
  if (!rows.every(({ cells }) => cells.length > 1 && cells.at(-1)?.trim() === '')) return
  for (const { cells } of rows) cells.pop()
}

/** Columns at the end that have neither a name nor a content. */
function withoutEmptyEnd(names: readonly string[], rows: readonly RawRow[]): string[] {
  const kept = [...names]
  while (kept.at(-1) === '' && rows.every(({ cells }) => !cells[kept.length - 1]?.trim())) kept.pop()
  return kept
}
