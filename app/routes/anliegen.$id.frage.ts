import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { answerQuestion } from '../domain/tickets/call-answers.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketWay } from '../http/ticket-way.ts'

const schema = z.object({
  question: z.string().max(40),
  answer: z.string().max(40).default(''),
  words: z.string().max(2_000).default('')
})

/** Keeps the answer to one question of a call: a chip, or own words. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, school, now, language } = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'chooseAnswer', 400)
  orNotFound(answerQuestion(db, { ticketId, staffId: staff.id, ...form.values }, school, now) || null)
  return redirect(`${ticketWay(args.request, ticketId, 'anruf')}#fragen`)
}
