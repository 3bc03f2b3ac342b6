import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  answerUndos,
  calls,
  events,
  messages,
  notes,
  outbox,
  staff,
  ticketParticipants
} from '#db/schema/index.ts'
import { grouped } from '../grouped.ts'
import { filesOfMessages, type ListedFile } from '../previews/shown-files.ts'
import { mayReadWords } from './matters/may-read-words.ts'
import { notePartsOf } from './mentions.ts'
import type { NotePart } from './mentions-in.ts'

/** One line of the conversation, oldest first. */
export type TimelineItem =
  | {
      kind: 'in'
      id: number
      at: Date
      from: string
      relation: string
      mailKind: string
      visible: string
      folded: string
      forwarded: string
      hasHtml: boolean
      stranger: boolean
      reasons: Record<string, string>
      attachments: ListedFile[]
      rawMailId: number | null
    }
  | {
      kind: 'out'
      id: number
      at: Date
      from: string
      mailKind: string
      visible: string
      guideId: number | null
      delivery: { state: string; reason: string } | null
      attachments: ListedFile[]
      /** The viewer wrote it. */
      mine: boolean
      /** The viewer's own answer that has not left yet: it can be taken back. */
      undoable: boolean
    }
  | { kind: 'note'; id: number; at: Date; from: string; mine: boolean; parts: NotePart[] }
  | {
      kind: 'call'
      id: number
      at: Date
      from: string
      outcome: string
      note: string
      callBackAt: Date | null
    }
  | {
      kind: 'event'
      id: number
      at: Date
      type: string
      by: string
      byMe: boolean
      data: Record<string, unknown>
    }

/** Events that stand in the conversation as a line of their own; the others have a richer line already. */
const SHOWN_EVENTS = [
  'ticket.acknowledged',
  'ticket.claimed',
  'ticket.released',
  'ticket.lapsed',
  'ticket.handed_over',
  'ticket.offered',
  'ticket.widened',
  'ticket.escalated',
  'ticket.closed',
  'ticket.reopened',
  'ticket.platform',
  'ticket.problem',
  'ticket.student',
  'ticket.asked_device',
  'ticket.answer_not_delivered',
  'ticket.folded',
  'ticket.incident',
  'mail.suppressed',
  'ticket.slots_offered',
  'ticket.slot_chosen',
  'ticket.call_missed',
  'ticket.answer_returned',
  'lesson.answered',
  'family.questions',
  'family.contact_way',
  'family.stop_wished',
  'ticket.snoozed',
  'ticket.woken',
  'ticket.merged',
  'ticket.split',
  'ticket.set_aside',
  'ticket.brought_back'
]

/** The conversation of a ticket, oldest first, as `viewerId` sees it. */
export const timelineOf = (db: Db, ticketId: number, viewerId: number): TimelineItem[] =>
  [
    ...messageItems(db, ticketId, viewerId),
    ...noteItems(db, ticketId, viewerId),
    ...callItems(db, ticketId),
    ...eventItems(db, ticketId, viewerId)
  ].sort((a, b) => a.at.getTime() - b.at.getTime())

/** Of a matter set aside only the admins see the words, the files and who wrote (guides.md, P-42). */
function messageItems(db: Db, ticketId: number, viewerId: number): TimelineItem[] {
  if (!mayReadWords(db, ticketId, viewerId)) return []
  const rows = db
    .select({
      message: messages,
      author: staff.displayName,
      state: outbox.state,
      reason: outbox.reason,
      attempts: outbox.attempts,
      undo: answerUndos.key
    })
    .from(messages)
    .leftJoin(staff, eq(staff.id, messages.staffId))
    .leftJoin(outbox, eq(outbox.id, messages.outboxId))
    .leftJoin(answerUndos, eq(answerUndos.outboxId, outbox.id))
    .where(eq(messages.ticketId, ticketId))
    .all()
  const ids = rows.map((row) => row.message.id)
  const files = grouped(filesOfMessages(db, ids), (file) => file.messageId)
  const participants = new Map(
    db
      .select()
      .from(ticketParticipants)
      .where(eq(ticketParticipants.ticketId, ticketId))
      .all()
      .map((row) => [row.address, row])
  )
  return rows.map(({ message, author, state, reason, attempts, undo }) =>
    message.direction === 'out'
      ? {
          kind: 'out',
          id: message.id,
          at: message.at,
          from: author ?? message.fromName,
          mailKind: message.kind,
          visible: message.visible,
          guideId: message.guideId,
          delivery: state ? { state, reason: reason ?? '' } : null,
          attachments: (files.get(message.id) ?? []).map(({ messageId: _, ...file }) => file),
          mine: message.staffId === viewerId,
          undoable: undo !== null && state === 'queued' && attempts === 0 && message.staffId === viewerId
        }
      : {
          kind: 'in',
          id: message.id,
          at: message.at,
          from: message.fromName || message.fromAddress,
          relation: '',
          mailKind: message.kind,
          visible: message.visible,
          folded: message.folded,
          forwarded: message.forwarded,
          hasHtml: message.html !== null,
          stranger: participants.get(message.fromAddress)?.stranger ?? false,
          reasons: message.reasons,
          attachments: (files.get(message.id) ?? []).map(({ messageId: _, ...file }) => file),
          rawMailId: message.rawMailId
        }
  )
}

function noteItems(db: Db, ticketId: number, viewerId: number): TimelineItem[] {
  const rows = db
    .select({
      id: notes.id,
      at: notes.at,
      body: notes.body,
      from: staff.displayName,
      authorId: notes.staffId
    })
    .from(notes)
    .innerJoin(staff, eq(staff.id, notes.staffId))
    .where(eq(notes.ticketId, ticketId))
    .all()
  const parts = notePartsOf(db, rows)
  return rows.map(({ id, at, from, authorId }) => ({
    kind: 'note',
    id,
    at,
    from,
    mine: authorId === viewerId,
    parts: parts.get(id) ?? []
  }))
}

function callItems(db: Db, ticketId: number): TimelineItem[] {
  return (
    db
      .select({
        id: calls.id,
        at: calls.at,
        outcome: calls.outcome,
        note: calls.note,
        callBackAt: calls.callBackAt,
        device: calls.device,
        from: staff.displayName
      })
      .from(calls)
      .innerJoin(staff, eq(staff.id, calls.staffId))
      .where(eq(calls.ticketId, ticketId))
      .all()
      // Another device is an outcome of its own in words.
      .map(({ device, ...row }) => ({ kind: 'call', ...row, outcome: device ?? row.outcome }))
  )
}

function eventItems(db: Db, ticketId: number, viewerId: number): TimelineItem[] {
  return db
    .select({ event: events, by: staff.displayName })
    .from(events)
    .leftJoin(staff, eq(staff.id, events.staffId))
    .where(and(eq(events.ticketId, ticketId), inArray(events.type, SHOWN_EVENTS)))
    .orderBy(asc(events.id))
    .all()
    .map(({ event, by }) => ({
      kind: 'event',
      id: event.id,
      at: event.at,
      type: event.type,
      by: by ?? event.actor,
      byMe: event.staffId === viewerId,
      data: event.data
    }))
}
