import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { setPlatforms, teamOf } from '../domain/volunteers/team.ts'
import { PLATFORMS } from '../domain/words.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

const schema = z.object({ 'platforms[]': z.array(z.enum(PLATFORMS)).default([]) })

/** Which devices a volunteer knows; said by the person or by an admin. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const staffId = idParam(args.params.id)
  if (staffId !== staff.id && !staff.isAdmin)
    throw new Response('Die Geräte anderer ändert nur die Verwaltung.', { status: 403 })
  orNotFound(teamOf(db).find((person) => person.id === staffId))
  const form = await readForm(args.request, schema)
  if (!form.ok) throw new Response('Dieses Gerät kennt Lotse nicht.', { status: 400 })
  setPlatforms(db, { staffId, platforms: form.values['platforms[]'], byStaffId: staff.id }, now)
  return redirect(`/team?gespeichert=${staffId}`)
}
