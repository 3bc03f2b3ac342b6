import type { Db } from '#db/client.ts'
import { LOTSE, recordEvent } from '../events.ts'
import type { School } from '../settings/school.ts'
import { openAgain } from '../tickets/open-again.ts'

/** Opens the matter of an answer that did not reach the family. In the transaction that notes so. */
export function giveBack(
  db: Db,
  mail: { id: number; ticketId: number; createdAt: Date },
  state: 'failed' | 'unknown',
  school: School,
  now: Date
): void {
  // The family has heard nothing since: it waits at least as long as the answer has been lying here.
  openAgain(db, { ticketId: mail.ticketId, arrivedAt: mail.createdAt }, school, now)
  recordEvent(db, {
    type: 'ticket.answer_not_delivered',
    at: now,
    actor: LOTSE,
    ticketId: mail.ticketId,
    // The server's words may name the family's address: they stay in the outbox row.
    data: { outboxId: mail.id, state }
  })
}
