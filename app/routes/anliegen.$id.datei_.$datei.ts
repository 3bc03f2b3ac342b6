import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { removeDraftFile } from '../domain/tickets/draft-files.ts'
import { saveDraft } from '../domain/tickets/drafts.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketWay } from '../http/ticket-way.ts'

const schema = z.object({
  text: z.string().optional(),
  guideId: z.coerce.number().int().positive().nullable().catch(null)
})

/** Takes a file out of one's own draft again; the text beside it is kept. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  orNotFound(ticketExists(db, ticketId) || null)
  const owner = { ticketId, staffId: staff.id }
  const form = await readForm(args.request, schema)
  if (form.ok && form.values.text !== undefined)
    saveDraft(db, { ...owner, body: form.values.text, guideId: form.values.guideId }, now)
  removeDraftFile(db, owner, idParam(args.params.datei))
  return redirect(`${ticketWay(args.request, ticketId, 'antworten')}#antwort`)
}
