import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { setKeys } from '../domain/staff/set-keys.ts'
import { requireStaff } from '../http/require-staff.ts'

/** Switches one's single keys off (`tasten=aus`) or on. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const form = await args.request.formData()
  setKeys(db, { staffId: staff.id, off: form.get('tasten') === 'aus' }, now)
  return redirect('/tastatur')
}
