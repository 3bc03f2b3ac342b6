import { and, desc, eq, gt } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { events, tickets } from '#db/schema/index.ts'
import { suspicionOf } from '../lessons/machine-answer.ts'
import { withdrawRecord } from '../lessons/record-fact.ts'
import { recordHelp } from '../lessons/record-help.ts'
import { linkSentAt } from '../outbox/link-mail.ts'
import type { Link } from '../outbox/links.ts'
import type { School } from '../settings/school.ts'
import { chosenStudents } from './chosen-students.ts'
import { lastAnswer } from './family-page.ts'
import { keepFamilyWords } from './keep-family-words.ts'
import { openAgain } from './open-again.ts'

/** "Klappt es jetzt?", asked after an answer and before any lesson: it works again, not yet, only a lesson will tell. */
export const WORKS_NOW = ['yes', 'no', 'later'] as const
export type WorksNow = (typeof WORKS_NOW)[number]

/** In the ticket, for the volunteer. */
const WORDS: Record<WorksNow, string> = {
  yes: 'Klappt es jetzt? Ja, es geht wieder.',
  no: 'Klappt es jetzt? Nein, noch nicht.',
  later: 'Klappt es jetzt? Das weiß ich nach der nächsten Stunde.'
}

/** What the family said since the last answer; `records` are the help records made of it. */
type Said = {
  result: WorksNow
  suspect: boolean
  records: { recordId: string; studentId: number }[]
  at: Date
}

/**
 * Whether the page behind a link asks "Klappt es jetzt?": somebody answered or helped, and it is the family's turn.
 *
 * @returns what was said since that answer (a choice can be changed), or null if this is not asked
 */
export function worksNowAsked(db: Db, link: Pick<Link, 'ticketId'>): { said: Said | null } | null {
  if (link.ticketId === null) return null
  const ticket = db.select({ state: tickets.state }).from(tickets).where(eq(tickets.id, link.ticketId)).get()
  const answer = ticket?.state === 'waiting' ? lastAnswer(db, link.ticketId) : null
  return answer && { said: saidSince(db, link.ticketId, answer.at) }
}

function saidSince(db: Db, ticketId: number, since: Date): Said | null {
  const rows = db
    .select({ data: events.data, at: events.at })
    .from(events)
    .where(and(eq(events.ticketId, ticketId), eq(events.type, 'ticket.message_in'), gt(events.at, since)))
    .orderBy(desc(events.id))
    .all()
  for (const { data, at } of rows) {
    const result = WORKS_NOW.find((one) => one === data.worksNow)
    if (result) return { result, suspect: data.suspect === true, records: recordsOf(data.records), at }
  }
  return null
}

const recordsOf = (kept: unknown): Said['records'] =>
  Array.isArray(kept)
    ? kept.flatMap((one: unknown) => {
        if (typeof one !== 'object' || one === null || !('recordId' in one) || !('studentId' in one))
          return []
        const { recordId, studentId } = one
        return typeof recordId === 'string' && typeof studentId === 'number' ? [{ recordId, studentId }] : []
      })
    : []

/**
 * Takes the family's word. "Ja" is a guide that was sent and confirmed: a help record per child
 * (connection-status.md, section 3); "nein" opens the ticket again. What looks like a machine's is kept in the ticket
 * and changes nothing else; of two choices within a moment neither counts (people.md, LNK-05).
 *
 * @returns false if this is not asked (any more)
 */
export function sayWorksNow(
  db: Db,
  answer: { link: Link; token: string; result: WorksNow; trapFilled: boolean },
  school: School,
  now: Date
): boolean {
  return atomically(db, () => {
    const { link, token, result, trapFilled } = answer
    const asked = worksNowAsked(db, link)
    const ticket = db
      .select()
      .from(tickets)
      .where(eq(tickets.id, link.ticketId ?? 0))
      .get()
    if (!asked || !ticket) return false
    const { said } = asked
    const suspicion = suspicionOf({
      result,
      trapFilled,
      sentAt: linkSentAt(db, link, token),
      previous: said && { result: said.result, at: said.at },
      now
    })
    const suspect = suspicion !== null
    if (said?.result === result && said.suspect === suspect) return true
    // What a machine says takes nothing back, unless it has just said the opposite.
    if (said && (!suspect || suspicion === 'two_choices'))
      for (const record of said.records) withdrawRecord(db, { ...record, ticketId: ticket.id }, now)
    const records =
      result === 'yes' && !suspect
        ? chosenStudents(db, ticket.id).map((studentId) => ({
            studentId,
            recordId: recordHelp(db, { studentId, ticketId: ticket.id }, now)
          }))
        : []
    keepFamilyWords(
      db,
      ticket,
      {
        text: WORDS[result],
        reasons: suspect ? { Antwort: 'Vielleicht von einem Programm: Sie zählt nicht.' } : {},
        data: { worksNow: result, suspect, records }
      },
      now
    )
    if (result === 'no' && !suspect) openAgain(db, { ticketId: ticket.id, arrivedAt: now }, school, now)
    return true
  })
}
