import { type Elsewhere, type WhereNow, whereNow } from '../domain/tickets/matters/where-now.ts'
import { idParam } from './form.ts'
import { refusalText } from './refuse.ts'
import type { StaffRequest } from './require-staff.ts'

type Args = { request: Request; params: { id?: string } }

/** Fields that hold what somebody has written, in any form of a ticket. */
const WRITTEN = ['text', 'tried', 'note', 'helpedBy', 'tag']

/**
 * The number of the ticket a form of its page is for, if it can be worked on there.
 *
 * @param typed what was written, if the form has been read already: one with files is read once
 * @throws Response 409 for one that lives on in another ticket, 404 for none; both keep what was typed
 */
export async function ticketHere(args: Args, { db }: StaffRequest, typed?: string): Promise<number> {
  const number = idParam(args.params.id)
  const where = whereNow(db, number)
  if (where.is === 'here') return number
  const elsewhere = { number, into: intoOf(where), typed: typed ?? (await typedIn(args.request)) }
  throw Response.json({ elsewhere } satisfies Elsewhere, { status: where.is === 'gone' ? 404 : 409 })
}

/** The same for an address without a page of its own: one sentence and the way there. */
export function ticketHereOrSentence(args: Args, { db, school, language }: StaffRequest): number {
  const number = idParam(args.params.id)
  const where = whereNow(db, number)
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
