import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { chooseNotifications } from '../domain/volunteers/notification-choices.ts'
import { requireStaff } from '../http/require-staff.ts'

/** What one is told by mail: a box that is not ticked is not sent. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const form = await args.request.formData()
  const choices = { offers: form.has('offers'), daily: form.has('daily') }
  chooseNotifications(db, { staffId: staff.id, ...choices }, now)
  return redirect('/konto?gespeichert#benachrichtigungen')
}
