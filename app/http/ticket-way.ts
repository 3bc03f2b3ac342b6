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

/** Way to a ticket that keeps the list beside it; where an action leads back to. */
export function ticketWay(request: Request, ticketId: number, part = ''): string {
  const view = askedView(request)
  return `/anliegen/${ticketId}${part && `/${part}`}${view ? `?liste=${LIST_NAMES[view]}` : ''}`
}
