/** RI-12: the states of SchILD. `exempt`: taken, with the suggestion that the child does not take part. */
export function readStatus(text: string): 'taken' | 'exempt' | 'left_out' {
  if (text === '' || text === '2' || text === '6') return 'taken'
  return text === '3' ? 'exempt' : 'left_out'
}

/**
 * Is the date of leaving before today? A date that cannot be read says nothing.
 *
 * @param today `YYYY-MM-DD`
 */
export function hasLeft(text: string, today: string): boolean {
  const date = isoDate(text)
  return date !== undefined && date < today
}

/** `31.07.2026`, `31.7.26`, `2026-07-31` and `20260731` as `2026-07-31`. */
function isoDate(text: string): string | undefined {
  const german = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:\s|$)/.exec(text)
  if (german) {
    const [, day = '', month = '', year = ''] = german
    return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  const plain = /^(\d{4})-?(\d{2})-?(\d{2})(?:\D|$)/.exec(text)
  return plain ? `${plain[1]}-${plain[2]}-${plain[3]}` : undefined
}

/** Does a cell hold a date, in one of the shapes that programs write? */
export const isDate = (text: string): boolean =>
  /^(?:\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?:\s|$)/.test(text)
