import { atomically, type Db } from '#db/client.ts'
import { byStaff, recordEvent } from '../events.ts'
import { weeksOf } from './last-good.ts'
import type { MarkedLesson } from './marks.ts'
import { type UnresolvedStudent, unresolvedStudents } from './unresolved.ts'
import { isWished, type ListWish, sortWished, type WithLastGood } from './unresolved-wish.ts'

/** One line with everything that is shown of it. */
export type ListedUnresolved = WithLastGood & { marks: MarkedLesson[] }

export type UnresolvedList = {
  rows: ListedUnresolved[]
  /** How many fit what was asked for; more than `rows` if there is a limit. */
  found: number
}

/**
 * The part of the list somebody asked for. The two weeks are read for the lines that are shown; for all that fit only if
 * they are sorted by their last good lesson.
 *
 * @param all `unresolvedStudents`, the most urgent first
 * @param most at most so many lines
 */
export function listUnresolved(
  db: Db,
  all: readonly UnresolvedStudent[],
  wish: ListWish,
  now: Date,
  most = Number.POSITIVE_INFINITY
): UnresolvedList {
  const found = all.filter((child) => isWished(child, wish))
  const read = (children: readonly UnresolvedStudent[]): ListedUnresolved[] => {
    const ids = children.map((child) => child.id)
    const weeks = weeksOf(db, ids, now)
    return children.map((child) => ({
      ...child,
      ...(weeks.get(child.id) ?? { marks: [], lastGoodAt: null })
    }))
  }
  const rows =
    wish.sort === 'good'
      ? sortWished(read(found), wish).slice(0, most)
      : read(sortWished(found.map(unread), wish).slice(0, most))
  return { rows, found: found.length }
}

const unread = (child: UnresolvedStudent): WithLastGood => ({ ...child, lastGoodAt: null })

/**
 * All lines somebody asked for, to be taken out of Lotse as a table. That it happened stays in the audit trail (people.md,
 * DP-09), with what was asked for; typed words can be names and are not kept.
 */
export function exportUnresolved(
  db: Db,
  { wish, staffId }: { wish: ListWish; staffId: number },
  now: Date
): ListedUnresolved[] {
  return atomically(db, () => {
    const { rows } = listUnresolved(db, unresolvedStudents(db, now), wish, now)
    const { text, sort: _sort, descending: _descending, ...filter } = wish
    const data = { rows: rows.length, ...filter, text: Boolean(text) }
    recordEvent(db, { type: 'list.exported', at: now, actor: byStaff(staffId), data })
    return rows
  })
}
