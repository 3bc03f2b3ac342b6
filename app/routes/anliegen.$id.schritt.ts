import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { keepTicks } from '../domain/guides/keep-ticks.ts'
import { tickStep } from '../domain/tickets/tick-step.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHereOrSentence } from '../http/ticket-here.ts'
import { wayBackToTicket } from '../http/ticket-way.ts'

const step = z.coerce.number().int().min(0).max(200)
const schema = z.object({
  guideId: z.coerce.number().int().positive(),
  /** One step, as the browser's script sends it … */
  step: step.optional(),
  on: z.enum(['0', '1']).default('1'),
  /** … or all ticked ones, as the plain form does. */
  'done[]': z.array(step).default([])
})

/** Ticks steps of a guide: what was tried. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now, language } = asked
  const ticketId = ticketHereOrSentence(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'chooseStep', 400)
  orNotFound(ticketExists(db, ticketId) || null)
  const { guideId, step: one, on, 'done[]': done } = form.values
  const tick = { ticketId, guideId, staffId: staff.id }
  if (one !== undefined) {
    orNotFound(tickStep(db, { ...tick, step: one, on: on === '1' }, now) || null)
    // Sent by the script, which stays where it is.
    return null
  }
  orNotFound(keepTicks(db, { ...tick, steps: done }, now) || null)
  return redirect(wayBackToTicket(args.request, ticketId))
}
