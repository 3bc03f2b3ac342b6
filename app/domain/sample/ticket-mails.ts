import { createHash } from 'node:crypto'
import type {
  calls,
  messages,
  notes,
  outbox,
  rawMailBytes,
  rawMails,
  ticketOffers,
  ticketParticipants,
  ticketStudents,
  tickets
} from '#db/schema/index.ts'
import { type School, shortSchoolName } from '../settings/school.ts'
import type { EventRow } from './event-rows.ts'
import { emlOf, messageIdOf } from './sample-mail.ts'
import type { SampleVolunteer } from './sample-staff.ts'
import type { TicketPlan } from './ticket-plan.ts'

/** TicketRows of all tickets, collected first and written together. */
export type TicketRows = {
  tickets: (typeof tickets.$inferInsert)[]
  students: (typeof ticketStudents.$inferInsert)[]
  participants: (typeof ticketParticipants.$inferInsert)[]
  offers: (typeof ticketOffers.$inferInsert)[]
  raw: (typeof rawMails.$inferInsert & { id: number })[]
  rawBytes: (typeof rawMailBytes.$inferInsert)[]
  outbox: (typeof outbox.$inferInsert & { id: number })[]
  messages: (typeof messages.$inferInsert & { id: number })[]
  notes: (typeof notes.$inferInsert)[]
  calls: (typeof calls.$inferInsert)[]
  events: EventRow[]
}

export type TicketWorld = {
  school: School
  volunteers: readonly SampleVolunteer[]
  adminId: number
  now: Date
}

export type PlannedTicket = { plan: TicketPlan; id: number; epochId: number; guideId: number | null }

/** A mail of the family, with its bytes. Returns the id of the message. */
export function addIncoming(
  rows: TicketRows,
  { plan, id, epochId }: PlannedTicket,
  mail: { at: Date; text: string }
): number {
  const { sender } = plan
  const number = rows.messages.length + 1
  const messageId = messageIdOf(`mail-${number}`, sender.address.split('@')[1] ?? 'mail.example')
  const isReadable = plan.kind === 'mail'
  const bytes = emlOf({ ...plan, ...mail, messageId })
  rows.raw.push({
    id: rows.raw.length + 1,
    epochId,
    uid: rows.raw.length + 1,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    receivedAt: mail.at,
    storedAt: mail.at,
    movedAt: mail.at,
    state: isReadable ? 'done' : 'unreadable',
    error: isReadable ? null : 'Die Mail endet mitten in einem Anhang.',
    kind: isReadable ? 'human' : null,
    ticketId: id
  })
  rows.rawBytes.push({ rawMailId: rows.raw.length, position: 0, bytes })
  rows.messages.push({
    id: number,
    ticketId: id,
    direction: 'in',
    kind: 'human',
    rawMailId: rows.raw.length,
    fromAddress: isReadable ? sender.address : '',
    fromName: isReadable ? sender.name : '',
    messageId: isReadable ? messageId : null,
    ...ownWords(mail.text),
    reasons: isReadable
      ? { platform: plan.platformReason, problem: plan.problemReason }
      : { unreadable: 'Die Mail endet mitten in einem Anhang.' },
    at: mail.at
  })
  return number
}

type Sent = {
  kind: 'ack' | 'reply'
  at: Date
  staffId: number | null
  fromName: string
  text: string
  guideId: number | null
}

/** A mail of ours that has been sent. Returns the id of its outbox row. */
export function addOutgoing(
  rows: TicketRows,
  { plan, id }: PlannedTicket,
  sent: Sent,
  { school }: TicketWorld
): number {
  const outboxId = rows.outbox.length + 1
  const domain = school.supportAddress.split('@')[1] ?? 'lotse.example'
  const messageId = messageIdOf(`${sent.kind}-${outboxId}`, domain)
  rows.outbox.push({
    id: outboxId,
    kind: sent.kind,
    key: `sample:${sent.kind}:${outboxId}`,
    ticketId: id,
    staffId: sent.staffId,
    toAddress: plan.sender.address,
    toName: plan.sender.name,
    fromName: `${sent.fromName} (${school.name})`,
    subject: `[${shortSchoolName(school)} #${id}] Ihre Anfrage zur Videokonferenz`,
    textBody: sent.text,
    htmlBody: '',
    headers: {},
    messageId,
    state: 'sent',
    attempts: 1,
    createdAt: sent.at,
    dueAt: sent.at,
    sentAt: sent.at
  })
  rows.messages.push({
    id: rows.messages.length + 1,
    ticketId: id,
    direction: 'out',
    kind: sent.kind === 'ack' ? 'ack' : 'human',
    outboxId,
    staffId: sent.staffId,
    fromAddress: school.supportAddress,
    fromName: sent.fromName,
    messageId,
    visible: sent.kind === 'ack' ? '' : sent.text,
    guideId: sent.guideId,
    reasons: {},
    at: sent.at
  })
  return outboxId
}

/** A program's last line is folded, as reading does it with a real mail. */
function ownWords(text: string): { visible: string; folded: string } {
  const folded = text.match(/\n+(Von meinem [^\n]+ gesendet)\s*$/)
  return folded
    ? { visible: text.slice(0, folded.index), folded: folded[1] ?? '' }
    : { visible: text, folded: '' }
}
