import { extname } from 'node:path'
import type { RawRow } from './split-rows.ts'
import { RefusedFile, type Warning } from './words.ts'

export const MOST_BYTES = 5_000_000
const MOST_ROWS = 5_000
const MOST_COLUMNS = 200
const MOST_CHARACTERS = 1_000

const TEXT_FILES = new Set(['', '.csv', '.txt', '.tsv', '.dat'])
/** How workbooks (a ZIP archive or the older kind) and PDF files begin. */
const OTHER_BEGINNINGS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46]
]

const nothing = 'Es wurde nichts geändert.'

/** @throws RefusedFile for what is no text file */
export function checkType(name: string, bytes: Uint8Array): void {
  const foreign = OTHER_BEGINNINGS.some((beginning) =>
    beginning.every((byte, index) => bytes[index] === byte)
  )
  if (foreign || !TEXT_FILES.has(extname(name).toLowerCase()))
    throw new RefusedFile(
      `${name}: Diese Datei kann Lotse nicht lesen. Bitte als CSV speichern oder die Zellen kopieren und hier einfügen.`
    )
}

/** @throws RefusedFile */
export function checkSize(name: string, bytes: Uint8Array): void {
  if (bytes.length > MOST_BYTES) throw new RefusedFile(`${name}: Die Datei ist größer als 5 MB. ${nothing}`)
}

/** @throws RefusedFile */
export function tooManyRows(name: string, rows: number): void {
  if (rows > MOST_ROWS)
    throw new RefusedFile(
      `${name}: Die Datei hat ${rows} Zeilen, höchstens ${MOST_ROWS} sind möglich. ${nothing}`
    )
}

/** Why a row is left out as it stands (section 2), and the number of the column where that begins. */
export function rowFault({ cells }: RawRow): { code: Warning; column: number } | undefined {
  if (cells.length > MOST_COLUMNS) return { code: 'too_many_columns', column: MOST_COLUMNS + 1 }
  // Counted in characters, not in halves of them.
  const long = cells.findIndex((cell) => cell.length > MOST_CHARACTERS && [...cell].length > MOST_CHARACTERS)
  return long < 0 ? undefined : { code: 'cell_too_long', column: long + 1 }
}

/** A header that would be left out leaves nothing to read. @throws RefusedFile */
export function refuseRow(name: string, row: RawRow): void {
  const fault = rowFault(row)
  if (!fault) return
  const what =
    fault.code === 'too_many_columns'
      ? `Die Kopfzeile hat mehr als ${MOST_COLUMNS} Spalten`
      : `Eine Zelle der Kopfzeile hat mehr als ${MOST_CHARACTERS} Zeichen`
  throw new RefusedFile(`${name}, Zeile ${row.line}, Spalte ${fault.column}: ${what}. ${nothing}`)
}
