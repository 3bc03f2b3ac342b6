import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { checkedToday } from '../domain/guides/edit-guide.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** "Heute geprüft". */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const guideId = idParam(args.params.id)
  orNotFound(checkedToday(db, { guideId, staffId: staff.id }, now) || null)
  return redirect(`/anleitungen/${guideId}`)
}
