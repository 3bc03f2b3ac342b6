import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { claimTicket } from '../domain/tickets/claim.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketWay } from '../http/ticket-way.ts'

/** Takes the ticket. If somebody was quicker the ticket's page says who and when: that is no error. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  const { result } = claimTicket(db, { ticketId, staffId: staff.id }, now)
  if (result === 'gone') return orNotFound(null)
  return redirect(ticketWay(args.request, ticketId))
}
