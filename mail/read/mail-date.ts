import type { MailHeaders } from './mail-headers.ts'

const GERMAN_MONTHS: [RegExp, string][] = [
  [/\bmär[a-z]*\b|\bmrz\b/i, 'Mar'],
  [/\bmai\b/i, 'May'],
  [/\bokt[a-z]*\b/i, 'Oct'],
  [/\bdez[a-z]*\b/i, 'Dec']
]

/**
 * When the mail arrived: the top Received line, which our own server wrote; otherwise the first Date field; null if
 * neither can be read. Never "now".
 */
export function mailDate(headers: MailHeaders): Date | null {
  const received = headers.first('received')
  const stamp = received?.slice(received.lastIndexOf(';') + 1)
  return (
    (stamp && received?.includes(';') ? parseMailDate(stamp) : null) ??
    parseMailDate(headers.first('date') ?? '')
  )
}

/** Reads an RFC 5322 date; forgives a German weekday or month and comments. */
export function parseMailDate(value: string): Date | null {
  let text = value
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^\s*\p{L}{2,10}\.?,?\s+(?=\d)/u, '')
    .trim()
  for (const [german, english] of GERMAN_MONTHS) text = text.replace(german, english)
  if (!/\d{4}|\b\d{2}\b.*:/.test(text)) return null
  const date = new Date(text)
  const year = date.getUTCFullYear()
  return Number.isNaN(date.getTime()) || year < 1990 || year > 2100 ? null : date
}
