import { inArray } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { rosterHeaders, students } from '#db/schema/index.ts'
import { type Actor, recordEvent } from '../events.ts'
import { blockedBy, type Preview, prepareImport } from './prepare-import.ts'
import type { RosterFile } from './read-table.ts'
import { recordResting } from './record-resting.ts'
import { storeContacts } from './store-contacts.ts'
import { settleHouseholds } from './store-households.ts'
import { storeStudents } from './store-students.ts'
import type { Decisions } from './words.ts'

export type ImportResult = { preview: Preview; written: boolean }

/**
 * Imports files that belong together, as one transaction. Files are compared with the database anew inside of it, so that what is written
 * is what is true at that moment. The same files again change nothing.
 *
 * @returns `written` false, and nothing changed, while a decision is missing that concerns a whole file
 * @throws RefusedFile with one sentence; nothing is changed
 */
export function importRoster(
  db: Db,
  files: readonly RosterFile[],
  decisions: Decisions,
  actor: Actor,
  now: Date
): ImportResult {
  return atomically(db, () => {
    const preview = prepareImport(db, files, decisions)
    if (blockedBy(preview).length > 0) return { preview, written: false }
    const { plan } = preview
    const homes = settleHouseholds(db, plan, now)
    const ids = storeStudents(db, plan, homes, actor, now)
    storeContacts(db, plan, ids, homes, now)
    recordResting(db, preview, ids, { decisions, actor }, now)
    const left = decisions.complete ? plan.missing.map(({ id }) => id) : []
    setInactive(db, left, actor, now)
    if (decisions.columns) rememberColumns(db, preview, now)
    tellImport(db, preview, left.length, actor, now)
    return { preview, written: true }
  })
}

/** Former students are kept: their history belongs to tickets and lessons until its time is over. */
function setInactive(db: Db, ids: readonly number[], actor: Actor, now: Date): void {
  for (let start = 0; start < ids.length; start += 500)
    db.update(students)
      .set({ active: false })
      .where(inArray(students.id, ids.slice(start, start + 500)))
      .run()
  for (const studentId of ids) recordEvent(db, { type: 'student.left', at: now, actor, studentId })
}

/** RI-08. A file without a header has nothing to know it by again. */
function rememberColumns(db: Db, { files }: Preview, now: Date): void {
  for (const { headerPrint, columns } of files) {
    if (headerPrint === null) continue
    const row = { columns: columns.map(({ field }) => field), confirmedAt: now }
    db.insert(rosterHeaders)
      .values({ headerPrint, ...row })
      .onConflictDoUpdate({ target: rosterHeaders.headerPrint, set: row })
      .run()
  }
}

/** One event for an import that changed something, with numbers only. */
function tellImport(db: Db, { plan }: Preview, left: number, actor: Actor, now: Date): void {
  const count = (kind: string) => plan.students.filter((student) => student.kind === kind).length
  const data = { new: count('new'), changed: count('changed'), left }
  if (data.new + data.changed + data.left === 0) return
  recordEvent(db, { type: 'roster.imported', at: now, actor, data })
}
