import type { Db } from '#db/client.ts'
import { ticketExists } from '../../tickets/ticket-exists.ts'
import type { Arrival } from '../arrival.ts'
import { openTicket } from '../open-ticket.ts'
import type { Answer } from './answer-by-mail.ts'
import { keepWords } from './keep-words.ts'
import { returnAnswer } from './return-answer.ts'
import type { NotSent } from './why-not-sent-on.ts'

/**
 * An answer that is not sent on: kept on its ticket, and given back to whoever of the staff wrote it. If the address is
 * nobody's here it goes to the volunteer whose notification it answers, never to that address.
 */
export function giveBack(
  db: Db,
  answer: Answer,
  back: { ticketId: number | null; why: NotSent; by: string },
  now: Date
): { ticketId: number; result: NotSent } {
  const { email, writer, owner, words, key, raw, notification, school } = answer
  const { why } = back
  const person = writer ?? owner
  const numbers = notification.tickets.map((told) => `#${told.ticketId}`).join(', ')
  const values = { name: back.by, address: email.from?.address ?? '', own: owner?.address ?? '', numbers }
  const isThere = back.ticketId !== null && ticketExists(db, back.ticketId)
  const ticketId = isThere && back.ticketId !== null ? back.ticketId : openTicket(db, unanswered(answer), now)
  const kept = isThere
    ? keepWords(
        db,
        {
          ticketId,
          staffId: person?.staffId ?? notification.staffId,
          rawMailId: raw.id,
          why,
          values,
          words,
          files: answer.files.join(', ')
        },
        now
      )
    : 'ticket'
  // Of several matters no single one is meant.
  const told = why === 'no_number' ? null : ticketId
  if (person)
    returnAnswer(
      db,
      { key, person, letter: { ticketId: told, why, values, kept, words } },
      { email, school },
      now
    )
  return { ticketId, result: why }
}

/** Its matter is gone: what was written is a matter of its own, so that somebody sees it; nobody is sent a second mail. */
const unanswered = ({ raw, email, reading, school }: Answer): Arrival => ({
  raw,
  reading,
  school,
  email: { ...email, suppressAutoResponse: true }
})
