import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { followTicket } from '../domain/tickets/matters/follow.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHereOrSentence } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

const schema = z.object({ on: z.enum(['0', '1']).default('1') })

/** Begins or ends to follow a ticket; it claims nothing. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now } = asked
  const ticketId = ticketHereOrSentence(args, asked)
  const form = await readForm(args.request, schema)
  const on = form.ok && form.values.on === '1'
  orNotFound(followTicket(db, { ticketId, staffId: staff.id, on }, now) || null)
  return redirect(ticketWay(args.request, ticketId))
}
