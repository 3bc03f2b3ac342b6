import { QUEUE_VIEWS, type QueueView } from '../domain/tickets/queue.ts'

/** The lists of the queue as the address names them. */
export const LIST_NAMES: Record<QueueView, string> = {
  offered: 'fuer-mich',
  mine: 'meine',
  open: 'alle',
  waiting: 'wartend',
  done: 'erledigt'
}

/** The list the address asks for, or null. */
export function askedView(request: Request): QueueView | null {
  const asked = new URL(request.url).searchParams.get('liste')
  return QUEUE_VIEWS.find((view) => LIST_NAMES[view] === asked) ?? null
}

/** The list and the filter of an address, to be kept by whatever leads on; known names only. */
export function keptQuery(request: Request): string {
  const { searchParams } = new URL(request.url)
  const kept = new URLSearchParams()
  const view = askedView(request)
  if (view) kept.set('liste', LIST_NAMES[view])
  for (const name of ['geraet', 'stufe', 'wer']) {
    const value = searchParams.get(name)
    if (value && value.length <= 20) kept.set(name, value)
  }
  return kept.size > 0 ? `?${kept}` : ''
}

/** Way to a ticket that keeps the list beside it; where an action leads back to. */
export function ticketWay(request: Request, ticketId: number, part = ''): string {
  return `/anliegen/${ticketId}${part && `/${part}`}${keptQuery(request)}`
}

/** Parts in which somebody may be writing: what is settled beside them leads back to them. */
const WRITING = ['antworten', 'notiz', 'anruf']

/** The way back to where the form stood: the answer, the note or the call somebody is in, else the ticket. */
export function wayBackToTicket(request: Request, ticketId: number): string {
  const referer = request.headers.get('referer')
  const [, , id, part = ''] = referer ? new URL(referer).pathname.split('/') : []
  return ticketWay(request, ticketId, id === String(ticketId) && WRITING.includes(part) ? part : '')
}
