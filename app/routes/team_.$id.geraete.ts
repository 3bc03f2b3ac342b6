import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { setPlatforms, teamOf } from '../domain/volunteers/team.ts'
import { PLATFORMS } from '../domain/words.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'

const schema = z.object({ 'platforms[]': z.array(z.enum(PLATFORMS)).default([]) })

/** Which devices a volunteer knows; said by the person or by an admin. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args)
  const staffId = idParam(args.params.id)
  if (staffId !== staff.id && !staff.isAdmin) throw refuse(language, 'otherPlatforms', 403)
  orNotFound(teamOf(db).find((person) => person.id === staffId))
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'unknownPlatform', 400)
  setPlatforms(db, { staffId, platforms: form.values['platforms[]'], byStaffId: staff.id }, now)
  return redirect(`/team?gespeichert=${staffId}`)
}
