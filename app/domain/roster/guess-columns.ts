import { isDate } from './attendance.ts'
import { readClass } from './class-name.ts'
import type { Field } from './words.ts'

const WORDS = /^\p{L}[\p{L}\p{M}'’.\-\s]*\p{L}\.?$/u

/** RI-07: what the columns of a file without a header are, by what most of their cells look like. */
export function guessColumns(rows: readonly (readonly string[])[], width: number): (Field | null)[] {
  const fields: (Field | null)[] = Array<Field | null>(width).fill(null)
  const names: Field[] = ['last_name', 'first_name']
  let classFound = false
  for (let column = 0; column < width; column += 1) {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    if (most(cells, (cell) => !readClass(cell).odd)) {
      if (!classFound) fields[column] = 'class'
      classFound = true
    } else if (most(cells, isDate) || most(cells, (cell) => /^\d+$/.test(cell))) continue
    else if (most(cells, (cell) => WORDS.test(cell))) fields[column] = names.shift() ?? null
  }
  return fields
}

const most = (cells: readonly string[], fits: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(fits).length * 2 > cells.length
