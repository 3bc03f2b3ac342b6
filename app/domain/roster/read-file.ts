import { createHash } from 'node:crypto'
import { cleanCell, cleanLines } from './clean-cell.ts'
import { foldHeader } from './fold-header.ts'
import { guessColumns } from './guess-columns.ts'
import type { NamePart } from './header-names.ts'
import { type Column, isHeader, mapHeader, mappedByHand, numberedColumns } from './map-columns.ts'
import { type RosterFile, readTable } from './read-table.ts'
import type { RawRow } from './split-rows.ts'
import type { Decisions, Encoding, Field, Finding, Warning } from './words.ts'

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
export function readFile(file: RosterFile, choices: ReadingChoices): ReadFile {
  const { header, rows, line, findings, waiting, ...table } = readTable(file, choices, isHeader)
  const print = header ? printOf(header) : null
  const columns = columnsOf(header, rows, print, choices)
  if (!header) {
    findings.push({ code: 'header_missing', file: file.name, line })
    if (!choices.columns) waiting.push('header_missing')
  }
  return {
    ...table,
    header: header !== null,
    headerPrint: print,
    columns,
    rows: rows.map((row) => takeRow(row, file.name, columns)),
    findings,
    waiting
  }
}

function columnsOf(
  header: readonly string[] | null,
  body: readonly RawRow[],
  print: string | null,
  choices: ReadingChoices
): Column[] {
  if (header) {
    const mapped = mapHeader(header, { language: choices.language ?? false })
    const fields = choices.columns ?? (print ? choices.remembered?.(print) : undefined)
    if (!fields) return mapped
    // The language has a tick of its own, whatever was confirmed for the columns before.
    const isSpoken = (at: number) => choices.language && mapped[at]?.field === 'language'
    return mappedByHand(
      mapped,
      fields.map((field, at) => (isSpoken(at) ? 'language' : field))
    )
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
