import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import {
  calls,
  guides,
  mailboxEpochs,
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
import { byStaff, FAMILY, LOTSE } from '../events.ts'
import type { EventRow } from './event-rows.ts'
import { eventRow } from './event-rows.ts'
import { insertRows } from './insert-rows.ts'
import { addOffers } from './sample-offers.ts'
import {
  addIncoming,
  addOutgoing,
  type PlannedTicket,
  type TicketRows,
  type TicketWorld
} from './ticket-mails.ts'
import type { PlannedStep, TicketPlan } from './ticket-plan.ts'

const ACK_SECONDS = 40

/** Writes the planned tickets, numbered from 1 in their order, as the real way of a mail would have left them. */
export function storeTickets(db: Db, plans: readonly TicketPlan[], world: TicketWorld): EventRow[] {
  const epoch = db
    .insert(mailboxEpochs)
    .values({ mailbox: 'sample', uidValidity: '1', firstSeenAt: plans[0]?.createdAt ?? world.now })
    .returning({ id: mailboxEpochs.id })
    .get()
  const rows: TicketRows = {
    tickets: [],
    students: [],
    participants: [],
    offers: [],
    raw: [],
    rawBytes: [],
    outbox: [],
    messages: [],
    notes: [],
    calls: [],
    events: []
  }
  const guideOf = guideFinder(db)
  for (const [index, plan] of plans.entries())
    addTicket(rows, { plan, id: index + 1, epochId: epoch.id, guideId: guideOf(plan) }, world)
  insertRows(db, tickets, rows.tickets)
  insertRows(db, ticketStudents, rows.students)
  insertRows(db, ticketParticipants, rows.participants)
  insertRows(db, ticketOffers, rows.offers)
  insertRows(db, rawMails, rows.raw)
  insertRows(db, rawMailBytes, rows.rawBytes)
  insertRows(db, outbox, rows.outbox)
  insertRows(db, messages, rows.messages)
  insertRows(db, notes, rows.notes)
  insertRows(db, calls, rows.calls)
  return rows.events
}

/** The family's guide for the problem on the device, if the school has one. */
function guideFinder(db: Db): (plan: TicketPlan) => number | null {
  const known = db
    .select({ id: guides.id, code: guides.code, platform: guides.platform })
    .from(guides)
    .where(eq(guides.audience, 'family'))
    .all()
  return (plan) => {
    const fitting = known.filter((guide) => guide.code === plan.problem)
    const exact = fitting.find((guide) => guide.platform === plan.platform)
    return (exact ?? fitting.find((guide) => guide.platform === 'all'))?.id ?? null
  }
}

function addTicket(rows: TicketRows, ticket: PlannedTicket, world: TicketWorld): void {
  const { plan, id } = ticket
  const { sender, createdAt } = plan
  rows.tickets.push(ticketRow(ticket))
  for (const child of plan.children)
    rows.students.push({
      ticketId: id,
      studentId: child.id,
      reason: child.reason,
      confirmed: plan.steps.length > 0
    })
  addIncoming(rows, ticket, { at: createdAt, text: plan.text })
  const about = { ticketId: id }
  if (plan.kind === 'unreadable') {
    const data = { reason: 'Die Mail endet mitten in einem Anhang.' }
    rows.events.push(eventRow('ticket.unreadable', createdAt, LOTSE, { ...about, data }))
  } else {
    rows.participants.push({
      ticketId: id,
      address: sender.address,
      name: sender.name,
      contactId: sender.contactId,
      since: createdAt
    })
    rows.events.push(eventRow('ticket.opened', createdAt, FAMILY, about))
    addAcknowledgement(rows, ticket, world)
  }
  addOffers(rows, ticket, world)
  for (const step of plan.steps) addStep(rows, ticket, step, world)
}

function ticketRow({ plan, id }: PlannedTicket): TicketRows['tickets'][number] {
  const claim = plan.steps.find((step) => step.do === 'claim')
  const close = plan.steps.find((step) => step.do === 'close')
  const calling = plan.steps.at(-1)
  const answered = plan.steps.findLast(isAnswer)
  const wrote = plan.steps.findLast((step) => step.do === 'family')?.at ?? plan.createdAt
  const isWaiting = answered !== undefined && answered.at >= wrote
  return {
    id,
    kind: plan.kind,
    householdId: plan.sender.householdId,
    contactId: plan.sender.contactId,
    subject: plan.subject,
    language: plan.language,
    state: close ? 'done' : isWaiting ? 'waiting' : 'open',
    urgent: plan.urgent,
    platform: plan.platform,
    platformEvidence: plan.evidence,
    platformReason: plan.platformReason,
    platformConfirmed: claim !== undefined,
    problem: plan.problem,
    problemReason: plan.problemReason,
    problemConfirmed: answered !== undefined,
    claimedBy: claim && 'by' in claim ? claim.by : null,
    claimedAt: claim?.at ?? null,
    callingSince: calling?.do === 'calling' ? calling.at : null,
    dueAt: plan.dueAt,
    waitingSince: close || isWaiting ? null : wrote,
    createdAt: plan.createdAt,
    closedAt: close?.at ?? null,
    helpedBy: close?.do === 'close' ? close.helped : ''
  }
}

const isAnswer = (step: PlannedStep): boolean =>
  step.do === 'reply' || (step.do === 'call' && step.outcome === 'solved')

function addAcknowledgement(rows: TicketRows, ticket: PlannedTicket, world: TicketWorld): void {
  const { plan, id } = ticket
  const at = new Date(plan.createdAt.getTime() + ACK_SECONDS * 1_000)
  if (at > world.now) return
  const text = `Guten Tag,\n\nIhre Mail ist angekommen. Ihre Nummer ist ${id}.\n`
  addOutgoing(rows, ticket, { kind: 'ack', at, staffId: null, fromName: 'Lotse', text, guideId: null }, world)
  rows.events.push(eventRow('ticket.acknowledged', at, LOTSE, { ticketId: id }))
}

function addStep(rows: TicketRows, ticket: PlannedTicket, step: PlannedStep, world: TicketWorld): void {
  const { at } = step
  const ticketId = ticket.id
  if (step.do === 'family') {
    const messageId = addIncoming(rows, ticket, { at, text: step.text })
    rows.events.push(eventRow('ticket.message_in', at, FAMILY, { ticketId, data: { messageId } }))
    return
  }
  const staffId = step.by
  const actor = byStaff(staffId)
  const tell = (type: EventRow['type'], data: Record<string, unknown> = {}) =>
    rows.events.push(eventRow(type, at, actor, { ticketId, data }))
  switch (step.do) {
    case 'claim':
      tell('ticket.claimed')
      break
    case 'calling':
      tell('ticket.calling')
      break
    case 'note':
      rows.notes.push({ ticketId, staffId, body: step.text, at })
      tell('ticket.note')
      break
    case 'call': {
      const studentId = ticket.plan.children[0]?.id ?? null
      rows.calls.push({ ticketId, staffId, studentId, outcome: step.outcome, note: step.text, at })
      tell('ticket.call', { outcome: step.outcome })
      break
    }
    case 'reply': {
      const fromName = world.volunteers.find((one) => one.id === staffId)?.displayName ?? ''
      const sent = { kind: 'reply' as const, at, staffId, fromName, text: step.text, guideId: ticket.guideId }
      tell('ticket.message_out', { outboxId: addOutgoing(rows, ticket, sent, world) })
      break
    }
    case 'close':
      tell('ticket.closed')
  }
}
