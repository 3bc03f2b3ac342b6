import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { releaseTicket } from '../domain/tickets/release.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHereOrSentence } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

/** Gives the ticket back to the queue. Whoever does not have it changes nothing and sees who has it. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, school, now } = asked
  const ticketId = ticketHereOrSentence(args, asked)
  orNotFound(ticketExists(db, ticketId) || null)
  releaseTicket(db, { ticketId, staffId: staff.id }, school, now)
  return redirect(ticketWay(args.request, ticketId))
}
