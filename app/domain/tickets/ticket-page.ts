import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  contactPhones,
  contacts,
  guardianships,
  ticketParticipants,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { wantsNoCalls } from './call-hours.ts'
import { draftOf } from './drafts.ts'
import { describe, type QueueEntry } from './queue.ts'
import { type TimelineItem, timelineOf } from './timeline.ts'

/** Everything the ticket page shows of the ticket itself. */
export type TicketPage = {
  ticket: typeof tickets.$inferSelect
  entry: QueueEntry
  timeline: TimelineItem[]
  /** Newest message of the family, for the stale check; 0: none. */
  newestInboundId: number
  draft: { body: string; guideId: number | null; savedAt: Date } | null
  studentReasons: { studentId: number; reason: string; ambiguous: boolean; confirmed: boolean }[]
  /** Who writes, without numbers: those are shown on tap only (people.md, DP-23). */
  people: {
    contactId: number | null
    name: string
    relation: string
    hasPhone: boolean
    wish: string
    writingOnly: boolean
  }[]
  /** Other matters of the same children or household, newest first. */
  earlier: { id: number; subject: string; problem: string | null; state: string; closedAt: Date | null }[]
}

/** The ticket with its conversation as `viewerId` sees it, or null if there is none with this number. */
export function ticketPage(db: Db, ticketId: number, viewerId: number, now: Date): TicketPage | null {
  const ticket = db.select().from(tickets).where(eq(tickets.id, ticketId)).get()
  if (!ticket) return null
  const entry = describe(db, [ticket], now)[0]
  if (!entry) return null
  const timeline = timelineOf(db, ticketId, viewerId)
  const draft = draftOf(db, ticketId, viewerId)
  return {
    ticket,
    entry,
    timeline,
    newestInboundId: Math.max(
      0,
      ...timeline
        .filter((item) => item.kind === 'in' && ['human', 'link'].includes(item.mailKind))
        .map((item) => item.id)
    ),
    draft: draft ? { body: draft.body, guideId: draft.guideId, savedAt: draft.savedAt } : null,
    studentReasons: db.select().from(ticketStudents).where(eq(ticketStudents.ticketId, ticketId)).all(),
    people: peopleOf(db, ticketId, entry),
    earlier: earlierTickets(db, ticket, entry)
  }
}

function peopleOf(db: Db, ticketId: number, entry: QueueEntry): TicketPage['people'] {
  const childIds = entry.children.filter((child) => !child.ambiguous).map((child) => child.id)
  const guardians = db
    .selectDistinct({
      contactId: contacts.id,
      name: contacts.name,
      relation: guardianships.relation,
      wish: contacts.wish,
      writingOnly: contacts.writingOnly
    })
    .from(guardianships)
    .innerJoin(contacts, eq(contacts.id, guardianships.contactId))
    .where(and(inArray(guardianships.studentId, childIds), eq(contacts.kind, 'guardian')))
    .all()
  const withPhone = new Set(
    db
      .select({ contactId: contactPhones.contactId })
      .from(contactPhones)
      .where(
        inArray(
          contactPhones.contactId,
          guardians.map((one) => one.contactId)
        )
      )
      .all()
      .map((row) => row.contactId)
  )
  const known = guardians.map((one) => ({
    ...one,
    writingOnly: wantsNoCalls(one),
    hasPhone: withPhone.has(one.contactId)
  }))
  if (known.length > 0) return known
  return db
    .select()
    .from(ticketParticipants)
    .where(eq(ticketParticipants.ticketId, ticketId))
    .all()
    .map((row) => ({
      contactId: row.contactId,
      name: row.name || row.address,
      relation: '',
      hasPhone: false,
      wish: '',
      writingOnly: false
    }))
}

function earlierTickets(
  db: Db,
  ticket: typeof tickets.$inferSelect,
  entry: QueueEntry
): TicketPage['earlier'] {
  if (ticket.householdId === null) return []
  return db
    .select({
      id: tickets.id,
      subject: tickets.subject,
      problem: tickets.problem,
      state: tickets.state,
      closedAt: tickets.closedAt
    })
    .from(tickets)
    .where(and(eq(tickets.householdId, ticket.householdId), ne(tickets.id, entry.id)))
    .orderBy(desc(tickets.id))
    .limit(10)
    .all()
}
