import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { outLoans } from '../domain/loans/recall.ts'
import { showFamilyNumber } from '../domain/students/family-contacts.ts'
import { readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'

const id = z.coerce.number().int().positive()
const schema = z.object({ student: id, contact: id })

/** Shows the number of a family with a device on tap, and keeps that somebody looked (people.md, DP-23). */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args, 'admin')
  const form = await readForm(args.request, schema)
  if (!form.ok) return refuse(language, 'badForm', 422)
  const { student: studentId, contact: contactId } = form.values
  const hasDevice = outLoans(db).some(({ student }) => student.id === studentId)
  if (!hasDevice || !showFamilyNumber(db, { studentId, contactId, viewer: staff }, now))
    return refuse(language, 'numberHidden', 403)
  return redirect('/leihgeraete/rueckruf#wer')
}
