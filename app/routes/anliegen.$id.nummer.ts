import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { showNumber } from '../domain/tickets/show-number.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHereOrSentence } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

const schema = z.object({ contactId: z.coerce.number().int().positive(), trotzdem: z.enum(['1']).optional() })

/** "Nummer zeigen": keeps who looked, then the call's page shows the number. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now } = asked
  const ticketId = ticketHereOrSentence(args, asked)
  const form = await readForm(args.request, schema)
  orNotFound((form.ok && ticketExists(db, ticketId)) || null)
  if (form.ok) {
    const { contactId, trotzdem } = form.values
    showNumber(db, { ticketId, staffId: staff.id, contactId, anyway: trotzdem === '1' }, now)
  }
  const way = ticketWay(args.request, ticketId, 'anruf')
  const who = form.ok ? `wer=${form.values.contactId}` : ''
  return redirect(`${way}${way.includes('?') ? '&' : '?'}${who}`)
}
