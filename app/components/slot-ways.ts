import type { TicketSlot } from './ticket-slot.ts'

/** Addresses of a ticket's parts that keep the list beside it: `ways('notiz')`, `ways('anruf', { wer: '7' })`. */
export const slotWays =
  ({ id, query }: Pick<TicketSlot, 'id' | 'query'>) =>
  (part = '', more: Record<string, string> = {}): string => {
    const search = new URLSearchParams({
      ...Object.fromEntries(new URLSearchParams(query)),
      ...more
    }).toString()
    return `/anliegen/${id}${part && `/${part}`}${search && `?${search}`}`
  }
