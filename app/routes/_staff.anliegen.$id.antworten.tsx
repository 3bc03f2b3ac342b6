import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { AnswerForm, type AnswerTrouble } from '../components/answer-form.tsx'
import { useAnswer } from '../components/use-answer.ts'
import { answerPreview } from '../domain/tickets/answer-preview.ts'
import { MAX_DRAFT } from '../domain/tickets/drafts.ts'
import { replyToFamily } from '../domain/tickets/reply.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketHere } from '../http/ticket-here.ts'
import { ticketWay } from '../http/ticket-way.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args)
  return null
}

const schema = z.object({
  text: z.string().max(MAX_DRAFT, 'long').default(''),
  guideId: z.coerce.number().int().positive().nullable().default(null),
  to: z.string().trim().max(320).optional(),
  seenMessageId: z.coerce.number().int().nonnegative().catch(0),
  idempotencyKey: z.string().min(1).max(100),
  /** The warning about a code or a password was read. */
  meant: z.string().optional(),
  /** The warning about an address that hears nothing of a child any more was read. */
  barred: z.string().optional(),
  /** Look at the letter first. */
  preview: z.string().optional()
})

/** Sends the answer. One that was written past a newer message comes back with its text (409). */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, school, now } = asked
  const ticketId = await ticketHere(args, asked)
  const form = await readForm(args.request, schema)
  if (!form.ok) {
    return data(trouble(form.errors.text === 'long' ? 'long' : 'empty', form.typed.text ?? ''), {
      status: 422
    })
  }
  const { text, meant, barred, preview, ...rest } = form.values
  if (preview !== undefined) {
    orNotFound(ticketExists(db, ticketId) || null)
    const letter = answerPreview(db, { staffId: staff.id, body: text, guideId: rest.guideId }, school)
    return data({ ...trouble('preview', text), letter, to: rest.to, seen: rest.seenMessageId })
  }
  const inBrowser = { secretIsMeant: meant !== undefined, barredIsMeant: barred !== undefined }
  const sent = replyToFamily(db, { ticketId, staffId: staff.id, body: text, inBrowser, ...rest }, school, now)
  switch (sent.result) {
    case 'sent':
      // There it can be taken back for ten seconds, so it has to be in view.
      return redirect(`${ticketWay(args.request, ticketId)}#gesendet`)
    case 'undone':
      return redirect(ticketWay(args.request, ticketId, 'antworten'))
    case 'gone':
      return orNotFound(null)
    case 'taken':
      return data({ ...trouble('taken', text, sent.by), to: rest.to }, { status: 409 })
    case 'stale':
      return data({ ...trouble('stale', text), to: rest.to }, { status: 409 })
    case 'barred': {
      const asked = { ...trouble('barred', text, sent.address), meant: meant !== undefined }
      return data({ ...asked, to: rest.to, seen: rest.seenMessageId }, { status: 422 })
    }
    default:
      return data({ ...trouble(sent.result, text), to: rest.to, seen: rest.seenMessageId }, { status: 422 })
  }
}

const trouble = (problem: AnswerTrouble['problem'], typed: string, by?: string): AnswerTrouble => ({
  problem,
  typed,
  by
})

export default function Answer() {
  const answer = useAnswer<typeof action>()
  return <AnswerForm trouble={answer ?? undefined} />
}
