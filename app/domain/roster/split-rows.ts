/** A row with the number of the line it begins on, its cells as they stand in the file. */
export type RawRow = { line: number; cells: string[] }

/** `quoteOpen`: the line of a quote that is never closed. */
export type SplitRows = { rows: RawRow[]; quoteOpen: number | null }

/**
 * Takes a text apart into rows and cells (RI-04, RI-05). No library, because an open quote has to be read again from where it
 * stands, line by line, and because every row needs its line.
 *
 * @param options.most no more rows than these that hold something
 */
export function splitRows(
  text: string,
  separator: string,
  options: { from?: number; line?: number; most?: number } = {}
): SplitRows {
  const reader = new RowReader(text, separator, options.from ?? 0, options.line ?? 1)
  const rows: RawRow[] = []
  while (!reader.done && rows.length < (options.most ?? Number.POSITIVE_INFINITY)) {
    const row = reader.next()
    if (row.cells.some((cell) => /\S/.test(cell))) rows.push(row)
  }
  return { rows, quoteOpen: reader.quoteOpen }
}

class RowReader {
  quoteOpen: number | null = null
  private quoting: boolean
  private readonly stop: RegExp
  constructor(
    private readonly text: string,
    private readonly separator: string,
    private at: number,
    private line: number
  ) {
    this.quoting = separator !== '|' && separator !== '"'
    this.stop = new RegExp(`${separator.replace(/[^\p{L}\p{N}\t]/u, '\\$&')}|\r\n|\r|\n`, 'g')
  }

  get done(): boolean {
    return this.at >= this.text.length
  }

  next(): RawRow {
    const row: RawRow = { line: this.line, cells: [] }
    for (;;) {
      const quoted = this.quoting ? this.readQuoted() : ''
      this.stop.lastIndex = this.at
      const found = this.stop.exec(this.text)
      row.cells.push(quoted + this.text.slice(this.at, found?.index))
      this.at = found ? this.stop.lastIndex : this.text.length
      if (found?.[0] === this.separator) continue
      this.line += 1
      return row
    }
  }

  /** What stands between quotes at the beginning of a cell; nothing if it does not begin with one, or with one that never ends. */
  private readQuoted(): string {
    let start = this.at
    while (this.text[start] === ' ') start += 1
    if (this.text[start] !== '"') return ''
    let end = this.text.indexOf('"', start + 1)
    while (end >= 0 && this.text[end + 1] === '"') end = this.text.indexOf('"', end + 2)
    if (end < 0) {
      this.quoting = false
      this.quoteOpen = this.line
      return ''
    }
    this.at = end + 1
    const inside = this.text.slice(start + 1, end)
    this.line += inside.match(/\r\n|\r|\n/g)?.length ?? 0
    return inside.replaceAll('""', '"')
  }
}
