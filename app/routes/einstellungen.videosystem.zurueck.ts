import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { takeBackPhase } from '../domain/phases/start-phase.ts'
import { readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'

const schema = z.object({ phase: z.coerce.number().int().positive() })

/** The video system did not begin today after all. The second click finds it done. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args, 'admin')
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'badForm', 400)
  takeBackPhase(db, { phaseId: form.values.phase, staffId: staff.id }, now)
  return redirect('/einstellungen/videosystem?fertig=zurueck')
}
