import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { setLanguage } from '../domain/staff/set-language.ts'
import { readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'

const schema = z.object({ language: z.enum(['de', 'en']) })

/** The language of one's pages and mails. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args)
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'chooseLanguage', 400)
  setLanguage(db, { staffId: staff.id, language: form.values.language }, now)
  return redirect('/konto')
}
