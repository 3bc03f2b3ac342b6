import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { MAX_DRAFT } from '../domain/tickets/drafts.ts'
import { hasWords } from '../domain/tickets/has-words.ts'
import { keepTyped } from '../domain/tickets/keep-typed.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { refuse } from '../http/refuse.ts'
import { requireStaff } from '../http/require-staff.ts'
import { ticketWay } from '../http/ticket-way.ts'
import { clock } from '../locales/times.ts'

const guide = z.coerce.number().int().nonnegative().catch(0)
const schema = z.object({
  text: z.string().default(''),
  guideId: guide.default(0),
  /** A guide to put in (its number), `other`: the one of the list, `0`: take it out. */
  pick: z.string().optional(),
  pickOther: guide.default(0),
  /** The form saves by itself; `ask`: it only asks whether these words are here. */
  auto: z.string().optional(),
  /** Who has typed it: another person may have signed in in this browser since. */
  staffId: z.coerce.number().int().optional().catch(0),
  idempotencyKey: z.string().max(100).optional().catch(undefined),
  /** When the draft was saved that this text grew out of. */
  base: z.coerce.number().int().optional().catch(undefined)
})

/** Keeps what has been typed so far; also how a guide comes into the answer and out of it. */
export async function action(args: ActionFunctionArgs) {
  const asked = await requireStaff(args)
  const { db, staff, now, language, timeZone } = asked
  const ticketId = idParam(args.params.id)
  const form = await readForm(args.request, schema)
  orNotFound((form.ok && ticketExists(db, ticketId)) || null)
  if (!form.ok) return null
  const { text, guideId, pick, pickOther, auto, base, staffId = staff.id } = form.values
  if (staffId !== staff.id) return refuse(language, 'draftOfAnother', 409)
  if (auto === 'ask') return Response.json({ has: hasWords(db, { ticketId, staffId, words: text }) })
  if (text.length > MAX_DRAFT) return refuse(language, 'draftTooLong', 422)
  const chosen = pick === undefined ? guideId : pick === 'other' ? pickOther : Number(pick) || 0
  // A button that was pressed is no late save, whatever was sent before.
  const idempotencyKey = auto ? form.values.idempotencyKey : undefined
  const typed = { ticketId, staffId, body: text, guideId: chosen || null, base, idempotencyKey }
  const { setAside } = keepTyped(db, typed, now)
  if (auto) return Response.json({ saved: clock(now, language, timeZone), base: now.getTime(), setAside })
  return redirect(`${ticketWay(args.request, ticketId, 'antworten')}#antwort`)
}
