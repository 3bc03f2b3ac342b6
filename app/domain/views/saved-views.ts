import { and, asc, count, eq, ne } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { savedViews } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'

export type SavedView = { id: number; name: string; query: string }

/** More than a person can choose from at a glance. */
const MOST = 20

/** The views of one person, by name. Nobody sees another one's. */
export const savedViewsOf = (db: Db, staffId: number): SavedView[] =>
  db
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(eq(savedViews.staffId, staffId))
    .orderBy(asc(savedViews.name))
    .all()

/** Keeps a filter under a name; the same name again means the newer filter. */
export function saveView(
  db: Db,
  view: { staffId: number; name: string; query: string },
  now: Date
): 'saved' | 'too_many' {
  return atomically(db, () => {
    const mine = eq(savedViews.staffId, view.staffId)
    const others = db
      .select({ n: count() })
      .from(savedViews)
      .where(and(mine, ne(savedViews.name, view.name)))
      .get()
    if ((others?.n ?? 0) >= MOST) return 'too_many'
    const { changes } = db
      .insert(savedViews)
      .values({ ...view, createdAt: now })
      .onConflictDoUpdate({
        target: [savedViews.staffId, savedViews.name],
        set: { query: view.query },
        setWhere: ne(savedViews.query, view.query)
      })
      .run()
    if (changes > 0) note(db, view.staffId, 'saved', now)
    return 'saved'
  })
}

/** Gives a view another name. @returns `taken`: another view of this person has that name */
export function renameView(
  db: Db,
  view: { staffId: number; id: number; name: string },
  now: Date
): 'renamed' | 'taken' | 'gone' {
  return atomically(db, () => {
    const mine = savedViewsOf(db, view.staffId)
    const own = mine.find((one) => one.id === view.id)
    if (!own) return 'gone'
    if (mine.some((one) => one.id !== view.id && one.name === view.name)) return 'taken'
    if (own.name === view.name) return 'renamed'
    db.update(savedViews).set({ name: view.name }).where(eq(savedViews.id, view.id)).run()
    note(db, view.staffId, 'renamed', now)
    return 'renamed'
  })
}

/** Deletes a view; one that is gone already stays gone. */
export function deleteView(db: Db, view: { staffId: number; id: number }, now: Date): void {
  atomically(db, () => {
    const { changes } = db
      .delete(savedViews)
      .where(and(eq(savedViews.id, view.id), eq(savedViews.staffId, view.staffId)))
      .run()
    if (changes > 0) note(db, view.staffId, 'deleted', now)
  })
}

const note = (db: Db, staffId: number, what: string, now: Date): void =>
  recordEvent(db, { type: 'staff.view', at: now, actor: byStaff(staffId), data: { what } })
