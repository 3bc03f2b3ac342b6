import type { LabResult, LabRow } from './run-lab.ts'

const COLUMNS = ['points', 'fed', 'visible', 'sent', 'unknown', 'lost', 'doubled'] as const
const TITLES = [
  'kind of fault',
  'points',
  'mails fed',
  'visible',
  'answers sent',
  'unknown',
  'lost',
  'doubled'
]

/** The result as a Markdown table with a row of totals. */
export function tableOf(result: LabResult): string {
  const lines = [
    TITLES,
    TITLES.map((_title, at) => (at === 0 ? '---' : '---:')),
    ...result.rows.map((row) => [row.kind, ...COLUMNS.map((column) => String(row[column]))]),
    ['**all**', ...COLUMNS.map((column) => `**${total(result, column)}**`)]
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The counts in one sentence. */
export const countsOf = (result: LabResult): string =>
  [
    `${total(result, 'points')} faults (seed ${result.seed}, ${result.seconds} s)`,
    `${total(result, 'fed')} mails fed`,
    `${total(result, 'visible')} visible`,
    `${result.tickets} tickets`,
    `${result.accepted} mails accepted by the SMTP side`,
    `${result.failed} refused for good or returned`,
    `${total(result, 'unknown')} unknown`,
    `${total(result, 'lost')} lost`,
    `${total(result, 'doubled')} doubled`
  ].join(', ')

/** One column over all faults. */
export const total = (result: LabResult, column: Exclude<keyof LabRow, 'kind'>): number =>
  result.rows.reduce((sum, row) => sum + row[column], 0)
