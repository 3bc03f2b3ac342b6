import { randomUUID } from 'node:crypto'
import type { RosterFile } from '../domain/roster/read-table.ts'

/** Long enough to look at a preview and to ask somebody. */
const KEPT_MS = 60 * 60_000

/** Whose list it is, and of whom: a list of teachers is none of students. */
type Of = { staffId: number; kind: 'students' | 'staff' }
type Kept = Of & { id: string; files: RosterFile[]; until: number }

/**
 * The files of a preview: in memory only, for their sender alone, one set for each person, an hour at most (roster-import.md, section 1).
 * A restart forgets them, and the file is chosen once more.
 */
const kept = new Map<number, Kept>()

/** @returns the id under which the preview is found */
export function keepImport(of: Of, files: RosterFile[], now: Date): string {
  for (const [who, { until }] of kept) if (until < now.getTime()) kept.delete(who)
  const id = randomUUID()
  kept.set(of.staffId, { ...of, id, files, until: now.getTime() + KEPT_MS })
  return id
}

/** The files of a preview; null if they are forgotten or somebody else's. */
export function keptImport({ staffId, kind }: Of, id: string, now: Date): RosterFile[] | null {
  const found = kept.get(staffId)
  return found && found.id === id && found.kind === kind && found.until >= now.getTime() ? found.files : null
}

export const forgetImport = (staffId: number): void => void kept.delete(staffId)
