import { foldHeader } from './fold-header.ts'
import { isNeverTaken } from './never-taken.ts'

/** What a list of teachers says that Lotse needs. */
export type StaffField = 'last_name' | 'first_name' | 'display_name' | 'mail' | 'role' | 'platform'

export type StaffColumn = { name: string; field: StaffField | null; never: boolean }

const NAMES: readonly (readonly [StaffField, readonly string[]])[] = [
  ['last_name', ['Nachname', 'Familienname', 'Zuname', 'longName', 'lastname', 'Name']],
  ['first_name', ['Rufname', 'foreName', 'firstname', 'Vorname', 'Vornamen']],
  ['display_name', ['Anzeigename', 'Name für Familien']],
  [
    'mail',
    [
      'E-Mail',
      'E-Mail 1',
      'E-Mail 2',
      'E-Mail 3',
      'E-Mail-Adresse',
      'dienstliche E-Mail',
      'weitere E-Mail',
      'private E-Mail',
      'address.email'
    ]
  ],
  ['role', ['Rolle', 'Rollen', 'Aufgabe', 'Aufgaben', 'role']],
  ['platform', ['Plattform', 'Plattformen', 'Gerät', 'Geräte', 'platforms']]
]

const ranks = new Map(
  NAMES.flatMap(([field, names]) => names.map((name, rank) => [foldHeader(name), { field, rank }] as const))
)

/** A header of a list of teachers: a name and an address at least. */
export const isStaffHeader = (cells: readonly string[]): boolean => {
  const fields = new Set(cells.map((cell) => ranks.get(foldHeader(cell))?.field))
  return fields.has('last_name') && fields.has('mail')
}

/** All columns of addresses, roles and platforms are taken; of other fields the one whose name stands first. */
export function mapStaffHeader(cells: readonly string[]): StaffColumn[] {
  const known = cells.map((cell) => ranks.get(foldHeader(cell)))
  const isTaken = (index: number): boolean => {
    const own = known[index]
    if (!own) return false
    if (['mail', 'role', 'platform'].includes(own.field)) return true
    const better = (other: typeof own | undefined, at: number) =>
      other?.field === own.field && (other.rank < own.rank || (other.rank === own.rank && at < index))
    return !known.some(better)
  }
  return cells.map((name, index) => ({
    name: name === '' ? String(index + 1) : name,
    field: isTaken(index) ? (known[index]?.field ?? null) : null,
    never: isNeverTaken(foldHeader(name))
  }))
}
