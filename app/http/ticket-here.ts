import { mayReadWords } from '../domain/tickets/matters/may-read-words.ts'
import { type Elsewhere, type WhereNow, whereNow } from '../domain/tickets/matters/where-now.ts'
import { idParam } from './form.ts'
import { refusalText, refuse } from './refuse.ts'
import type { StaffRequest } from './require-staff.ts'

type Args = { request: Request; params: { id?: string } }

/** Fields that hold what somebody has written, in any form of a ticket. */
const WRITTEN = ['text', 'tried', 'note', 'helpedBy', 'tag']

/**
 * The number of the ticket a form of its page is for, if it can be worked on there.
 *
 * @param options.evenAside also for those who may not read a matter that was set aside
 * @param options.typed what was written, if the form has been read already: one with files is read once
 * @throws Response 409 for one that lives on in another ticket, 403 for one that only the admins read, 404 for none; all keep
 * what was typed
 */
export async function ticketHere(
  args: Args,
  { db, staff }: StaffRequest,
  options: { evenAside?: boolean; typed?: string } = {}
): Promise<number> {
  const number = idParam(args.params.id)
  const where = whereNow(db, number)
  const isAside = where.is === 'here' && !options.evenAside && !mayReadWords(db, number, staff.id)
  if (where.is === 'here' && !isAside) return number
  const typed = options.typed ?? (await typedIn(args.request))
  const elsewhere = { number, into: intoOf(where), typed, isAside }
  const status = isAside ? 403 : where.is === 'gone' ? 404 : 409
  throw Response.json({ elsewhere } satisfies Elsewhere, { status })
}

/** The same for an address without a page of its own: one sentence and the way there. */
export function ticketHereOrSentence(args: Args, { db, staff, school, language }: StaffRequest): number {
  const number = idParam(args.params.id)
  const where = whereNow(db, number)
  if (where.is === 'here' && !mayReadWords(db, number, staff.id)) throw refuse(language, 'aside', 403)
  if (where.is !== 'merged') return number
  const way = `${school.baseUrl}/anliegen/${where.into}`
  throw new Response(`${refusalText(language, 'merged')} ${way}\n`, {
    status: 409,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' }
  })
}

const intoOf = (where: WhereNow): number | null => (where.is === 'merged' ? where.into : null)

async function typedIn(request: Request): Promise<string> {
  const form = await request.clone().formData()
  return WRITTEN.flatMap((name) => form.getAll(name))
    .filter((value) => typeof value === 'string')
    .join('\n')
}
