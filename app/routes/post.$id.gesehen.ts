import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { settleUndelivered } from '../domain/outbox/settle-undelivered.ts'
import { idParam } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

/** Takes a mail that did not arrive off the list: somebody has looked at it. A second tap changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args, 'admin')
  settleUndelivered(db, { outboxId: idParam(args.params.id), staffId: staff.id }, now)
  return redirect('/uebersicht#post')
}
