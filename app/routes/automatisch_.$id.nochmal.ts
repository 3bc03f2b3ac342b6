import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readAgain } from '../domain/intake/read-again.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** Has the mail that could not be read tried once more. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  orNotFound(readAgain(db, { rawMailId: idParam(args.params.id), staffId: staff.id }, now) || null)
  return redirect('/automatisch')
}
