import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { sendAgain } from '../domain/outbox/settle-undelivered.ts'
import { idParam } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** Sends a mail that did not arrive once more. A second tap changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  sendAgain(db, { outboxId: idParam(args.params.id), staffId: staff.id }, now)
  return redirect('/uebersicht#post')
}
