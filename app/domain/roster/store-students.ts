import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { students } from '#db/schema/index.ts'
import { type Actor, recordEvent } from '../events.ts'
import { schoolDay } from '../school-time.ts'
import { type GroupBook, openGroups } from './group-book.ts'
import type { ImportPlan, StudentPlan } from './plan-import.ts'

/**
 * Writes the children of a plan: new rows, and what changes about known ones. Status, device and tickets are not touched.
 *
 * @param homes ids of households by place in the plan
 * @returns ids of students by place in the plan
 */
export function storeStudents(
  db: Db,
  plan: ImportPlan,
  homes: readonly number[],
  actor: Actor,
  now: Date
): number[] {
  const groups = openGroups(db, schoolDay(now))
  const freed = plan.students.filter(
    ({ known, changes }) => known && changes.some(({ what }) => what === 'external_id')
  )
  // An id may pass from one student to another: nobody holds it meanwhile.
  for (const { known } of freed)
    if (known?.externalId)
      db.update(students).set({ externalId: null }).where(eq(students.id, known.id)).run()
  return plan.students.map((student, index) => {
    const id = student.known
      ? change(db, student, student.known.id, actor, now)
      : add(db, student, homes[index] ?? 0)
    enrol(groups, student, id)
    return id
  })
}

const insertStudent = prepared((db) =>
  db
    .insert(students)
    .values({
      externalId: sql.placeholder('externalId'),
      firstName: sql.placeholder('firstName'),
      lastName: sql.placeholder('lastName'),
      className: sql.placeholder('className'),
      householdId: sql.placeholder('householdId')
    })
    .returning({ id: students.id })
    .prepare()
)

function add(db: Db, { draft }: StudentPlan, householdId: number): number {
  const { firstName, lastName, className } = draft
  const externalId = draft.externalId || null
  return insertStudent(db).get({ externalId, firstName, lastName, className, householdId }).id
}

const COLUMNS = {
  last_name: 'lastName',
  first_name: 'firstName',
  class: 'className',
  external_id: 'externalId'
} as const

function change(db: Db, { changes }: StudentPlan, id: number, actor: Actor, now: Date): number {
  if (changes.length === 0) return id
  const row: Partial<typeof students.$inferInsert> = {}
  for (const { what, to } of changes) {
    if (what === 'active') row.active = true
    else row[COLUMNS[what]] = to
  }
  db.update(students).set(row).where(eq(students.id, id)).run()
  const fields = changes.map(({ what }) => what)
  recordEvent(db, { type: 'student.roster', at: now, actor, studentId: id, data: { fields } })
  return id
}

/** Puts a child into its class from today on, and out of the one before. */
function enrol(groups: GroupBook, { draft, known, changes, groups: courses }: StudentPlan, id: number): void {
  const moved = changes.find(({ what }) => what === 'class')
  if (moved) groups.leave(id, moved.from)
  const comes = !known || moved || changes.some(({ what }) => what === 'active')
  if (draft.className !== '' && comes && !known?.groups.has(draft.className))
    groups.join(id, draft.className, true)
  for (const name of courses) groups.join(id, name, false)
}
