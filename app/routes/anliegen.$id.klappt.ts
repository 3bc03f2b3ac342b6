import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { SAID_RESULTS } from '../domain/tickets/said-results.ts'
import { settleAnswer } from '../domain/tickets/settle-answer.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHereOrSentence } from '../http/ticket-here.ts'
import { wayBackToTicket } from '../http/ticket-way.ts'

const schema = z.object({
  messageId: z.coerce.number().int().positive(),
  result: z.enum(SAID_RESULTS)
})

/** Applies with one tap what a mail said about how the lesson went, or says that it says nothing of the kind. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now, language } = asked
  const ticketId = ticketHereOrSentence(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'chooseAnswer', 400)
  orNotFound(settleAnswer(db, { ticketId, staffId: staff.id, ...form.values }, now) || null)
  return redirect(wayBackToTicket(args.request, ticketId))
}
