import type { Preview } from './prepare-import.ts'
import type { Taken } from './read-file.ts'
import type { Field, Warning } from './words.ts'

export type ProblemWords = {
  reason: (code: Warning) => string
  field: (field: Field) => string
}

/** The rows of the list of problems (section 8): file, line, column, reason, and of the cells only those that are taken. */
export function problemList({ findings, files, plan, waiting }: Preview, words: ProblemWords): string[][] {
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
  return [...findings, ...unclear]
    .sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line)
    .map((finding) => [
      finding.file,
      String(finding.line),
      'column' in finding ? String(finding.column ?? '') : '',
      words.reason(finding.code),
      told(rows.get(`${finding.file}\0${finding.line}`) ?? [], words)
    ])
}

const told = (cells: readonly Taken[], { field }: ProblemWords): string =>
  cells.map((cell) => `${field(cell.field)}: ${cell.text}`).join(' | ')
