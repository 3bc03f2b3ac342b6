import { and, desc, eq } from 'drizzle-orm'
import { atomically, type Db } from '#db/client.ts'
import { calls, ticketStudents, tickets } from '#db/schema/index.ts'
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

/**
 * Records how a call went. "Gelöst" is help for every child of the ticket and puts it into observation; everything else
 * leaves it open. The same outcome tapped twice within a minute is one call.
 *
 * @returns false if there is no such ticket, or a call-back without a time
 */
export function recordCall(
  db: Db,
  call: { ticketId: number; staffId: number; outcome: CallOutcome; callBackAt: Date | null; note: string },
  now: Date
): boolean {
  if ((call.outcome === 'call_back') !== (call.callBackAt !== null)) return false
  return atomically(db, () => {
    const ticket = db.select().from(tickets).where(eq(tickets.id, call.ticketId)).get()
    if (!ticket) return false
    if (isSecondTap(db, call, now)) return true
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
    return true
  })
}

function isSecondTap(
  db: Db,
  call: { ticketId: number; staffId: number; outcome: CallOutcome },
  now: Date
): boolean {
  const last = db.select().from(calls).where(eq(calls.ticketId, call.ticketId)).orderBy(desc(calls.id)).get()
  return (
    last?.staffId === call.staffId &&
    last.outcome === call.outcome &&
    now.getTime() - last.at.getTime() < 60_000
  )
}
