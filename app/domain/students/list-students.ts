import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { connectionStatus, groupMembers, loans, students } from '#db/schema/index.ts'
import type { Face } from '../connection/face.ts'
import { foldText } from '../intake/fold-text.ts'
import { schoolDay } from '../school-time.ts'
import type { ChildPlatform } from '../words.ts'
import { BLANK_STATUS, type StatusView, statusView, UNRESOLVED_STATES } from './status-view.ts'

export type StudentFilter = {
  className?: string
  groupId?: number
  /** These alone. */
  ids?: readonly number[]
  /**
   * A face; everybody who is not reliable yet; the reliable ones only the family has confirmed; who has a school device.
   */
  face?: Face | 'unresolved' | 'family_only' | 'loan'
  platform?: ChildPlatform
  /** Parts of names or a class in any order; umlauts and accents do not matter. */
  search?: string
}

/** One row of the list. No contact of the family is in it (people.md, DP-08). */
export type ListedStudent = {
  id: number
  firstName: string
  lastName: string
  className: string
  platform: ChildPlatform
  deviceNote: string
  status: StatusView
}

/** Active students by class, then by name. */
export function listStudents(db: Db, filter: StudentFilter, now: Date): ListedStudent[] {
  const rows = db
    .select({
      id: students.id,
      firstName: students.firstName,
      lastName: students.lastName,
      className: students.className,
      platform: students.platform,
      deviceNote: students.deviceNote,
      row: connectionStatus
    })
    .from(students)
    .leftJoin(connectionStatus, eq(connectionStatus.studentId, students.id))
    .where(and(eq(students.active, true), ...conditions(db, filter, now)))
    .orderBy(asc(students.className), asc(students.lastName), asc(students.firstName), asc(students.id))
    .all()
  const words = foldText(filter.search ?? '')
    .split(' ')
    .filter((word) => word !== '')
  return rows
    .filter(({ firstName, lastName, className }) => {
      if (words.length === 0) return true
      const haystack = ` ${foldText(`${firstName} ${lastName} ${className}`)}`
      return words.every((word) => haystack.includes(` ${word}`) || haystack.includes(`-${word}`))
    })
    .map(({ row, ...student }) => ({ ...student, status: row ? statusView(row) : BLANK_STATUS }))
    .sort(byClass)
}

// The same children as the number on the overview (connection-status.md, section 11).
const FAMILY_ONLY = sql`${connectionStatus.state} = 'reliable'
  and exists (select 1 from json_each(${connectionStatus.reasons}) where value = 'family_only')`

const ON_LOAN = sql`exists (select 1 from ${loans}
  where ${loans.studentId} = ${students.id} and ${loans.returnedAt} is null)`

function conditions(db: Db, { className, groupId, ids, face, platform }: StudentFilter, now: Date): SQL[] {
  const all: SQL[] = []
  if (className !== undefined) all.push(eq(students.className, className))
  if (platform !== undefined) all.push(eq(students.platform, platform))
  if (ids !== undefined) all.push(inArray(students.id, [...ids]))
  if (face === 'unresolved') all.push(inArray(connectionStatus.state, [...UNRESOLVED_STATES]))
  else if (face === 'family_only') all.push(FAMILY_ONLY)
  else if (face === 'loan') all.push(ON_LOAN)
  else if (face !== undefined) all.push(sql`coalesce(${connectionStatus.face}, 'unknown') = ${face}`)
  if (groupId !== undefined) {
    const today = schoolDay(now)
    const members = db
      .select({ id: groupMembers.studentId })
      .from(groupMembers)
      .where(
        and(
          eq(groupMembers.groupId, groupId),
          sql`${groupMembers.fromDay} <= ${today} and coalesce(${groupMembers.untilDay}, '9999') >= ${today}`
        )
      )
    all.push(inArray(students.id, members))
  }
  return all
}

/** 5a before 10a, K1 last; inside a class the order of the query stays. */
const byClass = (a: ListedStudent, b: ListedStudent): number => compareClasses(a.className, b.className)

export function compareClasses(a: string, b: string): number {
  const [x, y] = [Number.parseInt(a, 10), Number.parseInt(b, 10)]
  const grade = (Number.isNaN(x) ? 99 : x) - (Number.isNaN(y) ? 99 : y)
  return grade || (a < b ? -1 : a > b ? 1 : 0)
}

/** The classes of the active students, in the order of a school. */
export const classNames = (db: Db): string[] =>
  db
    .selectDistinct({ name: students.className })
    .from(students)
    .where(eq(students.active, true))
    .all()
    .map((row) => row.name)
    .sort(compareClasses)
