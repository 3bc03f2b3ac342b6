import { foldText } from '../intake/fold-text.ts'

/** Names made comparable (section 7): ä = ae = a, ß = ss, no diacritics, a hyphen is a space. */
export const foldName = (name: string): string =>
  foldText(name)
    .replace(/[-‐‑–]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Last and first name, folded, by which children are compared; worked out once for each. */
export type FoldedName = { last: string; first: string; full: string; letters: number }

export function foldedName({ lastName, firstName }: { lastName: string; firstName: string }): FoldedName {
  const last = foldName(lastName)
  const first = foldName(firstName)
  const full = `${last}\0${first}`
  return { last, first, full, letters: lettersOf(full) }
}

/** Which letters a text has, a bit for each: whether two texts can be alike is told faster by it than by comparing them. */
function lettersOf(text: string): number {
  let bits = 0
  for (let index = 0; index < text.length; index += 1) bits |= 1 << (text.charCodeAt(index) & 31)
  return bits
}

/** RI-11: what some programs hang on to a last name ("Müller #05A"). */
export function withoutSuffix(lastName: string): { name: string; removed: boolean } {
  const name = lastName.replace(/\s*#[\p{L}\p{N}]+$/u, '')
  return { name, removed: name !== lastName }
}

/** "Nachname, Vorname" in one cell. */
export function splitFullName(name: string): { last: string; first: string } {
  const comma = name.indexOf(',')
  if (comma < 0) return { last: name, first: '' }
  return { last: name.slice(0, comma).trim(), first: name.slice(comma + 1).trim() }
}

/** RI-15: a program that shows tables might calculate this cell. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@]/.test(text)
