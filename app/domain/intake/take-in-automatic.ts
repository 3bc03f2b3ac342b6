import type { Db } from '#db/client.ts'
import { LOTSE, recordEvent } from '../events.ts'
import type { Arrival } from './arrival.ts'
import { recordBounce } from './record-bounce.ts'
import { storeMessage } from './store-message.ts'

/**
 * Mail that a machine sent: it opens no ticket and gets no answer (mail.md, Kind of mail). On a ticket an auto-reply is
 * a folded line; a bounce marks the answer as not delivered and brings the ticket back to its volunteer.
 *
 * @returns the ticket it belongs to, or null: then it stands under "automatic" only
 */
export function takeInAutomatic(db: Db, arrival: Arrival, now: Date): number | null {
  const { email, reading, raw } = arrival
  const ticketId = reading.match.ticket
  if (ticketId === null || email.kind === 'bulk' || email.kind === 'own-loop') {
    recordEvent(db, {
      type: 'mail.automatic',
      at: now,
      actor: LOTSE,
      data: { rawMailId: raw.id, kind: email.kind, reason: email.kindReasons[0] ?? '' }
    })
    // A mail of ours without a ticket (a code, a teacher's link) can come back as well.
    if (email.kind === 'bounce') recordBounce(db, { ...arrival, ticketId: null }, now)
    return email.kind === 'own-loop' ? ticketId : null
  }
  if (email.kind === 'auto-reply') {
    storeMessage(db, arrival, ticketId, 'auto-reply')
    recordEvent(db, { type: 'ticket.auto_reply', at: now, actor: LOTSE, ticketId })
    return ticketId
  }
  storeMessage(db, arrival, ticketId, 'bounce')
  recordBounce(db, { ...arrival, ticketId }, now)
  return ticketId
}
