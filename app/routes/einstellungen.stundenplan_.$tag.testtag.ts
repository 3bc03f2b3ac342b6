import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { declareTestDay } from '../domain/timetable/test-day.ts'
import { dayParam } from '../http/day-param.ts'
import { readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'

const schema = z.object({ on: z.enum(['on', 'off']) })

/** Makes a day a test day, or an ordinary one again. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args, 'admin')
  const day = dayParam(args.params.tag)
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'badForm', 400)
  declareTestDay(db, { day, on: form.values.on === 'on', staffId: staff.id }, now)
  return redirect(`/einstellungen/stundenplan/${day}?gespeichert`)
}
