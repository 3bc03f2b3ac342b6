import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { addDays, fromSchoolTime, schoolDay, toSchoolTime } from '../domain/school-time.ts'
import { setPresence } from '../domain/volunteers/presence.ts'
import { readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { refererPath } from '../http/safe-way.ts'

const schema = z.object({ here: z.enum(['on', 'off']) })

/** "Ich bin da": until the end of calling hours, in the evening until midnight. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, school, now, language } = await requireStaff(args)
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'choosePresence', 400)
  const until = form.values.here === 'on' ? endOfPresence(now) : null
  setPresence(db, { staffId: staff.id, until }, school, now)
  return redirect(refererPath(args.request) ?? '/')
}

function endOfPresence(now: Date): Date {
  const day = schoolDay(now)
  return toSchoolTime(now).slice(11) < '17:30:00'
    ? fromSchoolTime(`${day}T18:00:00`)
    : fromSchoolTime(`${addDays(day, 1)}T00:00:00`)
}
