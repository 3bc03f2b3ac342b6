import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { setIncidentLessons } from '../domain/incidents/decide.ts'
import { chosenIdsSchema } from '../http/chosen-ids.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'

/** Which lessons count for nobody. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args)
  const incidentId = idParam(args.params.id)
  const form = await readForm(args.request, chosenIdsSchema('lessons[]'))
  if (!form.ok) throw refuse(language, 'badForm', 400)
  const { result } = setIncidentLessons(
    db,
    { incidentId, staffId: staff.id, lessonIds: form.values['lessons[]'] },
    now
  )
  orNotFound(result === 'gone' ? null : result)
  return redirect(`/stoerungen/${incidentId}${result === 'over' ? '?anders' : ''}`)
}
