import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { recordExempt } from '../domain/lessons/record-exempt.ts'
import { readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { studentAction } from '../http/student-action.ts'

const schema = z.object({ on: z.enum(['on', 'off']) })

/** Does not take part, or takes part again; without a reason, on purpose (people.md, DP-32). */
export async function action(args: ActionFunctionArgs) {
  const { db, about, now, back, language } = await studentAction(args, 'admin')
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'chooseTaking', 400)
  recordExempt(db, { ...about, on: form.values.on === 'on' }, now)
  return back('exempt')
}
