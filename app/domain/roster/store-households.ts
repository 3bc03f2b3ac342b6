import { inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { contacts, households, questionStops, students } from '#db/schema/index.ts'
import { foldName } from './person-name.ts'
import type { ImportPlan } from './plan-import.ts'

/**
 * Finds a household for every child of the plan: that of its siblings in the file, that of a child of the same last name who has
 * the same contact, or a new one. Two households that turn out to be one become the older one.
 *
 * @returns ids of households by place in the plan
 */
export function settleHouseholds(db: Db, plan: ImportPlan, now: Date): number[] {
  const homes = plan.students.map(({ known }) => known?.householdId)
  const relatives = relativesHomes(db, plan)
  const together = plan.households.filter(({ unsure }) => !unsure).map(({ children }) => children)
  const inside = new Set(together.flat())
  const alone = plan.students.flatMap((_, index) => (inside.has(index) ? [] : [[index]]))
  for (const children of [...together, ...alone]) {
    const known = [...new Set(children.flatMap((index) => homes[index] ?? []))].sort((a, b) => a - b)
    const home = known[0] ?? children.map((index) => relatives.get(index)).find(Boolean) ?? newHome(db, now)
    joinHomes(db, home, known.slice(1))
    for (const index of children) homes[index] = home
    const gone = new Set(known.slice(1))
    if (gone.size > 0)
      homes.forEach((other, index) => {
        if (other !== undefined && gone.has(other)) homes[index] = home
      })
  }
  return homes.map((home) => home ?? newHome(db, now))
}

const insertHome = prepared((db) =>
  db
    .insert(households)
    .values({ createdAt: sql.placeholder('createdAt') })
    .returning({ id: households.id })
    .prepare()
)

const newHome = (db: Db, now: Date): number => insertHome(db).get({ createdAt: now }).id

function joinHomes(db: Db, home: number, others: readonly number[]): void {
  if (others.length === 0) return
  db.update(students).set({ householdId: home }).where(inArray(students.householdId, others)).run()
  db.update(contacts).set({ householdId: home }).where(inArray(contacts.householdId, others)).run()
  // Who does not want to be asked after lessons is not asked because homes were joined.
  const stopped = db
    .select({ stoppedAt: questionStops.stoppedAt })
    .from(questionStops)
    .where(inArray(questionStops.householdId, [...others]))
    .get()
  if (stopped)
    db.insert(questionStops)
      .values({ householdId: home, ...stopped })
      .onConflictDoNothing()
      .run()
}

/** Homes of children in the database who share a contact and the last name with a new child. */
function relativesHomes(db: Db, plan: ImportPlan): Map<number, number> {
  const found = new Map<number, number>()
  const shared = plan.contacts.filter(
    ({ known, children }) => known && known.children.size > 0 && children.length > 0
  )
  if (shared.length === 0) return found
  const all = new Map(
    db
      .select({ id: students.id, lastName: students.lastName, householdId: students.householdId })
      .from(students)
      .all()
      .map((student) => [student.id, student])
  )
  for (const { known, children } of shared)
    for (const index of children) {
      const name = plan.students[index]?.draft.folded.last
      const sibling = [...(known?.children ?? [])]
        .flatMap((id) => all.get(id) ?? [])
        .find((student) => foldName(student.lastName) === name)
      if (sibling && !found.has(index)) found.set(index, sibling.householdId)
    }
  return found
}
