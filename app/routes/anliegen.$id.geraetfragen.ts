import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { askDevice } from '../domain/tickets/ask-device.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { wayBackToTicket } from '../http/ticket-way.ts'

/** Asks the family by mail which device it is. What came of it stands on the page the button is on. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, school, now } = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  const result = askDevice(db, { ticketId, staffId: staff.id }, school, now)
  if (result === 'gone') return orNotFound(null)
  return result === 'asked'
    ? redirect(wayBackToTicket(args.request, ticketId))
    : redirect(`/anliegen/${ticketId}/geraet?nicht=${result}#teil`)
}
