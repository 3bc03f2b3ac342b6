import type { TicketSlot } from './ticket-slot.ts'

/** Addresses of a ticket's parts that keep the list beside it: `ways('notiz')`. */
export const slotWays =
  ({ id, query }: Pick<TicketSlot, 'id' | 'query'>) =>
  (part = ''): string =>
    `/anliegen/${id}${part && `/${part}`}${query}`
