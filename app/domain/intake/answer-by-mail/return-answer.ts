import type { Db } from '#db/client.ts'
import { LOTSE, recordEvent } from '../../events.ts'
import { AUTOMATIC_HEADERS, queueMail, threadHeaders } from '../../outbox/queue-mail.ts'
import type { Arrival } from '../arrival.ts'
import { mayReturn } from './may-return.ts'
import { type ReturnLetter, returnLetter } from './return-letter.ts'

/** To whom an answer goes back. */
export type Person = { staffId: number; address: string; name: string; language: 'de' | 'en' }

/**
 * Queues the mail that gives an answer back to the volunteer, once per answer and within the limits for automatic mails.
 * Nobody's program answers it, and if one does it comes back no more than a few times (may-return.ts).
 */
export function returnAnswer(
  db: Db,
  back: { key: string; person: Person; letter: Omit<ReturnLetter, 'language'> },
  { email, school }: Pick<Arrival, 'email' | 'school'>,
  now: Date
): void {
  const { key, person, letter } = back
  const { ticketId, why } = letter
  recordEvent(db, {
    type: 'ticket.answer_returned',
    at: now,
    actor: LOTSE,
    ticketId,
    data: { why, staffId: person.staffId }
  })
  if (!mayReturn(db, { ticketId, toAddress: person.address }, now)) return
  queueMail(
    db,
    {
      kind: 'returned',
      // What reads like an absence note is given back once a day: it may be a machine's.
      key: why === 'absent' ? `returned:absent:${person.staffId}:${dayOf(now)}` : `returned:${key}`,
      ticketId,
      staffId: person.staffId,
      to: { address: person.address, name: person.name },
      fromName: 'Lotse',
      language: person.language,
      headers: { ...AUTOMATIC_HEADERS, ...threadHeaders(email.messageId, email.references) },
      ...returnLetter({ ...letter, language: person.language }, school)
    },
    school,
    now
  )
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10)
