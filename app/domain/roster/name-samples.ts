import { readFile } from './read-file.ts'
import type { RosterFile } from './read-table.ts'
import { type Decisions, SINGLE_BYTE, type SingleByte } from './words.ts'

const MOST_NAMES = 4

/** The names of a list, in the order of its rows. */
type NamesIn = (file: RosterFile, decisions: Decisions) => string[]

export type NameSample<T> = { choice: T; names: string[] }

/** The first names that look different by encoding, in each of them (RI-01): people see at once which one is right. */
export const namesByEncoding = (
  file: RosterFile,
  decisions: Decisions,
  namesIn: NamesIn = studentsIn
): NameSample<SingleByte>[] => samples(SINGLE_BYTE, (encoding) => namesIn(file, { ...decisions, encoding }))

/** The first names that are damaged, as they are and repaired (RI-02). */
export const namesRepaired = (
  file: RosterFile,
  decisions: Decisions,
  namesIn: NamesIn = studentsIn
): NameSample<'repair' | 'as_is'>[] =>
  samples(['repair', 'as_is'] as const, (doubleEncoded) => namesIn(file, { ...decisions, doubleEncoded }))

function samples<T>(choices: readonly T[], read: (choice: T) => string[]): NameSample<T>[] {
  const readings = choices.map((choice) => ({ choice, all: read(choice) }))
  const [first] = readings
  const places: number[] = []
  first?.all.forEach((name, at) => {
    if (places.length < MOST_NAMES && readings.some(({ all }) => all[at] !== name)) places.push(at)
  })
  return readings.map(({ choice, all }) => ({ choice, names: places.map((at) => all[at] ?? '') }))
}

const NAMES = new Set(['first_name', 'last_name', 'full_name'])

const studentsIn: NamesIn = (file, decisions) =>
  readFile(file, decisions).rows.map(({ cells }) =>
    cells
      .filter(({ field }) => NAMES.has(field))
      .map(({ text }) => text)
      .reverse()
      .join(' ')
  )
