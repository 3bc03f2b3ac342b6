import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { AnswerForm, type AnswerTrouble } from '../components/answer-form.tsx'
import { useAnswer } from '../components/use-answer.ts'
import { addDraftFiles, roomForFiles } from '../domain/tickets/draft-files.ts'
import { MAX_DRAFT, saveDraft } from '../domain/tickets/drafts.ts'
import { idParam } from '../http/form.ts'
import { readUpload } from '../http/read-upload.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

/** There is only something to see after files were sent here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args)
  return null
}

const schema = z.object({
  text: z.string().catch(''),
  guideId: z.coerce.number().int().positive().nullable().catch(null),
  to: z.string().max(320).optional().catch(undefined),
  seenMessageId: z.coerce.number().int().nonnegative().catch(0),
  base: z.coerce.number().int().catch(0)
})

/** Puts files beside the draft, with the text as it stands. What is too large (413) or too long (422) changes nothing and keeps the text. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now } = asked
  const ticketId = idParam(args.params.id)
  if (!args.request.headers.get('content-type')?.startsWith('multipart/form-data'))
    return redirect(`${ticketWay(args.request, ticketId, 'antworten')}#antwort`)
  const owner = { ticketId, staffId: staff.id }
  const upload = await readUpload(args.request, 'datei', roomForFiles(db, owner))
  const { text, guideId, to, seenMessageId, base } = schema.parse(upload.fields)
  await ticketHere(args, asked, { typed: text })
  const back = (problem: AnswerTrouble['problem'], status: number) =>
    data({ problem, typed: text, to, seen: seenMessageId } satisfies AnswerTrouble, { status })
  if (text.length > MAX_DRAFT) return back('long', 422)
  saveDraft(db, { ...owner, body: text, guideId, base }, now)
  const fits = !upload.tooLarge && addDraftFiles(db, owner, upload.files)
  return fits ? back('files', 200) : back('filesTooLarge', 413)
}

export default function Files() {
  return <AnswerForm trouble={useAnswer<typeof action>()} />
}
