import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { saveDraft } from '../domain/tickets/drafts.ts'
import { saveMovedDraft } from '../domain/tickets/matters/moved-draft.ts'
import { currentTicket } from '../domain/tickets/matters/where-now.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
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
  auto: z.string().optional(),
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
  const { text, guideId, pick, pickOther, auto, base } = form.values
  const chosen = pick === undefined ? guideId : pick === 'other' ? pickOther : Number(pick) || 0
  const draft = { ticketId, staffId: staff.id, body: text, guideId: chosen || null, base }
  // A page that was open when its ticket was merged saves into the target.
  const moved = currentTicket(db, ticketId) !== ticketId
  if (moved) saveMovedDraft(db, draft, now)
  const setAside = moved ? false : saveDraft(db, draft, now).setAside
  if (auto) return Response.json({ saved: clock(now, language, timeZone), base: now.getTime(), setAside })
  return redirect(`${ticketWay(args.request, ticketId, 'antworten')}#antwort`)
}
