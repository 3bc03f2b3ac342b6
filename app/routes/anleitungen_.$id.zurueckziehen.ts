import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { withdrawGuide } from '../domain/guides/edit-guide.ts'
import { idParam } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** Takes a guide back from the families; its text stays. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const guideId = idParam(args.params.id)
  withdrawGuide(db, { guideId, staffId: staff.id }, now)
  return redirect(`/anleitungen/${guideId}`)
}
