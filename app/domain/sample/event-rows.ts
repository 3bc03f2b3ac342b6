import type { events } from '#db/schema/index.ts'
import type { Actor, EventType } from '../events.ts'

/** One event of the past. `type` is checked here, because the table takes any text. */
export type EventRow = typeof events.$inferInsert & { type: EventType }

export const eventRow = (
  type: EventType,
  at: Date,
  actor: Actor,
  about: { ticketId?: number; studentId?: number; lessonId?: number; data?: Record<string, unknown> }
): EventRow => ({
  type,
  at,
  actor: actor.kind === 'staff' ? `staff:${actor.staffId}` : actor.kind,
  staffId: actor.kind === 'staff' ? actor.staffId : null,
  ticketId: about.ticketId ?? null,
  studentId: about.studentId ?? null,
  lessonId: about.lessonId ?? null,
  data: about.data ?? {}
})
