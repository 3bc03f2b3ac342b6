import { splitRows } from './split-rows.ts'

const SEPARATORS = [';', '\t', ',', '|'] as const
const LINES = 20

/** `from` and `line`: where the rows begin. */
export type Separation = { separator: string; from: number; line: number }

/** RI-03: a first line `sep=X` decides; else the separator that cuts most of the first lines into the same number of columns. */
export function findSeparator(text: string): Separation {
  const said = /^sep=([^\r\n])(?:\r\n|\r|\n|$)/iu.exec(text)
  if (said?.[1]) return { separator: said[1], from: said[0].length, line: 2 }
  let best = { separator: ';', lines: 0, columns: 0 }
  for (const separator of SEPARATORS) {
    const { lines, columns } = commonest(
      splitRows(text, separator, { most: LINES }).rows.map(({ cells }) => cells.length)
    )
    if (lines > best.lines || (lines === best.lines && columns > best.columns))
      best = { separator, lines, columns }
  }
  return { separator: best.separator, from: 0, line: 1 }
}

/** The number of columns, at least two, that most lines have; of two as frequent ones the higher. */
function commonest(counts: readonly number[]): { lines: number; columns: number } {
  const lines = new Map<number, number>()
  for (const count of counts) if (count >= 2) lines.set(count, (lines.get(count) ?? 0) + 1)
  let best = { lines: 0, columns: 0 }
  for (const [columns, often] of lines)
    if (often > best.lines || (often === best.lines && columns > best.columns))
      best = { lines: often, columns }
  return best
}
