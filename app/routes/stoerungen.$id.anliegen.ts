import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { addTickets } from '../domain/incidents/decide.ts'
import { chosenIdsSchema } from '../http/chosen-ids.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { refererPath } from '../http/safe-way.ts'

/** Ties more tickets to an incident, from its page or from a ticket. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, school, now, language } = await requireStaff(args)
  const incidentId = idParam(args.params.id)
  const form = await readForm(args.request, chosenIdsSchema('tickets[]'))
  if (!form.ok) throw refuse(language, 'badForm', 400)
  const { result } = addTickets(
    db,
    { incidentId, staffId: staff.id, ticketIds: form.values['tickets[]'] },
    school,
    now
  )
  orNotFound(result === 'gone' ? null : result)
  if (result === 'over') return redirect(`/stoerungen/${incidentId}?anders`)
  return redirect(refererPath(args.request) ?? `/stoerungen/${incidentId}`)
}
