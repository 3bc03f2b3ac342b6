import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { barContact, unbarContact } from '../domain/barred/bar-contact.ts'
import { isLastReached, otherChildrenOf } from '../domain/barred/barred-people.ts'
import { readForm } from '../http/form.ts'
import { studentAction } from '../http/student-action.ts'

const schema = z.object({
  contact: z.coerce.number().int().positive(),
  do: z.enum(['one', 'all', 'again']),
  /** The children for whom, as the form said, nobody is reached any more after that: ids with commas between. */
  last: z.string().max(400).default('')
})

/** Ends or brings back the tie of a contact to a child: "bekommt keine Auskunft mehr". */
export async function action(args: ActionFunctionArgs) {
  const { db, studentId, staff, school, now, back } = await studentAction(args, 'admin')
  const form = await readForm(args.request, schema)
  if (!form.ok) return back('tieWrong')
  const { contact: contactId, do: what, last } = form.values
  const tie = { contactId, studentId, staffId: staff.id }
  if (what === 'again') {
    unbarContact(db, tie, now)
    return back('tieAgain')
  }
  // Somebody else has ended the other tie meanwhile: what the form did not say is said first.
  const others = what === 'all' ? otherChildrenOf(db, contactId, studentId) : []
  const unreached = [
    ...(isLastReached(db, studentId, contactId) ? [studentId] : []),
    ...others.filter((child) => child.isLast).map(({ id }) => id)
  ]
  const said = last.split(',').map(Number)
  if (unreached.some((id) => !said.includes(id))) return back('tieLastWrong')
  barContact(db, { ...tie, all: what === 'all' }, school, now)
  return back('tieEnded')
}
