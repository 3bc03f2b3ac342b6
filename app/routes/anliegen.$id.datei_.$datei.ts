import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { removeDraftFile } from '../domain/tickets/draft-files.ts'
import { MAX_DRAFT } from '../domain/tickets/drafts.ts'
import { keepTyped } from '../domain/tickets/keep-typed.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHereOrSentence } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

const schema = z.object({
  text: z.string().optional(),
  guideId: z.coerce.number().int().positive().nullable().catch(null),
  base: z.coerce.number().int().catch(0)
})

/** Takes a file out of one's own draft again; the text beside it is kept, after a merge in the ticket where it goes on. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now, language } = asked
  const ticketId = idParam(args.params.id)
  orNotFound(ticketExists(db, ticketId) || null)
  const form = await readForm(args.request, schema)
  if (form.ok && form.values.text !== undefined) {
    const { text: body, guideId, base } = form.values
    if (body.length > MAX_DRAFT) return refuse(language, 'draftTooLong', 422)
    keepTyped(db, { ticketId, staffId: staff.id, body, guideId, base }, now)
  }
  // The file has moved to the other ticket: there it is seen, and can be taken out.
  const owner = { ticketId: ticketHereOrSentence(args, asked), staffId: staff.id }
  removeDraftFile(db, owner, idParam(args.params.datei))
  return redirect(`${ticketWay(args.request, ticketId, 'antworten')}#antwort`)
}
