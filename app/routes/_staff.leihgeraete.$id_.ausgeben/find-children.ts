import { outLoans } from '../../domain/loans/recall.ts'
import { type ListedStudent, listStudents } from '../../domain/students/list-students.ts'
import type { StaffRequest } from '../../http/require-staff.ts'

const MOST_SHOWN = 20

/** Children to choose from: those that wait for a device, or those that were searched for. */
export function findChildren(
  db: StaffRequest['db'],
  asked: { q: string; student: number | null },
  now: Date
) {
  const lent = new Map(outLoans(db).map(({ student, number }) => [student.id, number]))
  const shown = ({ id, firstName, lastName, className }: ListedStudent) => ({
    id,
    name: `${firstName} ${lastName}`,
    klasse: className,
    has: lent.get(id) ?? null
  })
  const found =
    asked.q !== ''
      ? listStudents(db, { search: asked.q }, now)
      : asked.student !== null
        ? listStudents(db, { ids: [asked.student] }, now)
        : listStudents(db, { face: 'blocked' }, now).filter(({ status }) =>
            status.reasons.includes('no_device')
          )
  return { children: found.slice(0, MOST_SHOWN).map(shown), more: found.length > MOST_SHOWN }
}

export type Choice = ReturnType<typeof findChildren>['children'][number]
