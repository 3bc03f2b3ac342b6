/** From listed students of the domain to the rows of `StudentTable`. Pure: only types of the domain. */
import type { ListedStudent } from '#app/domain/students/list-students.ts'
import { markDays } from './mark-days.ts'
import { besideOf, standingOf } from './standing.ts'
import type { StudentRow } from './student-table.tsx'
import type { Mark } from './types.ts'

type Marks = ReadonlyMap<number, readonly { day: string; mark: Mark }[]>

/** @param marks the lessons of two weeks by student; without it no marks are drawn */
export const studentRows = (students: readonly ListedStudent[], marks?: Marks): StudentRow[] =>
  students.map(({ id, firstName, lastName, className, platform, deviceNote, status }) => ({
    id,
    name: `${firstName} ${lastName}`,
    klasse: className,
    standing: standingOf(status),
    beside: besideOf(status),
    device: { platform, word: deviceNote || undefined },
    ...(marks ? { days: markDays(marks.get(id) ?? []) } : {})
  }))
