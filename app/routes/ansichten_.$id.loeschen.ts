import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { deleteView } from '../domain/views/saved-views.ts'
import { idParam } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** Deletes one of one's own views. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  deleteView(db, { staffId: staff.id, id: idParam(args.params.id) }, now)
  return redirect('/ansichten')
}
