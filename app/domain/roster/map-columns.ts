import { foldHeader } from './fold-header.ts'
import { type HeaderName, headerName, type NamePart } from './header-names.ts'
import { isBirthDate, isNeverTaken } from './never-taken.ts'
import type { Field } from './words.ts'

/** What becomes of a column: `field` null means it is left, and `never` that it cannot be taken at all. */
export type Column = {
  name: string
  field: Field | null
  part?: NamePart
  never: boolean
  /** Looked at while the file is read, to tell children apart; never kept. */
  birthDate: boolean
}

/** All columns that fit are taken; of other fields only the one whose name stands first in the table. */
const SEVERAL = new Set<Field>(['group', 'student_mail', 'family_mail', 'family_phone'])
for (const n of [1, 2] as const)
  for (const what of ['mail', 'phone'] as const) SEVERAL.add(`guardian_${n}_${what}`)

const GUARDIAN_NAMES = new Set<Field>(['guardian_1_name', 'guardian_2_name'])
const CHILD_NAMES = new Set<Field>(['last_name', 'first_name', 'full_name'])
/** What belongs to a student and has no place in a file of guardians. */
const OF_STUDENTS = new Set<Field>([
  'class',
  'grade',
  'group',
  'external_id',
  'student_mail',
  'leave_date',
  'status'
])

/** RI-07: at least two cells are names that we know. */
export const isHeader = (cells: readonly string[]): boolean =>
  cells.map(foldHeader).filter((name) => headerName(name) !== undefined || isNeverTaken(name)).length >= 2

/** What the names of a header stand for (section 4). */
export function mapHeader(cells: readonly string[], { language = false } = {}): Column[] {
  const folded = cells.map(foldHeader)
  const names = folded.map((name) => (isNeverTaken(name) ? undefined : headerName(name)))
  const has = (field: Field) => names.some((name) => name?.field === field)
  const firstNames = has('first_name')
  const ofGuardians = has('guardian_child_id')
  const meant = names.map((name, index) => {
    if (name?.field === 'full_name' && firstNames)
      return folded[index] === 'name' ? { field: 'last_name' as const, rank: 99 } : undefined
    if (name?.field === 'grade' && has('class')) return undefined
    if (name?.field === 'language' && !language) return undefined
    if (name && ofGuardians && (OF_STUDENTS.has(name.field) || GUARDIAN_NAMES.has(name.field)))
      return undefined
    return name
  })
  const winners = bestOf(meant)
  return cells.map((name, index) => {
    const taken = winners.has(index) ? meant[index] : undefined
    return {
      ...(taken && ofGuardians ? asGuardian(taken) : fieldOf(taken)),
      name: name === '' ? String(index + 1) : name,
      never: isNeverTaken(folded[index] ?? ''),
      birthDate: isBirthDate(folded[index] ?? '')
    }
  })
}

/** The columns without a header: called by their number, taken as guessed. */
export const numberedColumns = (fields: readonly (Field | null)[]): Column[] =>
  fields.map((field, index) => ({ name: String(index + 1), field, never: false, birthDate: false }))

/** The columns as the admin has mapped them; what is never taken stays out. */
export const mappedByHand = (columns: readonly Column[], fields: readonly (Field | null)[]): Column[] => {
  const seen = new Set<Field>()
  return columns.map(({ name, part, never, birthDate }, index) => {
    const field = never ? null : (fields[index] ?? null)
    const again = field !== null && seen.has(field)
    if (field) seen.add(field)
    if (field === null || (again && !SEVERAL.has(field) && !GUARDIAN_NAMES.has(field)))
      return { name, field: null, never, birthDate }
    return { name, field, ...(GUARDIAN_NAMES.has(field) && part ? { part } : {}), never, birthDate }
  })
}

const fieldOf = (name: HeaderName | undefined): Pick<Column, 'field' | 'part'> =>
  name ? { field: name.field, ...(name.part ? { part: name.part } : {}) } : { field: null }

/** In a file with one row per parent and child the names are those of the parent. */
const asGuardian = (name: HeaderName): Pick<Column, 'field' | 'part'> => {
  if (!CHILD_NAMES.has(name.field)) return fieldOf(name)
  if (name.field === 'full_name') return { field: 'guardian_1_name' }
  return { field: 'guardian_1_name', part: name.field === 'last_name' ? 'last' : 'first' }
}

/** The places of the columns that are taken. */
function bestOf(names: readonly (HeaderName | undefined)[]): Set<number> {
  const best = new Map<string, number>()
  const taken = new Set<number>()
  const rankAt = (index: number | undefined) => names[index ?? -1]?.rank ?? Number.POSITIVE_INFINITY
  // Of a guardian's name all parts of one way are taken, each once.
  const way = new Map<Field, number>()
  for (const name of names)
    if (name && GUARDIAN_NAMES.has(name.field))
      way.set(name.field, Math.min(name.rank, way.get(name.field) ?? name.rank))
  names.forEach((name, index) => {
    if (!name) return
    if (SEVERAL.has(name.field)) taken.add(index)
    else if (GUARDIAN_NAMES.has(name.field) && name.rank !== way.get(name.field)) return
    else {
      const key = `${name.field} ${name.part ?? ''}`
      if (name.rank < rankAt(best.get(key))) best.set(key, index)
    }
  })
  return new Set([...taken, ...best.values()])
}
