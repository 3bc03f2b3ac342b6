import type { Read } from './phones.ts'

/** Domains that are most likely typing mistakes (RI-14). */
const MISTYPED = new Set(['gmx.d', 'web.d', 't-online.d', 'gmal.com', 'gmial.com', 'hotmial.com'])
const ADDRESS = /^[^@]+@([^@.][^@]*\.[^@]*[^@.])$/

/** RI-14: the addresses of a cell in lower case. */
export function readMails(cell: string): Read {
  const values: string[] = []
  let check = false
  for (const piece of cell.split(/[,;\s]+/)) {
    if (!piece.includes('@')) continue
    const address = piece
      .replace(/[<>]/g, '')
      .replace(/mailto:/i, '')
      .toLowerCase()
    const domain = ADDRESS.exec(address)?.[1]
    if (domain === undefined) {
      check = true
      continue
    }
    check ||= MISTYPED.has(domain)
    if (!values.includes(address)) values.push(address)
  }
  return { values, check }
}
