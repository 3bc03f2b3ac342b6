import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { undoAnswer } from '../domain/tickets/undo-answer.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketWay } from '../http/ticket-way.ts'

/** Takes one's own answer back before it leaves; its text and files are a draft again. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now, language } = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  const asked = { ticketId, messageId: idParam(args.params.nachricht), staffId: staff.id }
  const undone = undoAnswer(db, asked, now)
  if (undone === 'late') throw refuse(language, 'undoTooLate', 409)
  orNotFound(undone === 'gone' ? null : undone)
  return redirect(`${ticketWay(args.request, ticketId, 'antworten')}#antwort`)
}
