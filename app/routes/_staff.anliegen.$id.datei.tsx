import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { AnswerForm, type AnswerTrouble } from '../components/answer-form.tsx'
import { addDraftFiles, roomForFiles } from '../domain/tickets/draft-files.ts'
import { MAX_DRAFT, saveDraft } from '../domain/tickets/drafts.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { idParam, orNotFound } from '../http/form.ts'
import { readUpload } from '../http/read-upload.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketWay } from '../http/ticket-way.ts'

/** There is only something to see after files were sent here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args)
  return null
}

const schema = z.object({
  text: z.string().max(MAX_DRAFT).catch(''),
  guideId: z.coerce.number().int().positive().nullable().catch(null),
  to: z.string().max(320).optional().catch(undefined),
  seenMessageId: z.coerce.number().int().nonnegative().catch(0)
})

/** Puts files beside the draft, with the text as it stands. What is too large changes nothing and keeps the text (413). */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  orNotFound(ticketExists(db, ticketId) || null)
  if (!args.request.headers.get('content-type')?.startsWith('multipart/form-data'))
    return redirect(`${ticketWay(args.request, ticketId, 'antworten')}#antwort`)
  const owner = { ticketId, staffId: staff.id }
  const upload = await readUpload(args.request, 'datei', roomForFiles(db, owner))
  const { text, guideId, to, seenMessageId } = schema.parse(upload.fields)
  saveDraft(db, { ...owner, body: text, guideId }, now)
  const fits = !upload.tooLarge && addDraftFiles(db, owner, upload.files)
  const answer: AnswerTrouble = {
    problem: fits ? 'files' : 'filesTooLarge',
    typed: text,
    to,
    seen: seenMessageId
  }
  return data(answer, { status: fits ? 200 : 413 })
}

export default function Files() {
  return <AnswerForm trouble={useActionData<typeof action>()} />
}
