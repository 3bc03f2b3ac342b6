// csv-stringify: quoting of cells is known ground, and it puts "'" in front of what a table program would run as a formula.
import { stringify } from 'csv-stringify/sync'
import { download } from './download.ts'

/**
 * A table as a file that a German Excel opens by a double click: UTF-8 with a byte order mark, semicolons, CRLF. A cell that
 * a spreadsheet would compute (`=`, `+`, `-`, `@`, tab, carriage return first) gets an apostrophe before it.
 */
export function csvFile(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[]
): Response {
  const text = stringify(
    [heads, ...rows].map((row) => [...row]),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      escape_formulas: true
    }
  )
  const file = download({ name, bytes: Buffer.from(text, 'utf8') })
  file.headers.set('Content-Type', 'text/csv; charset=utf-8')
  return file
}
