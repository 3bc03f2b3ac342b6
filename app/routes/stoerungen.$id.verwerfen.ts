import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { dismissIncident } from '../domain/incidents/decide.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** "Das ist keine Störung". */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const incidentId = idParam(args.params.id)
  const { result } = dismissIncident(db, { incidentId, staffId: staff.id }, now)
  orNotFound(result === 'gone' ? null : result)
  return redirect(result === 'over' ? `/stoerungen/${incidentId}?anders` : '/stoerungen')
}
