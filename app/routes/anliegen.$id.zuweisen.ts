import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { assignTicket } from '../domain/tickets/assign.ts'
import { readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHereOrSentence } from '../http/ticket-here.ts'

const schema = z.object({ to: z.coerce.number().int().positive() })

/** Gives a ticket nobody has to a volunteer; the overview says what became of it. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args, 'admin')
  const { db, staff, school, now } = asked
  const ticketId = ticketHereOrSentence(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok) return redirect('/uebersicht?zugewiesen=whom#ohne')
  const assignment = { ticketId, toStaffId: form.values.to, byStaffId: staff.id }
  const { result } = assignTicket(db, assignment, school, now)
  return redirect(`/uebersicht?zugewiesen=${result}#ohne`)
}
