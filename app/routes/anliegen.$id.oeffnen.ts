import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { byStaff } from '../domain/events.ts'
import { reopenTicket } from '../domain/tickets/close.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHereOrSentence } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

/** Opens a closed matter again. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, school, now } = asked
  const ticketId = ticketHereOrSentence(args, asked)
  orNotFound(ticketExists(db, ticketId) || null)
  reopenTicket(db, { ticketId, actor: byStaff(staff.id), reason: 'staff' }, school, now)
  return redirect(ticketWay(args.request, ticketId))
}
