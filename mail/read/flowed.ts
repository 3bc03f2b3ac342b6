/**
 * Joins the lines of a `format=flowed` text (RFC 3676). Lines are only joined within one quote depth, so an answer
 * under a quoted question never becomes part of the question. Expects and gives LF line ends.
 */
export function joinFlowed(text: string, delSp: boolean): string {
  const joined: { depth: number; text: string; open: boolean }[] = []
  for (const line of text.split('\n')) {
    const quote = /^>*/.exec(line)?.[0].length ?? 0
    // One space after the quote marks (or at the line's start) is stuffing.
    const body = line.slice(quote).replace(/^ /, '')
    const isSignatureMark = body === '-- '
    const open = body.endsWith(' ') && !isSignatureMark
    const content = open && delSp ? body.slice(0, -1) : body
    const last = joined.at(-1)
    if (last?.open && last.depth === quote && !isSignatureMark) {
      last.text += content
      last.open = open
    } else {
      joined.push({ depth: quote, text: content, open })
    }
  }
  return joined
    .map((line) => (line.depth > 0 ? `${'>'.repeat(line.depth)} ${line.text}` : line.text))
    .join('\n')
}
