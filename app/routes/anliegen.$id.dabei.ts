import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { beHere, leave } from '../domain/tickets/presence.ts'
import { ticketExists } from '../domain/tickets/ticket-exists.ts'
import { idParam, orNotFound, readForm } from '../http/form.ts'
import { requireStaff } from '../http/require-staff.ts'

const schema = z.object({ what: z.enum(['looks', 'writes', 'leaves']) })

/** An open page says that somebody looks at the ticket, writes, or has left. */
export async function action(args: ActionFunctionArgs) {
  const { db, staff, now } = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  const form = await readForm(args.request, schema)
  orNotFound((form.ok && ticketExists(db, ticketId)) || null)
  if (!form.ok) return null
  const { what } = form.values
  if (what === 'leaves') leave(db, { ticketId, staffId: staff.id })
  else beHere(db, { ticketId, staffId: staff.id, writing: what === 'writes' }, now)
  return new Response(null, { status: 204 })
}
