import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { leaveTeam } from '../domain/volunteers/leave-team.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** Somebody leaves the team, for a while or for good; said by an admin. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, school, now } = await requireStaff(args, 'admin')
  const staffId = idParam(args.params.id)
  const left = leaveTeam(db, { staffId, byStaffId: staff.id }, school, now)
  orNotFound(left === 'unknown' ? null : left)
  return redirect(`/team?weg=${left === 'left' ? staffId : 'letzte'}`)
}
