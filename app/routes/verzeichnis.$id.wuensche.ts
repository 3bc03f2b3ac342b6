import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { byStaff } from '../domain/events.ts'
import { familyOf } from '../domain/students/family-contacts.ts'
import { setWritingOnly, stopQuestions } from '../domain/students/family-wishes.ts'
import { findStudent } from '../domain/students/find-student.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { studentAction } from '../http/student-action.ts'

const on = z.enum(['on', 'off'])
const schema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('questions'), on }),
  z.object({ what: z.literal('calls'), on, contact: z.coerce.number().int().positive() })
])

/** "Keine Fragen mehr" or "nur schriftlich", as the family said on the phone; or it may be asked and called again. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, studentId, now, back, language } = await studentAction(args)
  const form = await readForm(args.request, schema)
  if (!form.ok) throw refuse(language, 'badForm', 400)
  const { values } = form
  const wish = values.on === 'on'
  const actor = byStaff(staff.id)
  if (values.what === 'questions') {
    const { householdId } = orNotFound(findStudent(db, studentId))
    stopQuestions(db, { householdId, stop: wish, actor }, now)
  } else if (familyOf(db, studentId).some((person) => person.id === values.contact))
    setWritingOnly(db, { contactIds: [values.contact], writingOnly: wish, actor }, now)
  else throw refuse(language, 'badForm', 400)
  return back('wishes')
}
