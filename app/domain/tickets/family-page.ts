import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { calls, messages, staff, tickets } from '#db/schema/index.ts'
import { incidentOf } from '../incidents/read.ts'
import type { Link } from '../outbox/links.ts'
import type { ChildPlatform, Language, TicketState } from '../words.ts'

/** Where a matter stands, for the family. Nothing of what anybody wrote. */
export type FamilyMatter = {
  number: number
  state: TicketState
  language: Language
  platform: ChildPlatform
  /** When the family's last message came; null: Lotse opened this matter, nobody wrote. */
  wroteAt: Date | null
  /** "Frau Keller"; null: nobody has it yet. */
  carer: string | null
  dueAt: Date | null
  /** When the family is called, if that was agreed on and is still to come. */
  callAt: Date | null
  /** The last thing that was done for the family. */
  answer: { kind: 'mail' | 'call'; by: string | null; at: Date } | null
  closedAt: Date | null
  /** A common fault it belongs to and that is not over, in the school's words. */
  incident: string | null
}

/** The matter behind a link; null if the link has none (yet). */
export function familyMatter(db: Db, link: Pick<Link, 'ticketId'>, now: Date): FamilyMatter | null {
  if (link.ticketId === null) return null
  const found = db
    .select({ ticket: tickets, carer: staff.displayName })
    .from(tickets)
    .leftJoin(staff, eq(staff.id, tickets.claimedBy))
    .where(eq(tickets.id, link.ticketId))
    .get()
  if (!found) return null
  const { ticket, carer } = found
  const wrote = db
    .select({ at: messages.at })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, ticket.id),
        eq(messages.direction, 'in'),
        inArray(messages.kind, ['human', 'link'])
      )
    )
    .orderBy(desc(messages.at))
    .get()
  return {
    number: ticket.id,
    state: ticket.state,
    language: ticket.language,
    platform: ticket.platform,
    wroteAt: wrote?.at ?? (ticket.kind === 'mail' ? ticket.createdAt : null),
    carer,
    dueAt: ticket.dueAt,
    callAt: ticket.callBackAt && ticket.callBackAt > now ? ticket.callBackAt : null,
    answer: lastAnswer(db, ticket.id),
    closedAt: ticket.closedAt,
    incident: incidentOf(db, ticket.id)?.title ?? null
  }
}

/** The last thing that was done for the family: a mail, or a talk on the phone. */
export function lastAnswer(db: Db, ticketId: number): FamilyMatter['answer'] {
  const mail = db
    .select({ at: messages.at, by: staff.displayName })
    .from(messages)
    .leftJoin(staff, eq(staff.id, messages.staffId))
    .where(and(eq(messages.ticketId, ticketId), eq(messages.direction, 'out'), eq(messages.kind, 'human')))
    .orderBy(desc(messages.at))
    .get()
  const call = db
    .select({ at: calls.at, by: staff.displayName })
    .from(calls)
    .innerJoin(staff, eq(staff.id, calls.staffId))
    .where(and(eq(calls.ticketId, ticketId), inArray(calls.outcome, ['solved', 'not_solved'])))
    .orderBy(desc(calls.at))
    .get()
  if (call && (!mail || call.at > mail.at)) return { kind: 'call', ...call }
  return mail ? { kind: 'mail', ...mail } : null
}
