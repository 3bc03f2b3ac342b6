import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { findDevice, retireDevice } from '../domain/loans/devices.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** Lost, sold or beyond repair: no longer lent. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  const { id } = orNotFound(findDevice(db, idParam(args.params.id), now))
  const gone = retireDevice(db, { id, staffId: staff.id }, now)
  return redirect(gone ? '/leihgeraete' : `/leihgeraete/${id}?unterwegs`)
}
