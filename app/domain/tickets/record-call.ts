import { and, desc, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { calls, staff, ticketStudents, tickets } from '#db/schema/index.ts'
import { byStaff, recordEvent } from '../events.ts'
import { recordHelp } from '../lessons/record-help.ts'
import type { CallOutcome } from '../words.ts'

/** "Anruf läuft": the claim does not lapse meanwhile. Only for the one who has the ticket. */
export function startCall(db: Db, call: { ticketId: number; staffId: number }, now: Date): boolean {
  return atomically(db, () => {
    const { changes } = db
      .update(tickets)
      .set({ callingSince: now })
      .where(and(eq(tickets.id, call.ticketId), eq(tickets.claimedBy, call.staffId)))
      .run()
    if (changes === 0) return false
    recordEvent(db, {
      type: 'ticket.calling',
      at: now,
      actor: byStaff(call.staffId),
      ticketId: call.ticketId
    })
    return true
  })
}

/** How a call went, as it was recorded. */
export type Call = {
  ticketId: number
  staffId: number
  outcome: CallOutcome
  /** Only and always with `call_back`. */
  callBackAt: Date | null
  note: string
}

/** What became of it. `taken` names who has the ticket, so that the page can say so and keep the note. */
export type CallResult =
  | { result: 'recorded' }
  | { result: 'taken'; by: string }
  | { result: 'no_time' | 'gone' }

/**
 * Records how a call went. "Gelöst" is help for every child of the ticket and puts it into observation; everything else
 * leaves it open. A call takes a free ticket; on somebody else's it is refused, like an answer. The same outcome with the
 * same note tapped twice within a minute is one call.
 */
export function recordCall(db: Db, call: Call, now: Date): CallResult {
  if ((call.outcome === 'call_back') !== (call.callBackAt !== null)) return { result: 'no_time' }
  return atomically(db, () => {
    const ticket = db.select().from(tickets).where(eq(tickets.id, call.ticketId)).get()
    if (!ticket) return { result: 'gone' }
    if (ticket.claimedBy !== null && ticket.claimedBy !== call.staffId)
      return { result: 'taken', by: staffName(db, ticket.claimedBy) }
    if (isSecondTap(db, call, now)) return { result: 'recorded' }
    const children = db
      .select({ studentId: ticketStudents.studentId })
      .from(ticketStudents)
      .where(and(eq(ticketStudents.ticketId, call.ticketId), eq(ticketStudents.ambiguous, false)))
      .all()
      .map((row) => row.studentId)
    db.insert(calls)
      .values({ ...call, note: call.note.trim(), studentId: children[0] ?? null, at: now })
      .run()
    recordEvent(db, {
      type: 'ticket.call',
      at: now,
      actor: byStaff(call.staffId),
      ticketId: call.ticketId,
      data: { outcome: call.outcome }
    })
    const solved = call.outcome === 'solved'
    db.update(tickets)
      .set({
        callingSince: null,
        // Somebody has looked after what was urgent; the next "JETZT" sets it again.
        urgent: false,
        ...(solved && ticket.state !== 'done' ? { state: 'waiting' as const, waitingSince: null } : {}),
        ...(ticket.claimedBy === null && ticket.state !== 'done'
          ? { claimedBy: call.staffId, claimedAt: now }
          : {})
      })
      .where(eq(tickets.id, call.ticketId))
      .run()
    if (solved) {
      for (const studentId of children) {
        recordHelp(db, { studentId, staffId: call.staffId, ticketId: call.ticketId }, now)
      }
    }
    return { result: 'recorded' }
  })
}

const staffName = (db: Db, staffId: number): string =>
  db.select({ name: staff.displayName }).from(staff).where(eq(staff.id, staffId)).get()?.name ?? ''

function isSecondTap(db: Db, call: Call, now: Date): boolean {
  const last = db.select().from(calls).where(eq(calls.ticketId, call.ticketId)).orderBy(desc(calls.id)).get()
  return (
    last?.staffId === call.staffId &&
    last.outcome === call.outcome &&
    last.note === call.note.trim() &&
    last.callBackAt?.getTime() === call.callBackAt?.getTime() &&
    now.getTime() - last.at.getTime() < 60_000
  )
}
