// csv-stringify: quoting of cells is known ground, and it puts "'" in front of what a table program would run as a formula (RI-15).
import { stringify } from 'csv-stringify/sync'
import type { Preview } from './prepare-import.ts'
import type { Taken } from './read-file.ts'
import type { Field, Warning } from './words.ts'

export type ProblemWords = {
  heads: string[]
  reason: (code: Warning) => string
  field: (field: Field) => string
}

/**
 * The list of problems for a table program (section 8): line and reason, and of the cells only those that are taken.
 *
 * @returns CSV with a byte order mark, separated by semicolons
 */
export function problemList({ findings, files, plan, waiting }: Preview, words: ProblemWords): string {
  const rows = new Map(
    files.flatMap(({ rows }) => rows.map((row) => [`${row.file}\0${row.line}`, row.cells]))
  )
  const unclear = [
    ...plan.sameName.map(({ file, line }) => ({ code: 'same_name' as const, file, line })),
    ...(waiting.includes('renamed_pair')
      ? plan.pairs.map(({ draft }) => ({ code: 'renamed_pair' as const, file: draft.file, line: draft.line }))
      : [])
  ]
  const order = new Map(files.map(({ name }, at) => [name, at]))
  const lines = [...findings, ...unclear]
    .sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line)
    .map((finding) => [
      finding.file,
      finding.line,
      'column' in finding ? (finding.column ?? '') : '',
      words.reason(finding.code),
      told(rows.get(`${finding.file}\0${finding.line}`) ?? [], words)
    ])
  return stringify([words.heads, ...lines], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true
  })
}

const told = (cells: readonly Taken[], { field }: ProblemWords): string =>
  cells.map((cell) => `${field(cell.field)}: ${cell.text}`).join(' | ')
