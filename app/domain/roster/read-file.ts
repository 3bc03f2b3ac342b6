import { createHash } from 'node:crypto'
import { cleanCell, cleanLines, hasControl } from './clean-cell.ts'
import { isDoubleEncoded, isRepairable, repairText } from './double-encoded.ts'
import { foldHeader } from './fold-header.ts'
import { guessColumns } from './guess-columns.ts'
import type { NamePart } from './header-names.ts'
import { checkSize, checkType, refuseRow, rowFault, tooManyRows } from './limits.ts'
import { type Column, isHeader, mapHeader, mappedByHand, numberedColumns } from './map-columns.ts'
import { findSeparator } from './separator.ts'
import { type RawRow, splitRows } from './split-rows.ts'
import { decodeText } from './text-encoding.ts'
import {
  type Decisions,
  type Encoding,
  type Field,
  type Finding,
  RefusedFile,
  type Warning
} from './words.ts'

export type RosterFile = { name: string; bytes: Uint8Array }

/** A cell of a column that is taken. */
export type Taken = { field: Field; part?: NamePart; text: string }

/** `birthDate` lives as long as the preview. */
export type TakenRow = { file: string; line: number; cells: Taken[]; birthDate: string }

/** What is known of a file; columns that are not taken are here by name only, and nothing of their cells. */
export type ReadFile = {
  name: string
  encoding: Encoding
  separator: string
  header: boolean
  /** Names the header among others; null without one. */
  headerPrint: string | null
  columns: Column[]
  rows: TakenRow[]
  leftOut: number
  findings: Finding[]
  waiting: Warning[]
}

export type ReadingChoices = Decisions & {
  /** RI-08: the mapping that was confirmed for files with this header. */
  remembered?: (headerPrint: string) => readonly (Field | null)[] | undefined
}

/**
 * Reads one file (roster-import.md, sections 2 to 4). Cells of columns that are not taken do not leave this function.
 *
 * @throws RefusedFile with one sentence
 */
export function readFile({ name, bytes }: RosterFile, choices: ReadingChoices): ReadFile {
  checkType(name, bytes)
  checkSize(name, bytes)
  const decoded = decodeText(bytes, choices.encoding)
  const damaged = isDoubleEncoded(decoded.text)
  const repairable = isRepairable(decoded.text)
  const repair = damaged && repairable && choices.doubleEncoded === 'repair'
  const text = repair ? repairText(decoded.text) : decoded.text
  const { separator, from, line } = findSeparator(text)
  const { rows: raw, quoteOpen } = splitRows(text, separator, { from, line })
  if (raw.length === 0) throw new RefusedFile(`${name}: Die Datei ist leer. Es wurde nichts geändert.`)
  const first = raw[0]?.cells.map(cleanCell) ?? []
  const header = isHeader(first)
  const body = header ? raw.slice(1) : raw
  tooManyRows(name, body.length)
  dropLastColumn(raw)
  if (header && raw[0]) refuseRow(name, raw[0])
  const whole = body.filter((row) => rowFault(row) === undefined)
  const print = header ? printOf(first) : null
  const columns = columnsOf(raw, whole, header, print, choices)

  const findings: Finding[] = []
  const find = (code: Warning, at: number) => findings.push({ code, file: name, line: at })
  const waiting: Warning[] = []
  if (decoded.unsure) find('encoding_unsure', line)
  if (decoded.unsure && !choices.encoding) waiting.push('encoding_unsure')
  if (damaged) find('double_encoded', line)
  if (damaged && !repair && choices.doubleEncoded !== 'as_is') waiting.push('double_encoded')
  if (quoteOpen !== null) find('quote_open', quoteOpen)
  if (!header) find('header_missing', line)
  if (!header && !choices.columns) waiting.push('header_missing')
  for (const row of raw) if (row.cells.some(hasControl)) find('control_characters', row.line)
  for (const row of body) {
    const fault = rowFault(row)
    if (fault) findings.push({ ...fault, file: name, line: row.line })
  }
  return {
    name,
    encoding: decoded.encoding,
    separator,
    header,
    headerPrint: print,
    columns,
    rows: whole.map((row) => takeRow(row, name, columns)),
    leftOut: body.length - whole.length,
    findings,
    waiting
  }
}

/** RI-05: a separator at the end of every line gives no column. */
function dropLastColumn(rows: readonly RawRow[]): void {
  if (!rows.every(({ cells }) => cells.length > 1 && cells.at(-1)?.trim() === '')) return
  for (const { cells } of rows) cells.pop()
}

function columnsOf(
  raw: readonly RawRow[],
  body: readonly RawRow[],
  header: boolean,
  print: string | null,
  choices: ReadingChoices
): Column[] {
  if (header) {
    const names = raw[0]?.cells.map(cleanCell) ?? []
    while (names.at(-1) === '' && body.every(({ cells }) => !cells[names.length - 1]?.trim())) names.pop()
    const mapped = mapHeader(names, { language: choices.language ?? false })
    const fields = choices.columns ?? (print ? choices.remembered?.(print) : undefined)
    return fields ? mappedByHand(mapped, fields) : mapped
  }
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const guessed = guessColumns(
    body.map(({ cells }) => cells.map(cleanCell)),
    width
  )
  const numbered = numberedColumns(guessed)
  return choices.columns ? mappedByHand(numbered, choices.columns) : numbered
}

/** A header by which it is known again; nobody can read its names in it. */
const printOf = (names: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(names.map(foldHeader)))
    .digest('base64url')

const LINES = /_(?:mail|phone)$/

function takeRow(row: RawRow, file: string, columns: readonly Column[]): TakenRow {
  const taken: TakenRow = { file, line: row.line, cells: [], birthDate: '' }
  columns.forEach(({ field, part, birthDate }, index) => {
    const raw = row.cells[index] ?? ''
    if (birthDate && taken.birthDate === '') taken.birthDate = cleanCell(raw)
    if (field === null) return
    const text = LINES.test(field) ? cleanLines(raw) : cleanCell(raw)
    if (text !== '') taken.cells.push(part ? { field, part, text } : { field, text })
  })
  return taken
}
