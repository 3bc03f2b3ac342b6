import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { notifiedTickets, outbox } from '#db/schema/index.ts'
import type { Arrival } from '../arrival.ts'
import { openTicket } from '../open-ticket.ts'
import { colleagueAt } from './people.ts'
import { repliedWords } from './replied-words.ts'
import { returnAnswer } from './return-answer.ts'

const REPLY = /^\s*(?:aw|antw|antwort|re|sv)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]/iu
const OF_NOTIFICATION = /^<[A-Za-z0-9_-]{20,}\.notify@/

/**
 * A volunteer seems to answer a notification, but nothing in the mail proves it: sender and subject can be forged, so it is
 * neither sent on nor written into the ticket. It opens one of its own with a hint, and the volunteer is told.
 *
 * @returns the ticket, or null if the mail is no such answer
 */
export function answerWithoutToken(db: Db, arrival: Arrival, now: Date): number | null {
  const { email, reading, school } = arrival
  if (email.kind !== 'human' || reading.match.ticket !== null) return null
  const writer = colleagueAt(db, email.from?.address ?? null)
  if (!writer?.answers || !meansNotification(db, arrival, writer.staffId)) return null
  const ticketId = openTicket(db, { ...arrival, email: { ...email, suppressAutoResponse: true } }, now)
  const letter = {
    ticketId,
    why: 'unknown_token' as const,
    values: {},
    kept: 'ticket' as const,
    words: repliedWords(email.visible, '')
  }
  returnAnswer(db, { key: `ticket:${ticketId}`, person: writer, letter }, { email, school }, now)
  return ticketId
}

function meansNotification(db: Db, { email }: Arrival, staffId: number): boolean {
  // One that Lotse has forgotten, or of another Lotse.
  if ([...email.inReplyTo, ...email.references].some((id) => OF_NOTIFICATION.test(id))) return true
  return (
    email.subjectNumber !== null && REPLY.test(email.subject) && wasTold(db, email.subjectNumber, staffId)
  )
}

function wasTold(db: Db, ticketId: number, staffId: number): boolean {
  const alone = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.ticketId, ticketId), eq(outbox.kind, 'notify'), eq(outbox.staffId, staffId)))
    .get()
  const bundled = db
    .select({ id: outbox.id })
    .from(notifiedTickets)
    .innerJoin(outbox, eq(outbox.id, notifiedTickets.outboxId))
    .where(and(eq(notifiedTickets.ticketId, ticketId), eq(outbox.staffId, staffId)))
    .get()
  return alone !== undefined || bundled !== undefined
}
