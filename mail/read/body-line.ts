/**
 * Where a line of a body belongs. `hidden`: the sender's HTML does not show it. `program`: a line a mail program or
 * phone wrote, such as "Von meinem iPhone gesendet".
 */
export type Zone = 'own' | 'quote' | 'signature' | 'program' | 'forward' | 'hidden'

export type BodyLine = {
  text: string
  zone: Zone
  /**
   * The quote is enclosed (a quote element of its program, or `>` marks), so what a person wrote between or below
   * would show as own. False: everything from a boundary down was folded, answers in between cannot be told apart.
   */
  enclosed: boolean
}

export function ownLine(text: string): BodyLine {
  return { text, zone: 'own', enclosed: false }
}

/** The lines of the given zones as one text, at most one empty line in a row. */
export function textOf(lines: BodyLine[], zones: Zone[]): string {
  const kept: string[] = []
  let gap = false
  for (const line of lines) {
    if (!zones.includes(line.zone)) gap = kept.length > 0
    else {
      if (gap) kept.push('')
      gap = false
      kept.push(line.text.trimEnd())
    }
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

export function isBlank(line: BodyLine | undefined): boolean {
  return line === undefined || line.text.trim() === ''
}
