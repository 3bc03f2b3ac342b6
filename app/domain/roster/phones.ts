/** What a cell of phone numbers holds; `check`: somebody should look at it. */
export type Read = { values: string[]; check: boolean }

/** A number that a spreadsheet has turned into "1,5E+11": its digits are lost. */
const DAMAGED = /\d+(?:[.,]\d+)?E\+?\d+/gi

/** RI-13: the numbers of a cell, as `+49…`. */
export function readPhones(cell: string): Read {
  const whole = cell.replace(DAMAGED, '')
  let check = whole !== cell
  const pieces = whole.split(/[,;\n]|\boder\b/i).flatMap(splitAtSlash)
  const written = pieces.filter((piece) => /\d/.test(piece))
  // Words beside a number are nothing to look at; a cell of nothing but words is.
  if (written.length === 0 && pieces.some((piece) => piece.trim() !== '')) check = true
  const values: string[] = []
  for (const piece of written) {
    const read = readNumber(piece)
    check ||= read.check
    if (read.number !== undefined && !values.includes(read.number)) values.push(read.number)
  }
  return { values, check }
}

const digitsOf = (text: string): number => text.replace(/\D/g, '').length

/** `0711/123456` is one number, `0711123456/0172123456` are two. */
function splitAtSlash(piece: string): string[] {
  const parts = piece.split('/')
  const numbers: string[] = []
  let current = parts[0] ?? ''
  for (let next = 1; next < parts.length; next += 1) {
    const rest = parts.slice(next).join('/')
    if (digitsOf(current) >= 6 && digitsOf(rest) >= 6) {
      numbers.push(current)
      current = parts[next] ?? ''
    } else current += `/${parts[next]}`
  }
  return [...numbers, current]
}

function readNumber(piece: string): { number?: string; check: boolean } {
  const start = piece.search(/[+\d]/)
  const plus = piece[start] === '+' || /^00/.test(piece.slice(start).replace(/\D/g, ''))
  const digits = (plus ? piece.replace(/\(\s*0\s*\)/, '') : piece).replace(/\D/g, '')
  if (digitsOf(piece) < 6) return { check: true }
  const international = piece[start] === '+' ? digits : digits.replace(/^00/, '')
  if (plus) return judged(international)
  if (digits.startsWith('0')) return judged(`49${digits.slice(1)}`)
  if (/^1[567]\d{8,9}$/.test(digits)) return { ...judged(`49${digits}`), check: true }
  // Without a country or an area nobody can call it from everywhere.
  return { check: true }
}

const judged = (digits: string): { number?: string; check: boolean } =>
  /^[1-9]\d{5,14}$/.test(digits) ? { number: `+${digits}`, check: false } : { check: true }
