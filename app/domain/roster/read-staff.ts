import type { Platform } from '../words.ts'
import { cleanCell, cleanLines } from './clean-cell.ts'
import { readMails } from './mails.ts'
import { looksLikeFormula } from './person-name.ts'
import { type RosterFile, readTable, type Table } from './read-table.ts'
import type { RawRow } from './split-rows.ts'
import { isStaffHeader, mapStaffHeader, type StaffColumn, type StaffField } from './staff-columns.ts'
import { platformsIn, rolesIn } from './staff-words.ts'
import { type Decisions, RefusedFile, type Warning } from './words.ts'

/** A teacher of the file. */
export type StaffDraft = {
  line: number
  lastName: string
  firstName: string
  /** As families read it; empty: made of the names. */
  displayName: string
  mails: string[]
  isVolunteer: boolean
  isHost: boolean
  platforms: Platform[]
}

export type StaffFile = Omit<Table, 'rows' | 'header' | 'line'> & {
  columns: StaffColumn[]
  drafts: StaffDraft[]
}

/**
 * Reads a list of teachers by the rules of the roster. Cells of columns that are not taken do not leave this function.
 *
 * @throws RefusedFile with one sentence
 */
export function readStaff(
  file: RosterFile,
  choices: Pick<Decisions, 'encoding' | 'doubleEncoded'>
): StaffFile {
  const { header, rows, line, ...table } = readTable(file, choices, isStaffHeader)
  if (!header)
    throw new RefusedFile(
      `${file.name}, Zeile ${line}: Die Kopfzeile braucht mindestens „Nachname“ und „E-Mail“. Es wurde nichts geändert.`
    )
  const columns = mapStaffHeader(header)
  const read: StaffFile = { ...table, columns, drafts: [] }
  for (const row of rows) {
    const { draft, warnings } = draftStaff(row, columns)
    for (const warning of warnings) read.findings.push({ ...warning, file: file.name, line: row.line })
    if (draft) read.drafts.push(draft)
    else read.leftOut += 1
  }
  return read
}

function draftStaff(
  row: RawRow,
  columns: readonly StaffColumn[]
): { draft: StaffDraft | null; warnings: { code: Warning; column?: number }[] } {
  const texts = (field: StaffField, clean = cleanCell): string[] =>
    columns.flatMap((column, index) => (column.field === field ? [clean(row.cells[index] ?? '')] : []))
  /** Places of the columns of these fields in which something is wrong, counted from 1. */
  const wrongIn = (fields: readonly StaffField[], isWrong: (cell: string) => boolean): number[] =>
    columns.flatMap(({ field }, index) =>
      field !== null && fields.includes(field) && isWrong(row.cells[index] ?? '') ? [index + 1] : []
    )
  const [lastName = '', firstName = ''] = [texts('last_name')[0], texts('first_name')[0]]
  if (lastName === '') {
    const [column] = wrongIn(['last_name'], () => true)
    return { draft: null, warnings: [{ code: 'name_missing', ...(column ? { column } : {}) }] }
  }
  const mails = texts('mail', cleanLines).map(readMails)
  const mistyped = wrongIn(['mail'], (cell) => readMails(cleanLines(cell)).check)
  const none = mails.every(({ values }) => values.length === 0)
  const withoutMail = none ? wrongIn(['mail'], () => true).slice(0, 1) : []
  const formulas = wrongIn(['last_name', 'first_name', 'display_name', 'mail'], (cell) =>
    looksLikeFormula(cleanCell(cell))
  )
  const warnings = [
    ...(mistyped.length > 0 ? mistyped : withoutMail).map((column) => ({
      code: 'mail_check' as const,
      column
    })),
    ...formulas.map((column) => ({ code: 'formula_text' as const, column }))
  ]
  const draft: StaffDraft = {
    line: row.line,
    lastName,
    firstName,
    displayName: texts('display_name')[0] ?? '',
    mails: [...new Set(mails.flatMap(({ values }) => values))],
    ...rolesIn(texts('role')),
    platforms: platformsIn(texts('platform'))
  }
  return { draft, warnings }
}
