import { redirect } from '@remix-run/node'
import { findStudent } from '../domain/students/find-student.ts'
import { idParam, orNotFound } from './form.ts'
import { requireStaff } from './require-staff.ts'

type Args = Parameters<typeof requireStaff>[0] & { params: { id?: string } }

/**
 * What every action about a child needs: who asks, which child, and the way back to its page, which then says what has
 * been recorded (`?festgehalten=`, a key of `students:record.notice`).
 */
export async function studentAction(args: Args, role: 'staff' | 'admin' = 'staff') {
  const request = await requireStaff(args, role)
  const studentId = orNotFound(findStudent(request.db, idParam(args.params.id))).id
  return {
    ...request,
    studentId,
    about: { studentId, staffId: request.staff.id },
    back: (notice: string) => redirect(`/verzeichnis/${studentId}?festgehalten=${notice}#inhalt`)
  }
}
