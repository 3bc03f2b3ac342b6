import { asc, eq, inArray, max } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { events, messages, tickets } from '#db/schema/index.ts'

/** One ticket as the summary counts it. Times are moments; `answeredBy` is a staff id. */
export type TicketStory = {
  ticketId: number
  openedAt: Date
  answeredAt: Date | null
  answeredBy: number | null
  lapsed: number
  widened: number
  escalated: boolean
}

/** What became of every ticket, read from the events alone. A claim is no answer; an answer or a call is. */
export function ticketStories(db: Db): TicketStory[] {
  const stories = new Map<number, TicketStory>()
  for (const { id, createdAt } of db.select().from(tickets).orderBy(asc(tickets.id)).all())
    stories.set(id, {
      ticketId: id,
      openedAt: createdAt,
      answeredAt: null,
      answeredBy: null,
      lapsed: 0,
      widened: 0,
      escalated: false
    })
  const told = ['ticket.message_out', 'ticket.call', 'ticket.lapsed', 'ticket.widened', 'ticket.escalated']
  for (const event of db
    .select()
    .from(events)
    .where(inArray(events.type, told))
    .orderBy(asc(events.id))
    .all()) {
    const story = stories.get(event.ticketId ?? 0)
    if (!story) continue
    if (event.type === 'ticket.lapsed') story.lapsed += 1
    else if (event.type === 'ticket.widened') story.widened += 1
    else if (event.type === 'ticket.escalated') story.escalated = true
    else if (!story.answeredAt) {
      story.answeredAt = event.at
      story.answeredBy = event.staffId
    }
  }
  return [...stories.values()]
}

/** The newest message of a ticket, as an answer says it has seen it; 0: none. */
export const newestInboundOf = (db: Db, ticketId: number): number =>
  db
    .select({ id: max(messages.id) })
    .from(messages)
    .where(eq(messages.ticketId, ticketId))
    .get()?.id ?? 0
