import { max, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { events } from '#db/schema/index.ts'

/** Who did it: a person on the staff, the family, or Lotse itself. */
export type Actor = { kind: 'staff'; staffId: number } | { kind: 'family' } | { kind: 'lotse' }

export const LOTSE: Actor = { kind: 'lotse' }
export const FAMILY: Actor = { kind: 'family' }
export const byStaff = (staffId: number): Actor => ({ kind: 'staff', staffId })

/** Everything that can happen. The timeline, live pages, the audit trail and charts read these. */
export type EventType =
  | 'ticket.opened'
  | 'ticket.message_in'
  | 'ticket.message_out'
  | 'ticket.auto_reply'
  | 'ticket.bounce'
  | 'ticket.acknowledged'
  | 'ticket.offered'
  | 'ticket.widened'
  | 'ticket.escalated'
  | 'ticket.claimed'
  | 'ticket.released'
  | 'ticket.lapsed'
  | 'ticket.handed_over'
  | 'ticket.note'
  | 'ticket.mentioned'
  | 'ticket.call'
  | 'ticket.call_missed'
  | 'ticket.calling'
  | 'ticket.call_answer'
  | 'ticket.slots_offered'
  | 'ticket.slot_chosen'
  | 'ticket.closed'
  | 'ticket.reopened'
  | 'ticket.platform'
  | 'ticket.problem'
  | 'ticket.student'
  | 'ticket.asked_device'
  | 'ticket.answer_not_delivered'
  | 'ticket.answer_returned'
  | 'ticket.answer_undone'
  | 'ticket.answer_settled'
  | 'ticket.unreadable'
  | 'ticket.snoozed'
  | 'ticket.woken'
  | 'ticket.followed'
  | 'ticket.unfollowed'
  | 'ticket.merged'
  | 'ticket.split'
  | 'ticket.tagged'
  | 'ticket.set_aside'
  | 'ticket.brought_back'
  | 'mail.automatic'
  | 'mail.downloaded'
  | 'mail.previewed'
  | 'mail.read_again'
  | 'mail.sent_again'
  | 'mail.settled'
  | 'mail.suppressed'
  | 'ticket.folded'
  | 'alarm.raised'
  | 'alarm.reminded'
  | 'alarm.ended'
  | 'incident.proposed'
  | 'incident.confirmed'
  | 'incident.dismissed'
  | 'incident.ended'
  | 'ticket.incident'
  | 'lesson.reported'
  | 'lesson.answered'
  | 'lesson.host_answered'
  | 'lesson.declared'
  | 'student.status'
  | 'student.record'
  | 'student.task'
  | 'volunteer.presence'
  | 'volunteer.platforms'
  | 'health.changed'
  | 'school.holidays'
  | 'school.timetable'
  | 'school.test_day'
  | 'lesson.changed'
  | 'lesson.moved'
  | 'school.phase'
  | 'staff.signed_in'
  | 'staff.sign_in_failed'
  | 'staff.signed_out'
  | 'staff.language'
  | 'staff.notifications'
  | 'staff.keys'
  | 'staff.view'
  | 'staff.added'
  | 'staff.imported'
  | 'staff.left'
  | 'student.device'
  | 'student.roster'
  | 'loan.added'
  | 'loan.changed'
  | 'loan.retired'
  | 'loan.out'
  | 'loan.back'
  | 'loan.recalled'
  | 'student.left'
  | 'roster.imported'
  | 'contact.viewed'
  | 'contact.barred'
  | 'contact.unbarred'
  | 'list.exported'
  | 'family.questions'
  | 'family.contact_way'
  | 'family.stop_wished'
  | 'guide.published'
  | 'guide.withdrawn'
  | 'guide.checked'
  | 'guide.imported'

/**
 * Writes one event. Call it inside the transaction of the change it tells of (architecture.md, The flows).
 * `data` holds ids, codes and short reasons, never the text of a mail.
 */
export function recordEvent(
  db: Db,
  event: {
    type: EventType
    at: Date
    actor: Actor
    ticketId?: number | null
    studentId?: number | null
    lessonId?: number | null
    data?: Record<string, unknown>
  }
): void {
  const { actor } = event
  insertEvent(db).run({
    type: event.type,
    at: event.at,
    actor: actor.kind === 'staff' ? `staff:${actor.staffId}` : actor.kind,
    staffId: actor.kind === 'staff' ? actor.staffId : null,
    ticketId: event.ticketId ?? null,
    studentId: event.studentId ?? null,
    lessonId: event.lessonId ?? null,
    data: event.data ?? {}
  })
}

const insertEvent = prepared((db) =>
  db
    .insert(events)
    .values({
      type: sql.placeholder('type'),
      at: sql.placeholder('at'),
      actor: sql.placeholder('actor'),
      staffId: sql.placeholder('staffId'),
      ticketId: sql.placeholder('ticketId'),
      studentId: sql.placeholder('studentId'),
      lessonId: sql.placeholder('lessonId'),
      data: sql.placeholder('data')
    })
    .prepare()
)

/** Tells whether anything has happened since: what a page has seen when it is made. 0 before the first event. */
export const newestEventId = (db: Db): number => selectNewest(db).get()?.id ?? 0

const selectNewest = prepared((db) =>
  db
    .select({ id: max(events.id) })
    .from(events)
    .prepare()
)
