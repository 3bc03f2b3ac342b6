import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { claimTicket } from '../domain/tickets/claim.ts'
import { orNotFound } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHereOrSentence } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

/** Takes the ticket. If somebody was quicker the ticket's page says who and when: that is no error. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now, language } = asked
  const ticketId = ticketHereOrSentence(args, asked)
  const { result } = claimTicket(db, { ticketId, staffId: staff.id }, now)
  if (result === 'gone') return orNotFound(null)
  if (result === 'done') throw refuse(language, 'alreadyDone', 409)
  return redirect(ticketWay(args.request, ticketId))
}
