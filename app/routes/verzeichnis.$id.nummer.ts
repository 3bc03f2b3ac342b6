import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { showFamilyNumber } from '../domain/students/family-contacts.ts'
import { readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { studentAction } from '../http/student-action.ts'

const schema = z.object({ contact: z.coerce.number().int().positive() })

/** Shows a family's number on tap and keeps that somebody looked (people.md, DP-08, DP-23). */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, studentId, now, back, language } = await studentAction(args)
  const form = await readForm(args.request, schema)
  const contactId = form.ok ? form.values.contact : 0
  if (!showFamilyNumber(db, { studentId, contactId, viewer: staff }, now))
    throw refuse(language, 'numberHidden', 403)
  return back('number')
}
