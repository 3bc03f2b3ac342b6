import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readAgain } from '../domain/intake/read-again.ts'
import { rawMailOf } from '../domain/tickets/mail-files.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireTicketFiles } from '../http/ticket-files.ts'
import { wayBackToTicket } from '../http/ticket-way.ts'

/** Has the mail that could not be read tried once more. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, ticketId, now } = await requireTicketFiles(args)
  const rawMailId = orNotFound(rawMailOf(db, ticketId, idParam(args.params.nachricht)))
  orNotFound(readAgain(db, { rawMailId, staffId: staff.id }, now) || null)
  return redirect(wayBackToTicket(args.request, ticketId))
}
