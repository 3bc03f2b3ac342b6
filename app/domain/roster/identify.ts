import { grouped } from '../grouped.ts'
import type { FoldedName } from './person-name.ts'

/** What tells a child, in the file and in the database. */
export type Identity = { folded: FoldedName; className: string; externalId: string }

/** `id` of the database. A former student is a candidate only where there is no present one. */
export type KnownIdentity = Identity & { id: number; active: boolean }

export type Identified = {
  /** Place in the file → id of the database. */
  matches: Map<number, number>
  /** Places of those that could be one of several. */
  unclear: Set<number>
  /** Ids of those that could be meant. */
  candidates: Set<number>
  /** Places that have to be decided, or have been, with those that could be meant. */
  asked: Map<number, number[]>
}

/**
 * Section 7, rules 1 to 4: which child of the file is which student of the database.
 *
 * @param decided what the admin has said of those that could be one of several; only one of these can be chosen, and once
 */
export function identify(
  drafts: readonly (Identity & { studentId?: number })[],
  known: readonly KnownIdentity[],
  decided: ReadonlyMap<number, number | 'new'> = new Map()
): Identified {
  const matches = new Map<number, number>()
  const taken = new Set<number>()
  const match = (index: number, id: number) => {
    matches.set(index, id)
    taken.add(id)
  }
  const byExternalId = new Map(
    known.filter(({ externalId }) => externalId).map((student) => [student.externalId, student.id])
  )
  drafts.forEach(({ studentId, externalId }, index) => {
    const id = studentId ?? byExternalId.get(externalId)
    if (id !== undefined && !taken.has(id)) match(index, id)
  })
  const keyInClass = ({ folded, className }: Identity) => `${folded.full}\0${className}`
  const keyOfName = ({ folded }: Identity) => folded.full
  const unclear = new Set<number>()
  const candidates = new Set<number>()
  const asked = new Map<number, number[]>()
  const settle = (index: number, fitting: readonly number[]): boolean => {
    const said = decided.get(index)
    if (said === undefined || said === 'new') return said === 'new'
    if (!fitting.includes(said) || taken.has(said)) return false
    match(index, said)
    return true
  }
  for (const keyOf of [keyInClass, keyOfName]) {
    const left = drafts.map((draft, index) => ({ draft, index })).filter(({ index }) => !matches.has(index))
    const free = grouped(
      known.filter(({ id }) => !taken.has(id)),
      keyOf
    )
    for (const [key, same] of grouped(left, ({ draft }) => keyOf(draft))) {
      const all = free.get(key) ?? []
      const present = all.filter(({ active }) => active)
      const fitting = present.length > 0 ? present : all
      const [one] = same
      const [other] = fitting
      if (!one || !other) continue
      if (same.length === 1 && fitting.length === 1) match(one.index, other.id)
      else if (keyOf === keyOfName) {
        const ids = fitting.map(({ id }) => id)
        for (const { index } of same) asked.set(index, ids)
        const open = same.filter(({ index }) => !settle(index, ids))
        for (const { index } of open) unclear.add(index)
        // Of one who is still unclear nobody is missing.
        if (open.length > 0) for (const id of ids) if (!taken.has(id)) candidates.add(id)
      }
    }
  }
  return { matches, unclear, candidates, asked }
}
